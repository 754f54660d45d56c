import type { Span, Token } from './token.ts';
import type { WordSet } from './words/word-set.ts';

/**
 * Phrases over tokens, so that no rule needs a regular expression over running text (none can backtrack into a stall).
 * A pattern is elements with blanks between, patterns stand on lines or between commas:
 *   word  a|b   one of these words as normalised by the tokenizer      ~send|%set   any form of one of the verbs
 *   #           a number or a spelled-out one                          %name        a word of the named set; all but ~ mix
 *   ..          a gap of up to four words, not across a mark           x?           may be left out
 * Words are numbered once, so that a look at a token is a look at a small number. Work per token is bounded by the elements of the
 * patterns that begin with its word.
 */
export interface PatternSet {
  /** Patterns by the number of their first word, and of their first verb. */
  readonly byWord: readonly (readonly Pattern[] | undefined)[];
  readonly byLemma: readonly (readonly Pattern[] | undefined)[];
  readonly byNumber: readonly Pattern[];
  /** How many groups of phrases it holds. */
  readonly groups: number;
}

interface Pattern {
  readonly group: number;
  /** All elements; only the first until a text holds a word that begins it. */
  elements: readonly Element[];
  /** The elements after the first, as written, until they are read. */
  unread: (() => readonly Element[]) | null;
}

interface Element {
  readonly optional: boolean;
  readonly gap: boolean;
  readonly number: boolean;
  /** Whether the words are lemmas, met by any form of the verb. */
  readonly lemma: boolean;
  /** The number of its word when it has one only, else 0 and `ids` holds them. */
  readonly one: number;
  readonly ids: ReadonlySet<number> | null;
}

/** The tokens of an entry with the numbers of their words and lemmas; 0 is a word that no phrase knows. */
export interface Numbered {
  readonly tokens: readonly Token[];
  readonly words: Int32Array;
  readonly lemmas: Int32Array;
  /** 1 where a token says a number. */
  readonly numbers: Uint8Array;
}

/** The longest gap that `..` bridges, in words. */
const gapWords = 4;

const numbering = new Map<string, number>();
/** Patterns not read beyond their first element, by the number of a word or verb that begins them. Most texts meet a tenth of them. */
const asleep: (Pattern[] | undefined)[] = [];

function wake(id: number): void {
  const list = asleep[id];
  if (list === undefined) return;
  asleep[id] = undefined;
  for (const pattern of list) read(pattern);
}

function read(pattern: Pattern): void {
  if (pattern.unread === null) return;
  pattern.elements = [...pattern.elements, ...pattern.unread()];
  pattern.unread = null;
}

function numberOf(word: string): number {
  const known = numbering.get(word);
  if (known !== undefined) return known;
  numbering.set(word, numbering.size + 1);
  return numbering.size;
}

/** Numbers in words. "one" is left out: it is a pronoun more often than a count. */
export const numberWords: WordSet = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen'.split(' '),
);

/** Whether a token says a number, in digits or words ("twenty-four", "ninety-seven"). */
export function isNumber(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'number' || numberWords.has(token.norm)) return true;
  const hyphen = token.norm.indexOf('-');
  if (hyphen <= 0 || !numberWords.has(token.norm.slice(0, hyphen))) return false;
  const unit = token.norm.slice(hyphen + 1);
  return numberWords.has(unit) || unit === 'one';
}

/** Numbers the words of tokens. */
export function numberTokens(tokens: readonly Token[]): Numbered {
  const words = new Int32Array(tokens.length);
  const lemmas = new Int32Array(tokens.length);
  const numbers = new Uint8Array(tokens.length);
  // First the patterns that these words may begin, because reading them numbers further words.
  for (const token of tokens) {
    wake(numbering.get(token.norm) ?? 0);
    if (token.verb !== null) wake(numbering.get(token.verb.lemma) ?? 0);
  }
  let at = 0;
  for (const token of tokens) {
    words[at] = numbering.get(token.norm) ?? 0;
    if (token.verb !== null) lemmas[at] = token.verb.lemma === token.norm ? (words[at] ?? 0) : (numbering.get(token.verb.lemma) ?? 0);
    if (token.kind !== 'mark' && isNumber(token)) numbers[at] = 1;
    at += 1;
  }
  return { tokens, words, lemmas, numbers };
}

function parseElement(source: string, sets: Readonly<Record<string, WordSet>>): Element {
  const optional = source.length > 1 && source.endsWith('?');
  const body = optional ? source.slice(0, -1) : source;
  if (body === '..') return { optional, gap: true, lemma: false, number: false, one: 0, ids: null };
  const lemma = body.startsWith('~');
  const ids: number[] = [];
  let number = false;
  for (const part of body === '|' ? [body] : body.slice(lemma ? 1 : 0).split('|')) {
    if (part === '#') number = true;
    else if (part.startsWith('%')) {
      const set = sets[part.slice(1)];
      if (set === undefined) throw new Error(`No word set is called ${part}`);
      for (const word of set) ids.push(numberOf(word));
    } else ids.push(numberOf(part));
  }
  return { optional, gap: false, lemma, number, one: ids.length === 1 ? (ids[0] ?? 0) : 0, ids: ids.length > 1 ? new Set(ids) : null };
}

/** Reads groups of patterns. The first element of each must be a word, a set, a verb or a number. */
export function patternGroups(sources: readonly string[], sets: Readonly<Record<string, WordSet>> = {}): PatternSet {
  const byWord: (Pattern[] | undefined)[] = [];
  const byLemma: (Pattern[] | undefined)[] = [];
  const byNumber: Pattern[] = [];
  const parsed = new Map<string, Element>();
  const element = (source: string): Element => {
    const known = parsed.get(source) ?? parseElement(source, sets);
    parsed.set(source, known);
    return known;
  };
  sources.forEach((source, group) => {
    for (const line of source.split(/[\n,]/)) {
      const text = line.trim();
      if (text === '') continue;
      const blank = text.indexOf(' ');
      const first = element(blank === -1 ? text : text.slice(0, blank));
      if (first.gap || first.optional) throw new Error(`A pattern begins with a word that must be there: ${text}`);
      const pattern: Pattern = { group, elements: [first], unread: blank === -1 ? null : () => text.slice(blank).trim().split(/\s+/).map(element) };
      if (first.number) {
        read(pattern);
        byNumber.push(pattern);
      }
      const index = first.lemma ? byLemma : byWord;
      for (const id of first.ids ?? (first.one === 0 ? [] : [first.one])) {
        const list = index[id];
        if (list === undefined) index[id] = [pattern];
        else list.push(pattern);
        if (pattern.unread !== null) (asleep[id] ??= []).push(pattern);
      }
    }
  });
  return { byWord, byLemma, byNumber, groups: sources.length };
}

/** Reads one group of patterns. */
export function patterns(source: string, sets: Readonly<Record<string, WordSet>> = {}): PatternSet {
  return patternGroups([source], sets);
}

/** The end of the match of elements from `index` on at token `at`, or -1. */
function matchFrom(on: Numbered, elements: readonly Element[], index: number, at: number, limit: number): number {
  const element = elements[index];
  if (element === undefined) return at;
  if (element.gap) {
    for (let skipped = 0; skipped <= gapWords && at + skipped <= limit; skipped += 1) {
      const end = matchFrom(on, elements, index + 1, at + skipped, limit);
      if (end !== -1) return end;
      const token = on.tokens[at + skipped];
      if (token === undefined || (token.kind === 'mark' && token.norm !== '"')) return -1;
    }
    return -1;
  }
  if (at < limit) {
    const id = (element.lemma ? on.lemmas[at] : on.words[at]) ?? 0;
    if ((id !== 0 && (element.one === id || element.ids?.has(id) === true)) || (element.number && on.numbers[at] === 1)) {
      const end = matchFrom(on, elements, index + 1, at + 1, limit);
      if (end !== -1) return end;
    }
  }
  return element.optional ? matchFrom(on, elements, index + 1, at, limit) : -1;
}

function tryAll(on: Numbered, list: readonly Pattern[] | undefined, at: number, limit: number, tell: (group: number, end: number) => void): void {
  if (list === undefined) return;
  for (const pattern of list) {
    read(pattern);
    const end = matchFrom(on, pattern.elements, 1, at + 1, limit);
    if (end > at) tell(pattern.group, end);
  }
}

/** Tells every match that begins at token `at`: its group and its end. */
export function matchesAt(set: PatternSet, on: Numbered, at: number, limit: number, tell: (group: number, end: number) => void): void {
  const word = on.words[at] ?? 0;
  const lemma = on.lemmas[at] ?? 0;
  if (word !== 0) tryAll(on, set.byWord[word], at, limit, tell);
  if (lemma !== 0) tryAll(on, set.byLemma[lemma], at, limit, tell);
  if (on.numbers[at] === 1) tryAll(on, set.byNumber, at, limit, tell);
}

/** The longest match of any group at token `at`, as its end, or -1. */
export function matchAt(set: PatternSet, on: Numbered, at: number, limit: number): number {
  let best = -1;
  matchesAt(set, on, at, limit, (_, end) => {
    if (end > best) best = end;
  });
  return best;
}

/** All matches of each group in a run of tokens, leftmost and longest first, without overlaps within a group. One pass. */
export function findGroups(set: PatternSet, on: Numbered, from: number, to: number): readonly (readonly Span[])[] {
  const found: Span[][] = Array.from({ length: set.groups }, () => []);
  const ends = new Int32Array(set.groups);
  const best = new Int32Array(set.groups);
  /** The groups that met a phrase at the token in hand. */
  const met: number[] = [];
  let at = from;
  const tell = (group: number, end: number): void => {
    const longest = best[group] ?? 0;
    if (at < (ends[group] ?? 0) || end <= longest) return;
    if (longest === 0) met.push(group);
    best[group] = end;
  };
  for (; at < to; at += 1) {
    matchesAt(set, on, at, to, tell);
    if (met.length === 0) continue;
    for (const group of met) {
      const end = best[group] ?? 0;
      found[group]?.push({ from: at, to: end });
      ends[group] = end;
      best[group] = 0;
    }
    met.length = 0;
  }
  return found;
}

/** All matches in a run of tokens, leftmost and longest first, without overlaps. */
export function findAll(set: PatternSet, on: Numbered, from: number, to: number): readonly Span[] {
  return findGroups(set, on, from, to)[0] ?? [];
}
