import { daysBetween } from '../kpis/point.ts';
import type { Policy } from '../policy/policy.ts';
import type { ExitInput, ExitMet, StakeholderReading } from './exit-input.ts';

/** What the stakeholder score says about the loop (S5, S6). */
export interface StakeholderFigures {
  readonly baseline: StakeholderReading | null;
  readonly current: StakeholderReading | null;
  readonly gain: number | null;
  /** Most people who answered one round: with fewer than five there is no mean, below three nothing at all. */
  readonly mostRaters: number;
  readonly met: ExitMet;
}

/**
 * Met by a gain of two points over the baseline, or by a level of seven that is not falling (S5). Only rounds with enough
 * raters for a mean count (S6). The baseline is the last round on or before day 0, else the first round of the loop.
 */
export function measureStakeholders(input: ExitInput, policy: Policy): StakeholderFigures {
  const rounds = input.stakeholders.filter((round) => round.date <= input.asOf);
  const scored = rounds.filter((round) => round.raters >= policy.stakeholders.meanFrom.value);
  const baseline = scored.findLast((round) => daysBetween(round.date, input.dayZero) >= 0) ?? scored[0] ?? null;
  const current = scored.at(-1) ?? null;
  const mostRaters = Math.max(0, ...rounds.map((round) => round.raters));
  if (baseline === null || current === null || current === baseline) {
    return { baseline, current, gain: null, mostRaters, met: 'not-enough-data' };
  }
  const gain = current.score - baseline.score;
  const before = scored.at(-2)?.score ?? baseline.score;
  const risen = gain >= policy.exit.stakeholderGain.value - 1e-9;
  const high = current.score >= policy.exit.stakeholderLevel.value && gain >= 0 && current.score >= before;
  return { baseline, current, gain, mostRaters, met: risen || high ? 'met' : 'not-met' };
}
