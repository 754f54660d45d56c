/** A set of lower-case words, written as one string with blanks between: lists stay short to read and small to ship. */
export type WordSet = ReadonlySet<string>;

/** Makes a set of the words of a text; later texts are added to the same set. */
export function wordSet(...texts: readonly string[]): WordSet {
  const words = new Set<string>();
  for (const text of texts) for (const word of text.split(' ')) words.add(word);
  return words;
}

/** Nouns with their plurals. `fix` style plurals that English forms otherwise are given as words of their own. */
export function nounSet(...texts: readonly string[]): WordSet {
  const words = new Set<string>();
  for (const text of texts) {
    for (const noun of text.split(' ')) {
      words.add(noun);
      words.add(pluralOf(noun));
    }
  }
  return words;
}

function pluralOf(noun: string): string {
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}
