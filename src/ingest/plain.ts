/** What a format says of an article before anything is recognised: its text, and what its front matter states. */
export interface ReadText {
  readonly text: string;
  readonly title?: string;
  readonly byline?: string;
  /** `yyyy-mm-dd` */
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
}

/** Lines longer than this are not hard-wrapped. */
const WRAP_LENGTH = 90;

/**
 * Plain text: as it stands, but that paragraphs which were wrapped to a fixed width become one line each again,
 * because a line is a paragraph. Text counts as wrapped when blank lines part its paragraphs and most line breaks
 * within them fall in mid-sentence.
 */
export function readPlain(text: string): ReadText {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  return { text: isWrapped(lines) ? unwrap(lines) : text };
}

function isWrapped(lines: readonly string[]): boolean {
  let breaks = 0;
  let midSentence = 0;
  for (const [index, line] of lines.entries()) {
    if (line.length > WRAP_LENGTH) return false;
    const next = lines[index + 1];
    if (line.trim() === "" || next === undefined || next.trim() === "") continue;
    breaks += 1;
    if (!/[.!?…:;"”»)]\s*$/.test(line) && line.length >= WRAP_LENGTH / 2) midSentence += 1;
  }
  return breaks >= 4 && midSentence * 2 > breaks;
}

/** A line that is much shorter than the widest ends its paragraph even where no blank line follows. */
function unwrap(lines: readonly string[]): string {
  const widest = Math.max(...lines.map((line) => line.trim().length));
  const unwrapped: string[] = [];
  let open = false;
  for (const line of lines.map((raw) => raw.trim())) {
    if (open && line !== "") unwrapped.push(`${unwrapped.pop()} ${line}`);
    else unwrapped.push(line);
    open = line.length * 10 >= widest * 7;
  }
  return unwrapped.join("\n");
}
