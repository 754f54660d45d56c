import type { CivilDate } from '../kernel/schema.ts';
import { daysBetween } from '../kpis/point.ts';
import { clip, type CusumOptions, type CusumStep } from './self-starting-cusum.ts';

/** One reading of one KPI as its own detector judged it, with the last day of its period. */
export interface JudgedReading {
  /** Tells the KPIs apart. */
  readonly kpi: string;
  readonly date: CivilDate;
  readonly step: CusumStep;
}

/** What all KPIs together say of one period. */
export interface FusedStep {
  /** The last day on which a reading of the period ended. */
  readonly date: CivilDate;
  /** KPIs with a judged reading in the period. */
  readonly kpis: number;
  /** Their scores summed and divided by the root of their number: in standard deviations when they are independent. */
  readonly score: number;
  readonly sum: number;
  readonly alarm: boolean;
  /** The period is an alarm or falls in the silence after one. */
  readonly episode: boolean;
}

export interface FusedOptions extends Pick<CusumOptions, 'allowance' | 'clip' | 'threshold' | 'minimumReadings' | 'silence'> {
  /** Days from one period to the next, common to the KPIs. */
  readonly periodDays: number;
}

/**
 * One CUSUM over several KPIs of a person or team, beside those of each: it finds a small worsening of all of them sooner,
 * and a worsening of one alone later (SIGNALS 2, 5). Readings are put together by period; a KPI without a reading in a
 * period, or still making its baseline, is left out of that period. A period that no KPI has a score for is skipped.
 */
export function fusedCusum(readings: readonly JudgedReading[], options: FusedOptions): readonly FusedStep[] {
  let sum = 0;
  let sinceAlarm = Number.POSITIVE_INFINITY;
  return periodsOf(readings, options).map(({ date, scores }) => {
    let total = 0;
    for (const score of scores) total += clip(score, options.clip);
    const score = total / Math.sqrt(scores.length);
    sinceAlarm += 1;
    const silent = sinceAlarm <= options.silence;
    // Many KPIs bad in one period are still one period: no single one may raise the alarm.
    const most = Math.max(options.clip, options.threshold / 2);
    sum = silent ? 0 : Math.max(0, sum + clip(score, most) - options.allowance);
    const reached = sum;
    const alarm = reached >= options.threshold;
    if (alarm) {
      sinceAlarm = 0;
      sum = 0;
    }
    return { date, kpis: scores.length, score, sum: reached, alarm, episode: alarm || silent };
  });
}

interface Period {
  readonly date: CivilDate;
  readonly scores: readonly number[];
}

/**
 * Puts readings that end within half a period of the first of them together; a second reading of the same KPI always
 * begins a new period. So weeks that end on a Friday here and on a Sunday there meet, and gaps stay gaps.
 */
function periodsOf(readings: readonly JudgedReading[], { minimumReadings, periodDays }: FusedOptions): readonly Period[] {
  const judged = readings
    .filter(({ step }) => step.score !== null && step.history >= minimumReadings)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const periods: { readonly first: CivilDate; date: CivilDate; readonly scores: Map<string, number> }[] = [];
  for (const { kpi, date, step } of judged) {
    const open = periods.at(-1);
    const score = step.score ?? 0;
    if (open !== undefined && !open.scores.has(kpi) && daysBetween(open.first, date) < periodDays / 2) {
      open.scores.set(kpi, score);
      open.date = date;
    } else {
      periods.push({ first: date, date, scores: new Map([[kpi, score]]) });
    }
  }
  return periods.map(({ date, scores }) => ({ date, scores: [...scores.values()] }));
}
