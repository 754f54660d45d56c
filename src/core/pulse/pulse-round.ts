import { Temporal } from 'temporal-polyfill';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { formatInstant, type UtcInstant } from '../kernel/schema.ts';
import { weekAfter, weekOf } from '../kpis/stakeholder-week.ts';
import type { Policy } from '../policy/policy.ts';
import { countBallots } from './count-ballots.ts';
import { pulseRoundClosed, pulseRoundOpened, pulseRoundReminded, pulseRoundSkipped, type PulseChoice } from './events.ts';
import type { PulseState } from './pulse.ts';

/**
 * Opens a round for those who report to the manager, when it is due. A group that is too small is left out, in the open.
 * Nothing while another round is open or before its hour.
 */
export function openPulseRound(pulse: Loaded<PulseState>, people: readonly PersonId[], policy: Policy['pulse'], context: Pick<DecisionContext, 'now'>): readonly NewEvent[] {
  const { status, terms, round, nextAt } = pulse.state;
  const now = formatInstant(context.now);
  if (status !== 'running' || terms === null || round !== null || nextAt === null || now < nextAt) return [];
  const { week, remindAt, closesAt } = weekOf(context.now, terms.timeZone, policy);
  const after = nextRound(context.now, terms, policy);
  if (people.length < policy.showFrom.value) return [newEvent(pulseRoundSkipped, pulse.id, { 'shared/round': { week, people: people.length, nextAt: after } })];
  const questions = policy.questions.map(({ key, statement, expectations }) => ({ key, statement, expectations }));
  // By id: the order of the list must not be that of anything else.
  const group = { people: people.toSorted((a, b) => (a < b ? -1 : 1)) };
  return [newEvent(pulseRoundOpened, pulse.id, { 'shared/round': { week, questions, remindAt, closesAt, nextAt: after }, 'shared/group': group })];
}

/** Reminds those who have not answered, once, while the round is open. */
export function remindPulseRound(pulse: Loaded<PulseState>, context: Pick<DecisionContext, 'now'>): readonly NewEvent[] {
  const { round } = pulse.state;
  const now = formatInstant(context.now);
  if (round === null || round.reminded || now < round.remindAt || now > round.closesAt) return [];
  return [newEvent(pulseRoundReminded, pulse.id, { 'shared/round': { week: round.week } })];
}

/** A ballot: one choice for each question, in the order of the round's questions. */
export type Ballot = readonly PulseChoice[];

/** Counts a round that has ended. `ballots` is null where they cannot be opened any more. Null before the end. */
export function closePulseRound(pulse: Loaded<PulseState>, cast: number, ballots: readonly Ballot[] | null, policy: Policy, context: Pick<DecisionContext, 'now'>): NewEvent | null {
  const { round } = pulse.state;
  if (round === null || formatInstant(context.now) <= round.closesAt) return null;
  const { week, invited, questions } = round;
  const counted = ballots === null ? null : countBallots(questions, ballots, policy);
  return newEvent(pulseRoundClosed, pulse.id, {
    'shared/round': {
      week,
      invited,
      answered: cast,
      outcome: ballots === null ? 'lost' : counted === null ? 'too-few' : 'counted',
      counts: [...(counted?.counts ?? [])],
      unclear: counted?.unclear ?? null,
    },
  });
}

function nextRound(now: Temporal.Instant, terms: NonNullable<PulseState['terms']>, policy: Policy['pulse']): UtcInstant {
  const { opensAt } = weekAfter(now, terms.timeZone, policy);
  if (terms.cadence === 'weekly') return opensAt;
  return weekAfter(Temporal.Instant.from(opensAt), terms.timeZone, policy).opensAt;
}
