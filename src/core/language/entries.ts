/** A piece of a text that is judged by itself. */
export interface EntrySpan {
  readonly start: number;
  readonly end: number;
}

/** Abbreviations whose full stop ends no sentence. */
const abbreviations = new Set('mr mrs ms dr prof st no nr vs etc eg ie approx dept est incl max min fig inc ltd jr sr ca cf e.g i.e a.m p.m u.s a.k.a'.split(' '));
/** Sentences on one line that are still read as one entry, because the second often says when or what of the first. */
const sentencesTogether = 2;

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0;

function endsSentence(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 46 && code !== 33 && code !== 63) return false;
  if (at + 1 < end && !isBlank(text.charCodeAt(at + 1))) return false;
  if (code !== 46) return true;
  let start = at;
  while (start > 0 && at - start < 8 && !isBlank(text.charCodeAt(start - 1))) start -= 1;
  const word = text.slice(start, at).toLowerCase();
  return !abbreviations.has(word) && !/^\d{1,2}$/.test(word);
}

/** Ends of the sentences of a line, the last one included. */
function sentenceEnds(text: string, start: number, end: number): readonly number[] {
  const ends: number[] = [];
  for (let at = start; at < end; at += 1) if (endsSentence(text, at, end)) ends.push(at + 1);
  if (ends.at(-1) !== end) ends.push(end);
  return ends;
}

function trimmed(text: string, start: number, end: number): EntrySpan | null {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** The lines of a text that say something: headings, rules and fences of Markdown are left out, and in a note (where sentences are cut) what others are quoted with. A long line is cut into its sentences when asked. */
export function splitEntries(text: string, sentences: boolean): readonly EntrySpan[] {
  const entries: EntrySpan[] = [];
  let start = 0;
  while (start < text.length) {
    const breakAt = text.indexOf('\n', start);
    const end = breakAt === -1 ? text.length : breakAt;
    const line = trimmed(text, start, end);
    start = end + 1;
    if (line === null) continue;
    const first = text.charCodeAt(line.start);
    if ((sentences && first === 62) || first === 35 || (first === 96 && text.startsWith('```', line.start))) continue;
    const ends = sentences ? sentenceEnds(text, line.start, line.end) : [line.end];
    if (ends.length <= sentencesTogether) entries.push(line);
    else {
      let from = line.start;
      for (const to of ends) {
        const sentence = trimmed(text, from, to);
        if (sentence !== null) entries.push(sentence);
        from = to;
      }
    }
  }
  return entries;
}
