/**
 * Makes something of a lexicon once and gives it again whenever the same lexicon comes back: getting a large
 * language's words ready costs more than reading a short article with them. What is made depends on the lexicon
 * alone and is forgotten with it, so that callers see a pure function.
 */
export function perLexicon<Source extends object, Made>(
  make: (lexicon: Source) => Made,
): (lexicon: Source) => Made {
  const made = new WeakMap<Source, { readonly made: Made }>();
  return (lexicon) => {
    const known = made.get(lexicon);
    if (known) return known.made;
    const fresh = { made: make(lexicon) };
    made.set(lexicon, fresh);
    return fresh.made;
  };
}
