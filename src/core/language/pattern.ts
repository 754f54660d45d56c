import type { Span, Token } from './token.ts';
import type { WordSet } from './words/word-set.ts';

/**
 * Phrases over tokens, so that no rule needs a regular expression over running text (none can backtrack into a stall).
 * A pattern is elements with blanks between:
 *   word  a|b     one of these words as normalised by the tokenizer      ~send   any form of the verb
 *   #     a number or a spelled-out one                                 %name   a word of the named set; both mix: #|%unit|last
 *   ..    a gap of up to four words, not across a mark                  x?      may be left out
 * Work per token is bounded by the elements of the patterns that begin with its word.
 */
export interface PatternSet {
  readonly byWord: ReadonlyMap<string, readonly (readonly Element[])[]>;
  readonly byLemma: ReadonlyMap<string, readonly (readonly Element[])[]>;
  readonly byNumber: readonly (readonly Element[])[];
}

interface Element {
  readonly optional: boolean;
  readonly gap: boolean;
  readonly number: boolean;
  readonly sets: readonly WordSet[];
  readonly lemmas: WordSet | null;
}

/** The longest gap that `..` bridges, in words. */
const gapWords = 4;

/** Numbers in words. "one" is left out: it is a pronoun more often than a count. */
export const numberWords: WordSet = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen twenty-four forty-eight seventy-two ninety-five ninety-seven ninety-eight'.split(' '),
);

/** Whether a token says a number, in digits or words. */
export function isNumber(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === 'number' || numberWords.has(token.norm) || (token.norm.includes('-') && numberWords.has(token.norm.slice(0, token.norm.indexOf('-'))));
}

function parseElement(source: string, sets: Readonly<Record<string, WordSet>>): Element {
  const optional = source.length > 1 && source.endsWith('?');
  const body = optional ? source.slice(0, -1) : source;
  if (body === '..') return { optional, gap: true, number: false, sets: [], lemmas: null };
  if (body.startsWith('~')) return { optional, gap: false, number: false, sets: [], lemmas: new Set(body.slice(1).split('|')) };
  const words = new Set<string>();
  const named: WordSet[] = [words];
  for (const part of body === '|' ? [body] : body.split('|')) {
    if (!part.startsWith('%')) words.add(part);
    else {
      const set = sets[part.slice(1)];
      if (set === undefined) throw new Error(`No word set is called ${part}`);
      named.push(set);
    }
  }
  return { optional, gap: false, number: words.delete('#'), sets: named, lemmas: null };
}

function addTo(index: Map<string, (readonly Element[])[]>, keys: Iterable<string>, elements: readonly Element[]): void {
  for (const key of keys) {
    const list = index.get(key);
    if (list === undefined) index.set(key, [elements]);
    else list.push(elements);
  }
}

/** Reads patterns, one a line (or between commas). The first element must be words, a set, a verb or a number. */
export function patterns(source: string, sets: Readonly<Record<string, WordSet>> = {}): PatternSet {
  const byWord = new Map<string, (readonly Element[])[]>();
  const byLemma = new Map<string, (readonly Element[])[]>();
  const byNumber: (readonly Element[])[] = [];
  for (const line of source.split(/[\n,]/)) {
    const text = line.trim();
    if (text === '') continue;
    const elements = text.split(/\s+/).map((part) => parseElement(part, sets));
    const first = elements[0];
    if (first === undefined || first.gap || first.optional) throw new Error(`A pattern begins with a word that must be there: ${text}`);
    if (first.number) byNumber.push(elements);
    for (const set of first.sets) addTo(byWord, set, elements);
    if (first.lemmas !== null) addTo(byLemma, first.lemmas, elements);
  }
  return { byWord, byLemma, byNumber };
}

function fits(element: Element, token: Token): boolean {
  if (element.number && isNumber(token)) return true;
  if (element.lemmas !== null) return token.verb !== null && element.lemmas.has(token.verb.lemma);
  for (const set of element.sets) if (set.has(token.norm)) return true;
  return false;
}

/** The end of the match of elements from `index` on at token `at`, or -1. */
function matchFrom(tokens: readonly Token[], elements: readonly Element[], index: number, at: number, limit: number): number {
  const element = elements[index];
  if (element === undefined) return at;
  if (element.gap) {
    for (let skipped = 0; skipped <= gapWords && at + skipped <= limit; skipped += 1) {
      const end = matchFrom(tokens, elements, index + 1, at + skipped, limit);
      if (end !== -1) return end;
      const token = tokens[at + skipped];
      if (token === undefined || (token.kind === 'mark' && token.norm !== '"')) return -1;
    }
    return -1;
  }
  const token = at < limit ? tokens[at] : undefined;
  if (token !== undefined && fits(element, token)) {
    const end = matchFrom(tokens, elements, index + 1, at + 1, limit);
    if (end !== -1) return end;
  }
  return element.optional ? matchFrom(tokens, elements, index + 1, at, limit) : -1;
}

function longest(tokens: readonly Token[], list: readonly (readonly Element[])[] | undefined, at: number, limit: number, best: number): number {
  let end = best;
  if (list !== undefined) for (const elements of list) end = Math.max(end, matchFrom(tokens, elements, 0, at, limit));
  return end;
}

/** The longest match that begins at token `at`, as its end, or -1. */
export function matchAt(set: PatternSet, tokens: readonly Token[], at: number, limit: number): number {
  const token = tokens[at];
  if (token === undefined || at >= limit) return -1;
  let end = longest(tokens, set.byWord.get(token.norm), at, limit, -1);
  if (token.verb !== null) end = longest(tokens, set.byLemma.get(token.verb.lemma), at, limit, end);
  if (set.byNumber.length > 0 && isNumber(token)) end = longest(tokens, set.byNumber, at, limit, end);
  return end;
}

/** All matches in a run of tokens, leftmost and longest first, without overlaps. */
export function findAll(set: PatternSet, tokens: readonly Token[], from: number, to: number): readonly Span[] {
  const found: Span[] = [];
  let at = from;
  while (at < to) {
    const end = matchAt(set, tokens, at, to);
    if (end > at) {
      found.push({ from: at, to: end });
      at = end;
    } else at += 1;
  }
  return found;
}

/** The first match in a run of tokens, or null. */
export function findFirst(set: PatternSet, tokens: readonly Token[], from: number, to: number): Span | null {
  for (let at = from; at < to; at += 1) {
    const end = matchAt(set, tokens, at, to);
    if (end > at) return { from: at, to: end };
  }
  return null;
}
