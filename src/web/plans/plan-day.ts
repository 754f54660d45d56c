import type { PlanView } from '../../contract/plans.ts';
import { daysBetween } from '../ui/format-date.ts';
import { plansText } from './text.ts';

type PlanWindow = PlanView['windows'][number];

/** The days of a plan: its first, its last, and today counted from the first as day 0. */
interface PlanDays {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly day: number;
}

/** Where the day of a plan falls against one of its windows (R60-R63). Both ends of a window belong to it. */
export function windowState(window: Pick<PlanWindow, 'fromDay' | 'toDay'>, day: number): 'done' | 'now' | 'todo' {
  if (day < window.fromDay) return 'todo';
  return day > window.toDay ? 'done' : 'now';
}

/** How many days a plan runs from its first to its last: 30 for a loop that was not extended (S3). */
export function planLength(plan: Pick<PlanDays, 'startsOn' | 'endsOn'>): number {
  return daysBetween(plan.startsOn, plan.endsOn);
}

/** The day of a plan in words: before its start, on day x of n, or past its last day while nobody has decided. */
export function dayWords(plan: PlanDays): string {
  const length = planLength(plan);
  if (plan.day < 0) return plansText.startsIn(-plan.day);
  return plan.day > length ? plansText.pastEnd(plan.day - length, length) : plansText.dayOf(plan.day, length);
}

/** How much of a plan's time is used, from 0 to 1. */
export function shareOfTime(plan: PlanDays): number {
  const length = planLength(plan);
  return length <= 0 ? 1 : Math.min(1, Math.max(0, plan.day / length));
}
