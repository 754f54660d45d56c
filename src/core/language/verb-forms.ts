import type { VerbForm } from './token.ts';
import { changeVerbs } from './words/bar.ts';
import { endStateVerbs, processVerbs } from './words/output.ts';
import { resultVerbs } from './words/proof.ts';
import { bringVerbs, decideVerbs, softVerbs } from './words/soft.ts';
import { irregularVerbs, regularVerbs } from './words/verbs.ts';

const forms = new Map<string, VerbForm>();

function add(word: string, lemma: string, form: Partial<VerbForm>): void {
  const known = forms.get(word);
  if (known !== undefined && known.lemma !== lemma && known.base) return;
  const before = known ?? { lemma, base: false, third: false, past: false, participle: false, ing: false };
  forms.set(word, { ...before, ...form, lemma: known?.lemma ?? lemma });
}

const doubling = /^[^aeiou]*[aeiou][bdgklmnprt]$/;

function stemFor(lemma: string, ending: 'ed' | 'ing'): string {
  if (lemma.endsWith('ee')) return ending === 'ed' ? lemma.slice(0, -1) : lemma;
  if (lemma.endsWith('ie')) return ending === 'ing' ? `${lemma.slice(0, -2)}y` : lemma.slice(0, -1);
  if (lemma.endsWith('e')) return lemma.slice(0, -1);
  if (ending === 'ed' && /[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}i`;
  if (doubling.test(lemma) || /(mit|fer|cur|gram)$/.test(lemma)) return lemma + lemma.slice(-1);
  return lemma;
}

function thirdOf(lemma: string): string {
  if (/(s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

add('is', 'be', { third: true });
add('has', 'have', { third: true });
for (const word of ['are', 'am']) add(word, 'be', { base: true });
for (const line of irregularVerbs.trim().split('\n')) {
  const [lemma = '', past = lemma, participle = past] = line.trim().split(' ');
  add(lemma, lemma, { base: true });
  add(thirdOf(lemma), lemma, { third: true });
  add(`${stemFor(lemma, 'ing')}ing`, lemma, { ing: true });
  for (const form of past.split('/')) add(form, lemma, { past: true });
  for (const form of participle.split('/')) add(form, lemma, { participle: true });
}
const listed = [regularVerbs.trim().split(/\s+/), endStateVerbs, processVerbs, bringVerbs, decideVerbs, softVerbs, changeVerbs, resultVerbs].flatMap((list) => [...list]);
for (const lemma of new Set(listed)) {
  if (forms.get(lemma)?.base === true) continue;
  add(lemma, lemma, { base: true });
  add(thirdOf(lemma), lemma, { third: true });
  add(`${stemFor(lemma, 'ing')}ing`, lemma, { ing: true });
  add(`${stemFor(lemma, 'ed')}ed`, lemma, { past: true, participle: true });
}

/** Words in -ed that are no past of a verb. */
const notPast = new Set('need needed-to speed feed seed bed red shed sled hundred kindred sacred naked wicked rugged indeed exceed succeed proceed overhead unrelated related detailed limited advanced experienced talented gifted skilled motivated committed dedicated organised organized engaged relaxed tired interested excited worried scared stressed focused'.split(' '));

function unknownPast(word: string): VerbForm | null {
  if (word.length < 5 || !word.endsWith('ed') || notPast.has(word) || word.includes('-')) return null;
  return { lemma: word.slice(0, -2), base: false, third: false, past: true, participle: true, ing: false };
}

/** The verb form that a word can be; words in -ed that are not listed are taken for a past. */
export function verbForm(word: string): VerbForm | null {
  return forms.get(word) ?? unknownPast(word);
}
