import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { formatInstant } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';
import type { AskState } from './stakeholder-ask.ts';
import { askStopped, scoreRoundOpened, scoreRoundReminded } from './stakeholder-events.ts';
import { weekAfter, weekOf } from './stakeholder-week.ts';

/**
 * Opens the week of now, once its hour has come. Nothing when it was opened already, while another is open, or when the ask
 * does not run. Weeks in which the server stood still are not made up for: nobody can say afterwards how a week was.
 */
export function openScoreRound(ask: Loaded<AskState>, policy: Policy, context: Pick<DecisionContext, 'now'>): readonly NewEvent[] {
  const { status, terms, round, lastWeek, listed } = ask.state;
  if (status !== 'running' || terms === null || round !== null) return [];
  const current = weekOf(context.now, terms.timeZone, policy.stakeholders);
  if (formatInstant(context.now) < current.opensAt || (lastWeek !== null && lastWeek >= current.week)) return [];
  const { week, remindAt, closesAt } = current;
  const { opensAt: nextAt } = weekAfter(context.now, terms.timeZone, policy.stakeholders);
  return [newEvent(scoreRoundOpened, ask.id, { 'shared/round': { week, asked: listed.size, remindAt, closesAt, nextAt } })];
}

/** Reminds those who have not answered, once a week, from the reminder's hour until the week closes. */
export function remindScoreRound(ask: Loaded<AskState>, context: Pick<DecisionContext, 'now'>): readonly NewEvent[] {
  const { round } = ask.state;
  const now = formatInstant(context.now);
  if (round === null || round.reminded || now < round.remindAt || now > round.closesAt) return [];
  return [newEvent(scoreRoundReminded, ask.id, { 'shared/round': { week: round.week } })];
}

/** Stops the weekly question for good; an open week is not counted. Nothing when it is stopped already. */
export function stopAsk(ask: Loaded<AskState>, context: Pick<DecisionContext, 'now'>): readonly NewEvent[] {
  return ask.state.status === 'running' ? [newEvent(askStopped, ask.id, { stopped: { at: formatInstant(context.now) } })] : [];
}
