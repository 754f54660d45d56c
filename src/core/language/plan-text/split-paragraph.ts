import { slicePlain, type PlainText } from './plain-text.ts';

/** A paragraph of so many sentences is one entry; in a longer one each sentence is. */
const mostInOne = 2;

const abbreviation = /\b(?:e\.g|i\.e|etc|vs|approx|incl|no|nr|mr|mrs|ms|dr|st|max|min|fig|cf|[a-z])\.$/i;

/** The entries of a paragraph. */
export function splitParagraph(plain: PlainText): readonly PlainText[] {
  const ends = [...plain.text.matchAll(/[.!?]["”’)]{0,2} (?=["“‘(]?[\p{Lu}\p{N}])/gu)]
    .map(({ index, 0: mark }) => index + mark.length)
    .filter((end) => !abbreviation.test(plain.text.slice(Math.max(0, end - 12), end - 1)));
  if (ends.length < mostInOne) return plain.text === '' ? [] : [plain];
  return [...ends, plain.text.length].map((end, position) => slicePlain(plain, ends[position - 1] ?? 0, end));
}
