import { isPicture, type Span, type Token } from '../token.ts';
import { groupWords, nobodyWords, roleWords } from '../words/people.ts';
import type { NameReader } from './names.ts';

/**
 * Who a clause is about. `writer` is I or a dropped I, `reader` a bare imperative, `you`, `person` (a name, he, she, a one-person
 * role), `we`, `group` (a team, a department, they), `nobody` (someone, it needs), `thing`, `none` (no verb to speak of).
 */
export type SubjectKind = 'writer' | 'reader' | 'you' | 'person' | 'we' | 'group' | 'nobody' | 'thing' | 'none';

export interface Subject extends Span {
  readonly kind: SubjectKind;
}

const skipped = new Set('and but or so then also please just ok okay well yes no still now therefore plus , - * • ] [ ) ( " / understood thanks agreed right hi sure next first finally otherwise oh yeah yep yup hey hmm great fine alright ideally hopefully probably maybe perhaps possibly absolutely definitely certainly noted cool fair enough lastly additionally meanwhile afterwards'.split(' '));
const determiners = new Set('the a an this that these those my your our his her its their each every all any some no both most'.split(' '));
const finite = new Set("will shall would should could can must may might is are was were am has had have does do did 's needs need".split(' '));
const impersonal = new Set(['needs', 'need', 'to']);

function leadingDate(token: Token): boolean {
  return /^(last|yesterday|with|on|by|before|after|at|in|from|until|till|within|during|since|next|this|tomorrow|today|tonight|every|each|end|for|over|of|as)$/.test(token.norm);
}

/** Skips "On Friday morning" and its like: up to the next comma or a personal word, at most eight tokens. */
function afterLead(tokens: readonly Token[], from: number, to: number, names: NameReader): number {
  let at = from;
  while (at < to && (skipped.has(tokens[at]?.norm ?? '') || isPicture(tokens[at]))) at += 1;
  const token = tokens[at];
  if (token === undefined || !leadingDate(token)) return at;
  for (let next = at + 1; next < Math.min(to, at + 9); next += 1) {
    const norm = tokens[next]?.norm ?? '';
    if (norm === ',' || norm === '-' || norm === ':') return afterLead(tokens, next + 1, to, names);
    if (/^(i|you|we|he|she|they|it|let|someone|please|somebody|everyone)$/.test(norm) || (names.isName(next) && !/^(at|of|with|for|from|to)$/.test(tokens[next - 1]?.norm ?? ''))) return next;
    if (next > at + 1 && (norm === 'the' || norm === 'a') && tokens[next - 1]?.kind !== 'word') return next;
  }
  return at;
}

function isPlainVerb(token: Token): boolean {
  return token.verb?.base === true && !groupWords.has(token.norm);
}

/** What stands before a noun that is the writer's or the reader's own: "my plan", "your report". */
function ownerOf(norm: string | undefined): SubjectKind {
  return norm === 'my' ? 'writer' : norm === 'your' ? 'you' : 'thing';
}

function nounPhrase(tokens: readonly Token[], from: number, to: number): Subject {
  let kind: SubjectKind = ownerOf(tokens[from]?.norm);
  for (let at = from; at < Math.min(to, from + 9); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') break;
    if (at > from && (finite.has(token.norm) || impersonal.has(token.norm))) {
      if (impersonal.has(token.norm) && kind === 'thing') return { kind: 'nobody', from, to: at + 1 };
      return { kind, from, to: at };
    }
    if (at > from && token.verb !== null && (token.verb.past || token.verb.third) && !determiners.has(tokens[at - 1]?.norm ?? '')) return { kind, from, to: at };
    if (at > from && kind === 'group' && isPlainVerb(token)) return { kind, from, to: at };
    if (/^(of|on|in|for|with|from|at|about|by)$/.test(token.norm)) break;
    if (groupWords.has(token.norm)) kind = 'group';
    else if (roleWords.has(token.norm) || /^(duty|on-call|on-duty|charge)$/.test(token.norm)) kind = 'person';
    else if (kind === 'group' && token.norm !== 'and' && !isPlainVerb(token)) kind = 'thing';
  }
  const end = Math.min(to, from + 3);
  return { kind, from, to: Math.max(end, from + 1) };
}

/** Whether "needs", "is" or a modal follows within a noun phrase: "Fixed asset register needs ...". */
function needsSoon(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 4); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || determiners.has(token.norm)) return false;
    if (finite.has(token.norm)) return true;
  }
  return false;
}

/** The subject of the clause between two tokens. */
export function readSubject(tokens: readonly Token[], from: number, to: number, names: NameReader): Subject {
  const at = afterLead(tokens, from, to, names);
  const token = at < to ? tokens[at] : undefined;
  if (token === undefined) return { kind: 'none', from, to: Math.min(from + 1, to) };
  const one = (kind: SubjectKind): Subject => ({ kind, from: at, to: at + 1 });
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (token.norm === 'i' || token.norm === 'me' || token.norm === 'myself' || token.norm === 'mine') return one('writer');
  if (token.norm === 'you') return one('you');
  if (token.norm === 'he' || token.norm === 'she') return one('person');
  if (token.norm === 'we' || token.norm === 'us') return one('we');
  if (token.norm === 'let' && next !== undefined) {
    if (next.norm === 'me') return one('writer');
    if (next.norm === 'us') return { kind: 'we', from: at, to: at + 2 };
  }
  if (names.isName(at)) return token.verb?.base === true && next?.norm === 'and' && groupWords.has(tokens[at + 2]?.norm ?? '') ? { kind: 'group', from: at, to: at + 3 } : one('person');
  if (token.norm === 'they') return one('group');
  if (nobodyWords.has(token.norm) && token.norm !== 'one') return one('nobody');
  if ((token.norm === 'needs' || token.norm === 'need') && next !== undefined && token.norm === 'needs') return one('nobody');
  if (token.norm === 'need' && (next?.norm === 'to' || nobodyWords.has(next?.norm ?? ''))) return one('nobody');
  if (token.norm === 'to' && next?.verb?.base === true) return { kind: 'nobody', from: at, to: at + 2 };
  if (token.norm === 'there' || token.norm === 'it') return one('thing');
  if (token.norm === 'one' && next?.norm === 'of') return { kind: 'nobody', from: at, to: at + 2 };
  if (determiners.has(token.norm)) return nounPhrase(tokens, at, to);
  if (/^(will|would|shall|hoping|trying|planning|should|could|might|am|can|may|must|happy|glad|keen|willing|able|ready)$/.test(token.norm)) return one('writer');
  if (groupWords.has(token.norm) && next !== undefined) {
    const phrase = nounPhrase(tokens, at, to);
    if (phrase.kind === 'group') return phrase;
  }
  if (token.verb !== null) {
    if (token.verb.ing) return one('writer');
    const nounAfter = next !== undefined && (finite.has(next.norm) || (next.verb !== null && (next.verb.third || next.verb.past) && !next.verb.base));
    if (token.verb.base && !nounAfter && !(next?.kind === 'number' && finite.has(tokens[at + 2]?.norm ?? ''))) return one('reader');
    if (token.verb.past && !token.verb.base && !nounAfter && !needsSoon(tokens, at + 1, to)) return one('writer');
  }
  return nounPhrase(tokens, at, to);
}
