import { isPicture, type Token } from '../token.ts';
import { groupWords, labelWords, nobodyWords } from '../words/people.ts';
import type { NameReader } from './names.ts';

/** What stands before the text itself: list marks, "Action:", "Dana:", "1:1 Aisha, to do:". */
export interface Label {
  /** The first token of the text itself. */
  readonly end: number;
  /** Whether the label names who answers for it: "Dana:", "Me:", "@dana". */
  readonly owner: boolean;
  /** Whether it names a group or nobody in particular: "the team:". */
  readonly group: boolean;
  /** The words of the label, to guess the kind by. */
  readonly words: readonly string[];
}

/** The longest label, in tokens. */
const labelReach = 8;

function skipMarks(tokens: readonly Token[]): number {
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const listNumber = token.kind === 'number' && /^\d{1,2}$/.test(token.norm) && /^[.)]$/.test(tokens[at + 1]?.norm ?? '');
    if (listNumber) at += 2;
    else if (/^[-*•>#[\]|+]$/.test(token.norm) || isPicture(token)) at += 1;
    else if (token.norm === 'x' && tokens[at - 1]?.norm === '[') at += 1;
    else break;
  }
  return at;
}

function ends(tokens: readonly Token[], start: number): number {
  for (let at = start; at < Math.min(tokens.length, start + labelReach); at += 1) {
    const token = tokens[at];
    if (token === undefined) return -1;
    if (token.norm === ':') return at;
    if (token.norm === '-' && at > start && tokens[at - 1]?.end !== token.start) return at;
    if (token.kind === 'mark' && !/^[,/@()#&]$/.test(token.norm)) return -1;
  }
  return -1;
}

function readOne(tokens: readonly Token[], start: number, names: NameReader): Label | null {
  const end = ends(tokens, start);
  if (end === -1) return null;
  const inside = tokens.slice(start, end);
  const words = inside.filter((token) => token.kind === 'word').map((token) => token.norm);
  const labelled = words.some((word) => labelWords.has(word)) || (words.includes('to') && words.includes('do'));
  const isOwner = (offset: number): boolean => {
    const norm = inside[offset]?.norm;
    return names.isName(start + offset) || norm === 'me' || norm === 'i';
  };
  const named = inside.some((_, offset) => isOwner(offset));
  const says = inside.some((token, offset) => token.verb !== null && token.norm !== 'do' && !labelWords.has(token.norm) && !isOwner(offset));
  if (says) return null;
  const meeting = inside.some((token) => token.norm === '1:1');
  if (named && words.length <= 4) return { end: end + 1, owner: !meeting && !words.includes('point') && !words.includes('open'), group: false, words };
  const closed = tokens[end]?.norm === ':';
  const group = closed && words.length > 0 && words.length <= 3 && words.every((word) => groupWords.has(word) || nobodyWords.has(word) || /^(the|our|all|and|whole)$/.test(word));
  if (group || (labelled && words.length <= (closed ? 6 : 4))) return { end: end + 1, owner: false, group, words };
  return null;
}

/** Reads the labels of an entry, at most two in a row ("Marta - open point: ..."). */
export function readLabel(tokens: readonly Token[], names: NameReader): Label {
  const start = skipMarks(tokens);
  const first = readOne(tokens, start, names);
  if (first === null) return { end: start, owner: false, group: false, words: [] };
  const second = readOne(tokens, first.end, names);
  if (second === null) return first;
  const topic = second.words.includes('open') || second.words.includes('point');
  return { end: second.end, owner: (first.owner && !topic) || second.owner, group: first.group || second.group, words: [...first.words, ...second.words] };
}
