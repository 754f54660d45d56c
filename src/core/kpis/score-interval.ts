import type { ScoreScale } from './stakeholder-events.ts';
import { mean, sampleDeviation } from './statistics.ts';

/** What some 0-10 answers come to, with the range in which the figure of everyone asked plausibly lies (95 %). */
export interface ScoreEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly answers: number;
}

/** The two-sided 95 % point of the standard normal distribution. */
const normal95 = 1.959963984540054;

/** The variance of rounding to whole points: an answer of 7 stands for anything from 6.5 to 7.5, so no spread is smaller. */
const roundingVariance = 1 / 12;

/**
 * Estimates a score from whole answers of 0 to 10; undefined below two answers. `score` is the mean with a t interval, `nps`
 * the share of 9 and 10 less the share of 0 to 6, in percent, with an adjusted Wald interval: n' = n + 3, three quarters of an
 * answer added to promoters and detractors each (Rocks 2016, SIGNALS section 3). The value of an NPS is the plain difference;
 * the interval around it is that of the adjusted shares.
 */
export function estimateScore(scale: ScoreScale, answers: readonly number[]): ScoreEstimate | undefined {
  return scale === 'nps' ? estimateNps(answers) : estimateMean(answers);
}

/** The 97.5 % point of Student's t: a series in 1/freedom around the normal point, within 0.01 from 3 degrees of freedom on. */
export function studentPoint(freedom: number): number {
  const z = normal95;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, place) => sum + term / freedom ** (place + 1), z);
}

function estimateMean(answers: readonly number[]): ScoreEstimate | undefined {
  const value = mean(answers);
  const deviation = sampleDeviation(answers);
  if (value === undefined || deviation === undefined) return undefined;
  const error = Math.sqrt(Math.max(deviation ** 2, roundingVariance) / answers.length);
  const half = studentPoint(answers.length - 1) * error;
  return { value, low: Math.max(0, value - half), high: Math.min(10, value + half), answers: answers.length };
}

function estimateNps(answers: readonly number[]): ScoreEstimate | undefined {
  if (answers.length < 2) return undefined;
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  const adjusted = answers.length + 3;
  const p = (promoters + 0.75) / adjusted;
  const q = (detractors + 0.75) / adjusted;
  const half = normal95 * Math.sqrt((p + q - (p - q) ** 2) / adjusted);
  return {
    value: (100 * (promoters - detractors)) / answers.length,
    low: Math.max(-100, 100 * (p - q - half)),
    high: Math.min(100, 100 * (p - q + half)),
    answers: answers.length,
  };
}
