import type { Span, Token } from '../token.ts';
import type { NameReader } from './names.ts';

/** A passive: the span of be/get with its participle, and whether somebody is named who acts. */
export interface Passive extends Span {
  readonly agent: boolean;
  readonly lemma: string;
  /** Whether who acted matters to the judgement: complaints, decisions, mistakes. */
  readonly blames: boolean;
  /** Whether it tells what somebody said or thought, not what was done. */
  readonly told: boolean;
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

/** Participles that tell of talk or thought. */
const talk = new Set('raise report complain say note notice perceive observe mention flag tell describe criticise criticize question feel see view consider express voice highlight identify communicate suggest think believe know expect decide agree promise'.split(' '));
const grievances = new Set('complaint complaints mistake mistakes error errors concern concerns doubt doubts objection objections worry worries grievance grievances allegation allegations question questions issue issues criticism shortcoming shortcomings'.split(' '));

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

const faults = new Set('wrong wrongly incorrect incorrectly mistakenly erroneously late twice incomplete unsigned careless carelessly improperly poorly badly error mistake'.split(' '));

/** Whether the clause says that what was done was a fault: "the wrong list was sent", "was booked in the wrong period". */
function isFault(tokens: readonly Token[], from: number, to: number, head: number, participle: number): boolean {
  return tokens.slice(Math.max(from, head - 5), Math.min(to, participle + 6)).some((token, index) => faults.has(token.norm) || (index > 5 && /^un[a-z]{3,}(ed|one)$/.test(token.norm)));
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
    const fault = isFault(tokens, from, to, at, next);
    if (stative.has(participle.norm) && !getting && !dynamic && !(fault && participle.norm !== 'due' && token.norm !== 'is' && token.norm !== 'are')) continue;
    if (token.norm === "'s" && tokens[at - 1]?.norm !== 'it' && tokens[at - 1]?.norm !== 'that') continue;
    if (getting && /^(started|used|involved|lost|stuck|married|better|ready|caught)$/.test(participle.norm)) continue;
    const grieves = tokens.slice(Math.max(from, at - 5), at).some((one) => grievances.has(one.norm));
    found.push({ from: at, to: next + 1, agent: hasAgent(tokens, next + 1, to, names), lemma: participle.verb.lemma, blames: blameVerbs.has(participle.verb.lemma) || tokens.slice(next + 1, next + 5).some((one) => one.norm === 'attention' || one.norm === 'notice') || tokens.slice(Math.max(from, at - 3), at).some((one) => one.norm === 'decision' || one.norm === 'decisions') || /^(mis[a-z]{3}|over(look|charg|bill|book|pai|fill|ru)|double-)/.test(participle.norm) || fault || grieves, told: grieves || talk.has(participle.verb.lemma) });
    at = next;
  }
  return found;
}
