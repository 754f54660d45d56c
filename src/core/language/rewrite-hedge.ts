import { clauseAt, type Entry } from './entry.ts';
import type { Facts } from './facts.ts';
import { hedges } from './slots/hedge.ts';
import type { Span, Token } from './token.ts';

/** A promise without its hedges: the tokens that it stands for, and its words. */
export interface Promised extends Span {
  readonly words: string;
}

const subjects = new Set(['i', 'we', 'you', 'he', 'she', 'they', 'it']);
const modals = new Set('will would shall should can could may might'.split(' '));
/** Words between a subject and its verb that carry no promise of their own. */
const between = new Set("am is are 's to able also just do really still going , my our best hard".split(' '));
const opinions = new Set('hope think believe guess suppose reckon imagine assume expect wish'.split(' '));
/** Last words of a hedge that belong to what is promised. */
const kept = new Set('the this it someone everyone be have get make finish not no'.split(' '));
const asides = new Set('depending subject assuming'.split(' '));
const ends = new Set(['.', '!', '?', ';', ':']);

/** Which tokens of a run weaken it. */
function weakTokens(entry: Entry, facts: Facts, run: Span): Uint8Array {
  const weak = new Uint8Array(entry.tokens.length);
  for (const hedge of hedges(entry, facts)) {
    if (hedge.to <= run.from || hedge.from >= run.to) continue;
    const first = entry.tokens[hedge.from]?.norm ?? '';
    const last = hedge.to - 1 > hedge.from && kept.has(entry.tokens[hedge.to - 1]?.norm ?? '') && !/^(give|have|take)/.test(first) ? hedge.to - 1 : hedge.to;
    weak.fill(1, hedge.from, last);
    const clause = clauseAt(entry, hedge.from);
    if (clause === undefined || hedge.from === run.from) continue;
    if (clause.subordinate && clause.from >= hedge.from - 1) weak.fill(1, clause.from, clause.to);
    else if (asides.has(first)) for (let at = hedge.to; at < clause.to && entry.tokens[at]?.kind !== 'mark'; at += 1) weak[at] = 1;
  }
  return weak;
}

/** The words of the tokens that stay. */
function textOf(entry: Entry, from: number, to: number, weak: Uint8Array): string {
  const parts: string[] = [];
  for (let at = from; at < to; at += 1) {
    const start = entry.tokens[at]?.start ?? 0;
    if (weak[at] === 1) continue;
    while (at + 1 < to && weak[at + 1] === 0) at += 1;
    parts.push(entry.text.slice(start, entry.tokens[at]?.end));
  }
  return parts.join(' ').replaceAll(' ,', ',').replace(/^[\s,.;-]+/, '').trim();
}

const isSubject = (entry: Entry, at: number): boolean => subjects.has(entry.tokens[at]?.norm ?? '') || entry.names.isName(at);

/** The verb as it stands after "will"; null where it has a form that does not. */
function plainVerb(token: Token | undefined): string | null {
  if (token?.verb === undefined || token.verb === null) return null;
  if (token.verb.base) return token.text.toLowerCase();
  return token.verb.ing ? token.verb.lemma : null;
}

function promise(entry: Entry, facts: Facts, run: Span): string {
  const { tokens } = entry;
  const weak = weakTokens(entry, facts, run);
  let from = run.from;
  while (from < run.to && weak[from] === 0) from += 1;
  if (from === run.to) return textOf(entry, run.from, run.to, weak);
  const firstWeak = from;
  while (from > run.from && (modals.has(tokens[from - 1]?.norm ?? '') || (between.has(tokens[from - 1]?.norm ?? '') && tokens[from - 1]?.kind === 'word'))) from -= 1;
  let subject = '';
  if (from > run.from && isSubject(entry, from - 1) && weak[from - 1] === 0) {
    from -= 1;
    subject = tokens[from]?.text ?? '';
    if (from > run.from && modals.has(tokens[from - 1]?.norm ?? '')) from -= 1;
  }
  let modal = false;
  let opinion = false;
  let owner = '';
  let at = from;
  for (; at < run.to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === subject && at < firstWeak) continue;
    if (subjects.has(token.norm)) {
      // "I hope we ...": the second one acts.
      if (token.norm === 'it' && weak[at] === 1 && at > firstWeak) continue;
      subject = token.text;
      opinion = false;
    } else if (weak[at] === 1 || at < firstWeak || modals.has(token.norm) || (at > firstWeak && (between.has(token.norm) || (token.norm === 'be' && tokens[at + 1]?.norm === 'able')))) {
      modal ||= modals.has(token.norm);
      opinion ||= token.verb !== null && opinions.has(token.verb.lemma) && token.norm !== 'expect';
      if (token.norm === 'my') owner = 'I';
      if (token.norm === 'our') owner = 'we';
    } else break;
  }
  const lead = textOf(entry, run.from, from, weak);
  const rest = textOf(entry, at, run.to, weak);
  if (subject === '' && lead === '') subject = owner === '' && clauseAt(entry, firstWeak)?.subject.kind === 'writer' && !/ly$|^(?:maybe|perhaps|fingers|touch)$/.test(tokens[firstWeak]?.norm ?? '') ? 'I' : owner;
  const head = [lead, subject].filter((words) => words !== '').join(' ');
  const verb = plainVerb(tokens[at]);
  // "I send it by Friday if possible": the hedge stands behind what is promised.
  const behind = from === firstWeak && ((tokens[firstWeak]?.verb ?? null) === null || asides.has(tokens[firstWeak]?.norm ?? ''));
  if (behind && tokens.slice(run.from, from).some((token) => token.verb !== null)) return `${head} ${rest}`.trim();
  if (rest === '') return `${head === '' ? 'I' : head} will {do what}`;
  if (verb !== null && head !== '') return `${head} will ${verb}${rest.slice(tokens[at]?.text.length)}`;
  if (head === '' || (opinion && verb === null)) return rest;
  const finite = tokens[at]?.verb?.third === true || tokens[at]?.verb?.past === true;
  if (finite) return `${head} ${rest}`;
  if (modal) return `${head} will ${rest}`;
  return tokens[firstWeak]?.verb !== null && tokens[firstWeak]?.verb !== undefined ? `${head} will {do what} ${rest}` : `${head} ${rest}`;
}

/** Whether the clause goes on in the next one without the end of a sentence between them. */
function joins(entry: Entry, next: Span | undefined): boolean {
  return next !== undefined && !ends.has(entry.tokens[next.from - 1]?.norm ?? '');
}

/** The promise that a hedge weakens, said plainly: "We should try to send it" is "We will send it". Its subject stays. */
export function withoutHedge(entry: Entry, facts: Facts, hedge: Span): Promised {
  const { clauses } = entry;
  let first = entry.clauseOf[hedge.from] ?? 0;
  let last = Math.max(first, entry.clauseOf[hedge.to - 1] ?? 0);
  const clause = clauses[first];
  if (clause === undefined) return { from: hedge.from, to: hedge.to, words: '' };
  const next = clauses[last + 1];
  const condition = clause.subordinate || /^(if|unless|assuming)$/.test(entry.tokens[hedge.from]?.norm ?? '');
  if (condition && hedge.from <= clause.from + 1 && next !== undefined && joins(entry, next)) {
    return { from: clause.from, to: next.to, words: capital(entry, clause.from, promise(entry, facts, next)) };
  }
  if (condition && first > 0 && joins(entry, clause)) first -= 1;
  else if (joins(entry, next) && hedge.to >= clause.to && (hedge.from === clause.from || entry.tokens[next?.from ?? 0]?.norm === 'and')) last += 1;
  const run = { from: clauses[first]?.from ?? clause.from, to: clauses[last]?.to ?? clause.to };
  return { ...run, words: capital(entry, run.from, promise(entry, facts, run)) };
}

/** Begins as large as what it stands for. */
function capital(entry: Entry, from: number, words: string): string {
  return entry.tokens[from]?.capital === true ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
