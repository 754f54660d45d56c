import type { CivilDate } from '../kernel/schema.ts';
import { daysBetween } from '../kpis/point.ts';

/** What a key result is to do in its time. It may run upwards, or downwards where less is better. */
export interface Course {
  readonly start: number;
  readonly target: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Where a key result stands on a day. Progress is in points: 0 at its start, 100 at its target, more beyond it, less than 0 behind its start. */
export interface Standing {
  readonly progress: number;
  /** What the straight line from start to target gives for the day: 0 to 100. */
  readonly expected: number;
  /** Expected less actual: the slip. Negative when ahead. */
  readonly behind: number;
  /** Points that each week left would have to bring. Slips are ranked by it: it holds how much is missing and how little time is left. */
  readonly neededAWeek: number;
}

/** A start and a target nearer to each other than this are the same: progress between them means nothing. */
export const leastSpan = 1e-6;

/** Tells whether a start and a target leave something to do. */
export function isApart(start: number, target: number): boolean {
  return Math.abs(target - start) >= leastSpan;
}

/** Whether more or less is better: it follows from start and target. */
export function directionOf({ start, target }: Pick<Course, 'start' | 'target'>): 'up' | 'down' {
  return target > start ? 'up' : 'down';
}

/** How far a value is from start to target, in points; null where the two are the same. */
export function progressOf({ start, target }: Pick<Course, 'start' | 'target'>, value: number): number | null {
  return isApart(start, target) ? (100 * (value - start)) / (target - start) : null;
}

/** The part of its days that has passed on a day, in points from 0 to 100. */
export function expectedOn({ from, to }: Pick<Course, 'from' | 'to'>, on: CivilDate): number {
  const length = daysBetween(from, to);
  return length <= 0 ? 100 : 100 * Math.min(1, Math.max(0, daysBetween(from, on) / length));
}

/** Measures a value against the straight line from start to target (R17); null where start and target, or the days, are the same. */
export function standingOf(course: Course, value: number, on: CivilDate): Standing | null {
  const progress = progressOf(course, value);
  if (progress === null || daysBetween(course.from, course.to) <= 0) return null;
  const expected = expectedOn(course, on);
  const weeksLeft = Math.max(1, daysBetween(on, course.to)) / 7;
  return { progress, expected, behind: expected - progress, neededAWeek: Math.max(0, 100 - progress) / weeksLeft };
}

/** Orders by what each week left would have to bring, the most first; what is not known comes last. */
export function byNeed(a: Pick<Standing, 'neededAWeek'> | null, b: Pick<Standing, 'neededAWeek'> | null): number {
  return (b?.neededAWeek ?? -1) - (a?.neededAWeek ?? -1);
}

/** A score of 0 to 100 from a progress that may lie beyond either end. */
export function scoreOf(progress: number): number {
  return Math.min(100, Math.max(0, progress));
}

/** The mean of scores; null of none. */
export function meanScore(scores: readonly number[]): number | null {
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + scoreOf(score), 0) / scores.length;
}
