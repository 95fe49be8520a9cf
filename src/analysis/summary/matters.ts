/** The words of a text as what its sentences have in common, and how much each is worth to a summary. */
export interface Matters {
  /** The distinct words of each sentence, as indices into `worth` and `holders`. */
  readonly of: readonly (readonly number[])[];
  /** What it counts when a point brings a word up. */
  readonly worth: Float64Array;
  /** How much of that is due to the title. */
  readonly titleWorth: Float64Array;
  /** The sentences that hold each word, in order. */
  readonly holders: readonly (readonly number[])[];
}

/** What is known of a text's words beside its sentences. */
export interface WordSense {
  readonly titleWords: readonly string[];
  /** Words that say little. */
  readonly stopWords: ReadonlySet<string>;
  /** Letters written onto the front of a word: "ال". */
  readonly prefixes: readonly string[];
}

/** Less than 1, so that a word said ten times does not drown the rest. */
const DAMPING = 0.6;
const SAID_ONCE = 0.5;
const SMALL_WORD = 0.5;
const IN_TITLE = 2;

/**
 * Finds the words of sentences and weighs them: the more sentences hold a word, and the further up they stand
 * (`prominence`, one a sentence), the more it is worth; twice as much in the title, half as a small word. Small
 * words are not left out, as a stop list is short or missing in most languages.
 */
export function findMatters(
  sentences: readonly (readonly string[])[],
  prominence: readonly number[],
  { titleWords, stopWords, prefixes }: WordSense,
): Matters {
  const stem = stemmer(prefixes);
  const ids = new Map<string, number>();
  const holders: number[][] = [];
  const small: boolean[] = [];
  const of = sentences.map((words, at) => {
    const own: number[] = [];
    for (const word of words) {
      const key = stem(word);
      let id = ids.get(key);
      if (id === undefined) {
        id = holders.push([]) - 1;
        ids.set(key, id);
        small.push(stopWords.has(word));
      }
      const held = holders[id];
      if (!held || held.at(-1) === at) continue;
      held.push(at);
      own.push(id);
    }
    return own;
  });
  const title = new Set(
    titleWords.filter((word) => !stopWords.has(word)).map((word) => ids.get(stem(word))),
  );
  const plain = Float64Array.from(holders, (held, id) => {
    const sum = held.reduce((total, at) => total + (prominence[at] ?? 0), 0);
    return sum ** DAMPING * (held.length === 1 ? SAID_ONCE : 1) * (small[id] ? SMALL_WORD : 1);
  });
  const titleWorth = plain.map((worth, id) => (title.has(id) ? (IN_TITLE - 1) * worth : 0));
  const worth = plain.map((each, id) => each + (titleWorth[id] ?? 0));
  return { of, worth, titleWorth, holders };
}

/** Inflected forms meet in their first letters, in any language. */
const STEM = 6;
/** A prefix that is shorter, or leaves less, may as well belong to the word. */
const PREFIX = 2;
const REST = 3;

/** Cuts words to what their forms share: no article or joined preposition before, no ending behind. */
function stemmer(prefixes: readonly string[]): (word: string) => string {
  const fronts = prefixes
    .map((entry) => entry.split(" ", 1)[0] ?? entry)
    .filter((front) => front.length >= PREFIX && !/['’]/.test(front))
    .sort((one, other) => other.length - one.length);
  return (word) => {
    const front = fronts.find((each) => word.length >= each.length + REST && word.startsWith(each));
    const from = front?.length ?? 0;
    return word.slice(from, from + STEM);
  };
}
