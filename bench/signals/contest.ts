import { manent } from './product.ts';
import { realNoiseTrial, windowsOf } from './real-noise.ts';
import { ThroughputError, type Project } from './read-throughput.ts';
import { calibrate, scoreAt, type Score } from './score.ts';
import { seedRule } from './seed-rule.ts';
import { syntheticTrial } from './synthetic.ts';
import { textbookDetectors } from './textbook.ts';
import type { Trial } from './trial.ts';

/** False episodes a KPI and year that every detector is calibrated to. */
export const targets = [0.5, 1] as const;

/** What a detector came to at the threshold that it was calibrated to. */
export interface Entry {
  readonly name: string;
  readonly threshold: number;
  readonly score: Score;
}

/** All detectors on one trial. */
export interface Contest {
  readonly name: 'B1' | 'B2';
  readonly what: string;
  readonly shifts: readonly string[];
  readonly rounds: readonly { readonly target: number; readonly entries: readonly Entry[] }[];
  /** The seeds' rule at the false-alarm rate that it happens to have. */
  readonly rule: Score;
}

/** Seeds: thresholds are set on one, scores are taken on another. */
const seeds = { B1: { calibrate: 11, score: 12 }, B2: { calibrate: 21, score: 22 } } as const;
const syntheticSize = 8_000;
/** Thresholds are set on more KPIs than are scored, so that what is left of chance in them is small. */
const calibrationShare = { B1: 1.5, B2: 3 } as const;
/** Copies of each real window; more of them where there are few windows, fewer where there are very many. */
const copies = 40;
const leastSeries = 3_640;
const mostSeries = 8_000;

/** B1: synthetic noise. */
export function syntheticContest(tell: (line: string) => void, size = syntheticSize): Contest {
  return contest('B1', `${String(size)} synthetic KPIs`, syntheticTrial(seeds.B1.calibrate, calibrationShare.B1 * size, 'steady'), syntheticTrial(seeds.B1.score, size), tell);
}

/** B2: the noise of real projects. A file without a usable window is refused. */
export function realNoiseContest(projects: readonly Project[], path: string, tell: (line: string) => void, most = mostSeries): Contest {
  const windows = windowsOf(projects);
  if (windows.length === 0) {
    throw new ThroughputError(
      `${path} has no 64 weeks in a row of one project whose first twelve have a median of at least 5 issues. There is nothing to score: give a file with longer or busier projects.`,
    );
  }
  const each = Math.max(1, Math.min(Math.max(copies, Math.ceil(leastSeries / windows.length)), Math.ceil(most / windows.length)));
  const what = `${String(windows.length)} windows of 64 weeks, ${String(each)} copies each`;
  return contest('B2', what, realNoiseTrial(windows, seeds.B2.calibrate, calibrationShare.B2 * each, 'steady'), realNoiseTrial(windows, seeds.B2.score, each), tell);
}

function contest(name: 'B1' | 'B2', what: string, forThresholds: Trial, forScores: Trial, tell: (line: string) => void): Contest {
  const rounds = targets.map((target) => ({
    target,
    entries: [...textbookDetectors, manent].map((detector): Entry => {
      tell(`${name}, ${String(target)} false alarms a year: ${detector.name}`);
      const threshold = calibrate(detector, target, forThresholds);
      return { name: detector.name, threshold, score: scoreAt(detector, threshold, forScores) };
    }),
  }));
  return { name, what, shifts: forScores.shifts.map((shift) => shift.name), rounds, rule: scoreAt(seedRule, 1, forScores) };
}

/** The product's delay as a share of the best other detector's. */
export function ratioToBest(entries: readonly Entry[]): { readonly best: string; readonly ratio: number } {
  const others = entries.filter(({ name }) => name !== manent.name).toSorted((a, b) => a.score.delayWeeks - b.score.delayWeeks);
  const own = entries.find(({ name }) => name === manent.name);
  return { best: others[0]?.name ?? '', ratio: (own?.score.delayWeeks ?? Number.NaN) / (others[0]?.score.delayWeeks ?? Number.NaN) };
}
