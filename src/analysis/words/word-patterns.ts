/**
 * A test for words that a list holds, as written or by a star: "*ها" is any word ending so, "ال*" any beginning so.
 */
export function patternsOf(list: readonly string[]): (word: string) => boolean {
  const words = new Set(list);
  const beginnings = new Set<string>();
  const endings = new Set<string>();
  for (const entry of list) {
    if (entry.length > 1 && entry.endsWith("*")) beginnings.add(entry.slice(0, -1));
    if (entry.length > 1 && entry.startsWith("*")) endings.add(entry.slice(1));
  }
  const longest = Math.max(0, ...[...beginnings, ...endings].map(({ length }) => length));
  return (word) => {
    if (words.has(word)) return true;
    for (let length = 1; length <= Math.min(longest, word.length); length++)
      if (beginnings.has(word.slice(0, length)) || endings.has(word.slice(-length))) return true;
    return false;
  };
}
