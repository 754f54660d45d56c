import { Temporal } from 'temporal-polyfill';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { formatDate, formatInstant } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';
import type { Reading } from './events.ts';
import { estimateScore } from './score-interval.ts';
import type { AskState } from './stakeholder-ask.ts';
import { scoreRoundClosed, type RoundOutcome, type ScoreScale } from './stakeholder-events.ts';

/** One answer of an open week. Who gave it stays outside. */
export interface StakeholderAnswer {
  readonly score: number;
  readonly comment: string;
}

/** What closing a week gives: its event, and the reading that goes to the KPI when enough people answered. */
export interface ClosedRound {
  readonly events: readonly NewEvent[];
  readonly reading: Reading | null;
}

/** What a number of answers may be shown as (S6): a figure from five on, single answers from three on, below that nothing. */
export function outcomeOf(answers: number, policy: Policy['stakeholders']): RoundOutcome {
  if (answers >= policy.meanFrom.value) return 'scored';
  return answers >= policy.answersFrom.value ? 'listed' : 'insufficient';
}

/** Counts a week once it has ended; null before. */
export function closeScoreRound(
  ask: Loaded<AskState>,
  scale: ScoreScale,
  answers: readonly StakeholderAnswer[],
  policy: Policy,
  context: Pick<DecisionContext, 'now'>,
): ClosedRound | null {
  const { round } = ask.state;
  if (round === null || formatInstant(context.now) <= round.closesAt) return null;
  const outcome = outcomeOf(answers.length, policy.stakeholders);
  // From low to high and by the alphabet: the order of answers must not tell who gave them.
  const scores = outcome === 'insufficient' ? [] : answers.map(({ score }) => score).toSorted((a, b) => a - b);
  const comments = outcome === 'insufficient' ? [] : answers.map(({ comment }) => comment.trim()).filter((comment) => comment !== '').toSorted();
  const estimate = outcome === 'scored' ? (estimateScore(scale, scores) ?? null) : null;
  const { week, asked } = round;
  const closed = newEvent(scoreRoundClosed, ask.id, {
    'shared/round': {
      week,
      scale,
      asked,
      answered: answers.length,
      outcome,
      estimate: estimate === null ? null : { value: estimate.value, low: estimate.low, high: estimate.high },
      scores,
    },
    'shared/comments': comments.length === 0 ? undefined : comments,
  });
  const lastDay = formatDate(Temporal.PlainDate.from(week).add({ days: 6 }));
  const reading = estimate === null ? null : { key: `week-${week}`, from: week, to: lastDay, value: estimate.value, of: { part: answers.length, whole: asked } };
  return { events: [closed], reading };
}
