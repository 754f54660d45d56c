import { improvementSign, type Measure } from '../kpis/measure.ts';
import { normalScore } from '../kpis/normal-score.ts';
import { transformFor, type Transform } from '../kpis/transform.ts';

export interface CusumOptions {
  /** Subtracted from every score, in standard deviations: half the shift worth finding. */
  readonly allowance: number;
  /** No single reading counts for more than this, so one spike cannot raise the alarm. */
  readonly clip: number;
  /** How many readings the pooled spread is worth while a KPI is young. */
  readonly priorReadings: number;
  /** The team's usual coefficient of variation. */
  readonly pooledVariation: number;
  /** The sum that raises the alarm. */
  readonly threshold: number;
  /** Readings needed before an alarm may be raised. */
  readonly minimumReadings: number;
  /** Readings after an alarm without another; they are not learned from either, so the baseline stays what it was. */
  readonly silence: number;
}

/** What the detector made of one reading. */
export interface CusumStep {
  /** How much worse than its past the reading is, in standard deviations; negative is better; null for the first. */
  readonly score: number | null;
  readonly sum: number;
  readonly alarm: boolean;
  /** The reading is an alarm or falls in the silence after one. */
  readonly episode: boolean;
  /** Readings that the score rests on. */
  readonly history: number;
}

/**
 * A one-sided CUSUM that needs no baseline phase: every reading is judged by those before it and then joins them
 * (Hawkins and Olwell), with a prior on the spread so that short histories do not raise false alarms. It watches for
 * worsening only. Readings come in time order.
 */
export function selfStartingCusum(
  values: readonly number[],
  measure: Measure,
  options: CusumOptions,
): readonly CusumStep[] {
  const transform = transformFor(measure.unit);
  const sign = improvementSign(measure.direction);
  const past = { readings: 0, mean: 0, squares: 0 };
  let sum = 0;
  let sinceAlarm = Number.POSITIVE_INFINITY;
  return values.map((value, index) => {
    const x = transform.to(value);
    const score = past.readings === 0 ? null : -sign * scoreOf(x, past, transform, options);
    const clipped = Math.max(-options.clip, Math.min(options.clip, score ?? 0));
    sum = score === null ? 0 : Math.max(0, sum + clipped - options.allowance);
    sinceAlarm += 1;
    const alarm = sum >= options.threshold && index >= options.minimumReadings && sinceAlarm > options.silence;
    if (alarm) sinceAlarm = 0;
    const step = { score, sum, alarm, episode: sinceAlarm <= options.silence, history: index };
    if (alarm) sum = 0;
    if (sinceAlarm > options.silence) learn(past, x);
    return step;
  });
}

interface Past {
  readings: number;
  mean: number;
  /** Sum of squared distances from the mean. */
  squares: number;
}

function scoreOf(x: number, past: Past, transform: Transform, options: CusumOptions): number {
  const prior = transform.spread(past.mean, options.pooledVariation);
  const freedom = past.readings - 1 + options.priorReadings;
  const estimate = Math.sqrt((past.squares + options.priorReadings * prior * prior) / freedom);
  const deviation = Math.max(estimate, transform.leastSpread);
  const distance = x - past.mean;
  if (distance === 0) return 0;
  return normalScore(distance / (deviation * Math.sqrt(1 + 1 / past.readings)), freedom);
}

function learn(past: Past, x: number): void {
  past.readings += 1;
  const distance = x - past.mean;
  past.mean += distance / past.readings;
  past.squares += distance * (x - past.mean);
}
