import type { CivilDate } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';

/** A closed sprint as a promise: how much was listed for it and how much of that was completed. */
export interface Milestone {
  readonly date: CivilDate;
  readonly committed: number;
  readonly completed: number;
}

/** R3 on one sprint, with all that it looked at. */
export interface MissedMilestone {
  readonly rule: 'R3';
  readonly fired: boolean;
  /** `nothing-committed`: no milestone. `before-watch`: closed before the watching began. */
  readonly status: 'evaluated' | 'nothing-committed' | 'before-watch';
  /** Whether this sprint missed, even where the rule had already fired for the run it belongs to. */
  readonly missed: boolean;
  readonly committed: number;
  readonly completed: number;
  readonly shortfall: number;
  /** Misses up to and including this one without a met milestone between, since the watching began. */
  readonly missesInARow: number;
}

/**
 * R3: a closed sprint that completed less than was committed is a missed milestone. The rule fires at the first miss of a
 * run: the first closed sprint after the watching began, or the first after a met one. It never waits for a third, and does
 * not fire again while the same run lasts. A sprint with nothing committed is no milestone: it neither misses nor ends a
 * run. The last milestone is judged; they come in date order. Undefined when there is none.
 *
 * @param watchedSince sprints that closed before this day are not watched; undefined watches all.
 */
export function evaluateMissedMilestone(
  milestones: readonly Milestone[],
  policy: Policy['triggers']['missedMilestone'],
  watchedSince?: CivilDate,
): MissedMilestone | undefined {
  const judged = milestones.at(-1);
  if (judged === undefined) return undefined;
  const { committed, completed } = judged;
  const seen = { rule: 'R3', committed, completed, shortfall: Math.max(0, committed - completed) } as const;
  if (isBefore(judged, watchedSince)) return { ...seen, fired: false, status: 'before-watch', missed: false, missesInARow: 0 };
  const missesInARow = countMisses(milestones, watchedSince);
  if (committed <= 0) return { ...seen, fired: false, status: 'nothing-committed', missed: false, missesInARow };
  const missed = completed < committed;
  return { ...seen, fired: missed && missesInARow === policy.misses.value, status: 'evaluated', missed, missesInARow };
}

function countMisses(milestones: readonly Milestone[], watchedSince: CivilDate | undefined): number {
  let misses = 0;
  for (const milestone of milestones.toReversed()) {
    if (isBefore(milestone, watchedSince)) break;
    if (milestone.committed <= 0) continue;
    if (milestone.completed >= milestone.committed) break;
    misses += 1;
  }
  return misses;
}

function isBefore(milestone: Milestone, watchedSince: CivilDate | undefined): boolean {
  return watchedSince !== undefined && milestone.date < watchedSince;
}
