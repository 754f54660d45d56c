import type { Opinion } from './opinion.ts';

/** What one period of a KPI is called. */
export type PeriodName = 'day' | 'week' | 'sprint' | 'period';

/**
 * What people call periods of a length in days (ours): five to nine days are a week, since a holiday moves a reading, two to
 * four weeks a sprint. A month, or a length that is not known, is a period.
 */
export function periodNameOf(days: number | null): PeriodName {
  if (days === null) return 'period';
  if (days < 2) return 'day';
  if (days >= 5 && days <= 9) return 'week';
  return days >= 10 && days <= 29 ? 'sprint' : 'period';
}

/** A value rarer than this is called unusual, even while it is no lasting change. */
const unusualFrom = 20;

/** The second opinion as a sentence for a person. It says what the numbers can bear and no more. */
export function describeOpinion(opinion: Opinion): string {
  const period = periodNameOf(opinion.periodDays);
  const caution = opinion.provisional && opinion.verdict !== 'not-enough-history' ? ` Provisional: ${history(opinion, period)}.` : '';
  return sentences[opinion.verdict](opinion, period) + caution;
}

const sentences: Readonly<Record<Opinion['verdict'], (opinion: Opinion, period: PeriodName) => string>> = {
  confirmed: (_, period) =>
    `The rule fired, and the last ${period}s together are worse than this team's noise explains: a lasting change is likely.`,
  'inside-noise': (opinion, period) => insideNoise(opinion.oneIn, period),
  'slow-drift': (_, period) =>
    `No rule fired, but the last ${period}s together are worse than this team's noise explains: a slow drift is likely.`,
  quiet: () => 'No rule fired, and nothing here is outside the usual noise.',
  'not-enough-history': (opinion, period) =>
    `Too little history for a second opinion (${history(opinion, period)}). The rule stands on its own.`,
};

function insideNoise(oneIn: number | null, period: PeriodName): string {
  if (oneIn === null) return `The rule fired, inside normal noise: no worse than an ordinary ${period}.`;
  if (oneIn < unusualFrom) {
    return `The rule fired, inside normal noise: with no change at all, a value like this turns up in about 1 ${period} in ${String(oneIn)}.`;
  }
  return `The rule fired on one unusual value (about 1 ${period} in ${String(oneIn)} with no change). One ${period} does not show a lasting change.`;
}

function history(opinion: Opinion, period: PeriodName): string {
  return `${String(opinion.points)} earlier ${period}${opinion.points === 1 ? '' : 's'}`;
}
