import { storableText, type CivilDate } from '../../kernel/schema.ts';
import { daysBetween } from '../../kpis/point.ts';
import type { Policy } from '../../policy/policy.ts';
import { firedEvent, type FiredRule } from './fired-rule.ts';

/** A 1on1 on whose agenda a topic stood, put there by a person and not carried over. */
export interface Appearance {
  readonly meeting: string;
  readonly on: CivilDate;
}

/** What makes two topics the same: people chose the same word, in whatever case and spacing. Nothing is guessed (S30). */
export function topicKey(topic: string): string {
  return storableText(topic).trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}

/** Most topics that are offered to choose from. */
const mostOffered = 20;

/** Topics to choose from, so that the same issue gets the same name again (S30): each once, as it was spelled first in the list given. */
export function offeredTopics(topics: readonly string[]): string[] {
  const offered = new Map<string, string>();
  for (const topic of topics) if (!offered.has(topicKey(topic))) offered.set(topicKey(topic), topic.trim());
  return [...offered.values()].slice(0, mostOffered);
}

/**
 * R86: the same topic in two 1on1s of the same two people within 60 days (S30). The last appearance is judged, those before it are
 * given in any order; twice in one meeting is once.
 */
export function sameIssue(
  topic: { readonly series: string; readonly name: string },
  judged: Appearance,
  earlier: readonly Appearance[],
  policy: Policy['triggers']['sameIssue'],
): FiredRule | null {
  const seen = new Set<string>();
  for (const { meeting, on } of earlier) {
    if (meeting !== judged.meeting && Math.abs(daysBetween(on, judged.on)) <= policy.within.value) seen.add(meeting);
  }
  const times = seen.size + 1;
  if (times < policy.times.value) return null;
  const about = { kind: 'topic', id: `${topic.series}/${topicKey(topic.name)}`, name: topic.name } as const;
  return firedEvent({ rule: 'R86', about, reading: judged.meeting, value: times, expected: policy.times.value - 1, shortfall: times - policy.times.value + 1, threshold: policy.times.value, from: [...seen] });
}
