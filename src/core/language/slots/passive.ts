import type { Span, Token } from '../token.ts';
import type { NameReader } from './names.ts';

/** A passive: the span of be/get with its participle, and whether somebody is named who acts. */
export interface Passive extends Span {
  readonly agent: boolean;
  readonly lemma: string;
  /** Whether who acted matters to the judgement: complaints, decisions, mistakes. */
  readonly blames: boolean;
}

const be = new Set("is are was were be been being am 's".split(' '));
const between = new Set('not also now already just then still never always fully finally properly all being been to have recently repeatedly often both quickly only formally officially jointly clearly widely usually generally apparently'.split(' '));
/** Participles that are adjectives as often: a state, no act. */
const stative = new Set(
  'done gone based located involved interested concerned worried pleased tired excited committed dedicated supposed used married scheduled due open closed known born allowed permitted aligned attached linked listed needed required expected engaged blocked stuck booked motivated prepared finished ready convinced confused focused limited related detailed set called named broken left lost worn determined entitled inclined obliged booked satisfied surprised disappointed frustrated impressed overwhelmed relaxed stressed stretched tied off annoyed delighted embarrassed relieved bored experienced qualified skilled talented organised organized disorganised disorganized structured mixed'.split(' '),
);

/** Participles of judgement, blame and decision: in a report their actor matters (guidelines: agentless-passive). */
const blameVerbs = new Set(
  'raise report complain say note notice perceive observe mention decide agree miss drop forget escalate flag expect tell describe criticise criticize question feel see view consider receive express voice highlight identify overlook ignore mishandle delay change postpone cancel approve reject deprioritise reprioritise reassign remove skip promise ask damage mislead misinform communicate involve consult disappoint offend suggest think believe know'.split(' '),
);

const grievances = new Set('complaint complaints mistake mistakes error errors concern concerns doubt doubts objection objections worry worries grievance grievances allegation allegations question questions issue issues criticism'.split(' '));

function hasAgent(tokens: readonly Token[], from: number, to: number, names: NameReader): boolean {
  for (let at = from; at < Math.min(to, from + 14); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.norm === '.' || token.norm === ';') return false;
    if (token.norm !== 'by' && !(token.norm === 'from' && tokens[at + 1]?.norm === 'me')) continue;
    const next = tokens[at + 1];
    const after = tokens[at + 2];
    if (next === undefined) return false;
    if (/^(me|myself|you|him|her|us|them|both)$/.test(next.norm) || names.isName(at + 1)) return true;
    if (/^(the|a|an|our|my|your|two|three|one)$/.test(next.norm) && after !== undefined && !/^(end|time|close|start|day|week|month|quarter|year|deadline|\d.*|middle|evening|morning|weekend|beginning)$/.test(after.norm) && after.kind === 'word') return true;
    if (next.kind === 'word' && next.capital && !/^(mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|eod|eow|cob|q[1-4]|h[12]|end|christmas|easter)/.test(next.norm)) return true;
  }
  return false;
}

/** Passives in a run of tokens. Participles that are mostly adjectives after "is" count only with "been", "being" or "will be". */
export function findPassives(tokens: readonly Token[], from: number, to: number, names: NameReader): readonly Passive[] {
  const found: Passive[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const getting = token.verb?.lemma === 'get';
    if (!be.has(token.norm) && !getting) continue;
    let next = at + 1;
    while (next < to && between.has(tokens[next]?.norm ?? '')) next += 1;
    const participle = next < to ? tokens[next] : undefined;
    if (participle?.verb?.participle !== true || participle.verb.base) continue;
    const dynamic = token.norm === 'been' || token.norm === 'being' || tokens[at - 1]?.norm === 'will' || tokens[at - 1]?.norm === 'to' || tokens[next - 1]?.norm === 'been' || tokens[next - 1]?.norm === 'being';
    if (stative.has(participle.norm) && !getting && !dynamic) continue;
    if (token.norm === "'s" && tokens[at - 1]?.norm !== 'it' && tokens[at - 1]?.norm !== 'that') continue;
    if (getting && /^(started|used|involved|lost|stuck|married|better|ready|caught)$/.test(participle.norm)) continue;
    found.push({ from: at, to: next + 1, agent: hasAgent(tokens, next + 1, to, names), lemma: participle.verb.lemma, blames: blameVerbs.has(participle.verb.lemma) || tokens.slice(Math.max(from, at - 5), at).some((one) => grievances.has(one.norm)) });
    at = next;
  }
  return found;
}
