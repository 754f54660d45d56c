import { improvementSign, type Measure } from '../kpis/measure.ts';
import { LearnedPast, type SpreadPrior } from './learned-past.ts';

export interface CusumOptions extends SpreadPrior {
  /** Subtracted from every score, in standard deviations: half the shift worth finding. */
  readonly allowance: number;
  /** No single reading counts for more than this, so one spike cannot raise the alarm. */
  readonly clip: number;
  /** How far better than usual, in all, readings must be until those that were held back are believed. */
  readonly release: number;
  /** The sum that raises the alarm. */
  readonly threshold: number;
  /** The first readings, which make the baseline: they are learned as they are, and raise no alarm. */
  readonly minimumReadings: number;
  /** Readings after an alarm without another. */
  readonly silence: number;
}

/** What the detector made of one reading. */
export interface CusumStep {
  /** How much worse than its past the reading is, in standard deviations; negative is better; null while the baseline is made. */
  readonly score: number | null;
  readonly sum: number;
  readonly alarm: boolean;
  /** An alarm stands: it was raised with this reading or before, and the readings have not come back to the usual since. */
  readonly episode: boolean;
  /** Readings since the baseline began, before this one. */
  readonly history: number;
  /** Whether the reading waits to be believed: the baseline does not know it. */
  readonly held: boolean;
}

/** A detector that takes one reading after the other, in time order. */
export type Watcher = (value: number) => CusumStep;

/**
 * A one-sided CUSUM that needs no long baseline: every reading is judged by those before it and then joins them (Hawkins
 * and Olwell), with a prior on the spread so that short histories do not raise false alarms. It watches for worsening only.
 *
 * A reading joins only while nothing is suspected. Under suspicion it is held back together with those after it, so that a
 * lasting fall never becomes the usual by lasting; once the readings are as before, all of them join. An alarm freezes the
 * baseline through the silence, and as long as the readings stay away from it. How it was chosen: docs/decisions/0020.
 */
export function startCusum(measure: Measure, options: CusumOptions): Watcher {
  const sign = improvementSign(measure.direction);
  const past = new LearnedPast(measure.unit, options);
  let held: number[] = [];
  let history = -1;
  let sum = 0;
  let suspicion = 0;
  let standing = false;
  let sinceAlarm = Number.POSITIVE_INFINITY;

  return (value) => {
    history += 1;
    const above = history < options.minimumReadings ? null : past.score(value);
    if (above === null) {
      past.learn(value);
      return { score: null, sum: 0, alarm: false, episode: false, history, held: false };
    }
    const score = 0 - sign * above;
    sinceAlarm += 1;
    const silent = sinceAlarm <= options.silence;
    const worsening = clip(score, options.clip) - options.allowance;
    suspicion = Math.min(options.release, Math.max(0, suspicion + worsening));
    sum = silent ? 0 : Math.max(0, sum + worsening);
    const reached = sum;
    const alarm = reached >= options.threshold;
    held.push(value);
    if (alarm) {
      standing = true;
      sinceAlarm = 0;
      sum = 0;
    } else if (!silent && suspicion === 0) {
      for (const one of held) past.learn(one);
      held = [];
      standing = false;
    }
    return { score, sum: reached, alarm, episode: standing, history, held: held.length > 0 };
  };
}

/**
 * Watches all readings of a KPI in time order. From each place in `rebaselined` on (an index of `values`) a person has
 * decided that a new level is the usual one: the baseline begins anew there, and nothing before it counts.
 */
export function selfStartingCusum(
  values: readonly number[],
  measure: Measure,
  options: CusumOptions,
  rebaselined: readonly number[] = [],
): readonly CusumStep[] {
  let watcher = startCusum(measure, options);
  return values.map((value, place) => {
    if (rebaselined.includes(place)) watcher = startCusum(measure, options);
    return watcher(value);
  });
}

/** A score that counts for no more than `most` either way. */
export function clip(score: number, most: number): number {
  return Math.max(-most, Math.min(most, score));
}
