import type { PolicyPath } from '../../policy/policy-number.ts';
import type { SettingSource } from '../../policy/setting.ts';
import type { TriggerRule } from './fired-rule.ts';

/** What a rule looks at. */
export type Reads = 'kpi' | 'milestones' | 'commitments' | 'topics' | 'stakeholders' | 'pulse' | 'key-result' | 'incident' | 'plan';

/** A rule as data: every number of it stands in the policy, and its words in the catalogue of the page. */
export interface WatchRule {
  /** The ids of the requirements that it carries out. */
  readonly sources: readonly SettingSource[];
  readonly reads: Reads;
  /** `statistical`: a reading against a level or a baseline, with a second opinion. `event`: it happened or it did not. */
  readonly kind: 'statistical' | 'event';
  /**
   * What answers it. `new-1on1`: the first 1on1 of a weekly loop (R7, R8). `talk`: a place on the agenda of a 1on1 that is fixed
   * already is enough.
   */
  readonly asks: 'new-1on1' | 'talk';
  /** From the data until the answer. */
  readonly within: PolicyPath;
  /** The numbers that decide whether it fires, the threshold first. */
  readonly numbers: readonly PolicyPath[];
  /** How far beyond its threshold a firing is. `ratio`: shortfall / threshold; `count`: value / threshold; `level`: see `severity.ts`. */
  readonly size: 'ratio' | 'count' | 'level' | 'share' | 'one';
}

const loop = { asks: 'new-1on1', within: 'clocks.firstMeeting.within' } as const;
const talk = { asks: 'talk', within: 'clocks.signalAnswer' } as const;

/** Every rule that watches. Exit rules (R68 to R71, R73, R74) judge a loop at its end and live with the plans. */
export const watchRules: Readonly<Record<TriggerRule, WatchRule>> = {
  R3: { sources: ['R3'], reads: 'milestones', kind: 'event', ...loop, numbers: ['triggers.missedMilestone.misses'], size: 'share' },
  R4: { sources: ['R4', 'S10'], reads: 'kpi', kind: 'statistical', ...loop, numbers: ['triggers.velocityVariance.threshold', 'triggers.velocityVariance.baselineSprints', 'triggers.velocityVariance.minimumSprints'], size: 'ratio' },
  R6: { sources: ['R6', 'S29'], reads: 'pulse', kind: 'event', ...loop, numbers: ['triggers.unclearExpectations.minimumMatching', 'triggers.unclearExpectations.minimumAnswers'], size: 'count' },
  R17: { sources: ['R17'], reads: 'key-result', kind: 'event', ...talk, numbers: ['triggers.keyResultSlip.behind'], size: 'ratio' },
  R18: { sources: ['R18', 'S13'], reads: 'incident', kind: 'event', ...talk, within: 'clocks.coachingFollowUp', numbers: ['clocks.coachingFollowUp'], size: 'one' },
  R40: { sources: ['R40', 'S17', 'S18'], reads: 'commitments', kind: 'event', ...talk, numbers: ['followThrough.proposeBelow', 'followThrough.proposeAfter', 'followThrough.minimumDue'], size: 'level' },
  R72: { sources: ['R72', 'R69'], reads: 'stakeholders', kind: 'event', ...talk, numbers: ['triggers.flatScore.gainBelow', 'triggers.flatScore.recentWeeks', 'triggers.flatScore.earlierWeeks'], size: 'level' },
  R75: { sources: ['R75'], reads: 'kpi', kind: 'statistical', ...talk, numbers: ['triggers.blockedStories.from', 'triggers.blockedStories.to', 'triggers.blockedStories.over'], size: 'level' },
  R76: { sources: ['R76'], reads: 'kpi', kind: 'statistical', ...talk, numbers: ['triggers.dependencies.from', 'triggers.dependencies.to', 'triggers.dependencies.over'], size: 'level' },
  R77: { sources: ['R77', 'R66'], reads: 'kpi', kind: 'statistical', ...talk, numbers: ['triggers.predictability.from', 'triggers.predictability.to', 'triggers.predictability.over'], size: 'level' },
  R79: { sources: ['R79', 'S17'], reads: 'commitments', kind: 'event', ...talk, numbers: ['followThrough.healthyFrom', 'followThrough.window', 'followThrough.minimumDue'], size: 'level' },
  R86: { sources: ['R86', 'S30'], reads: 'topics', kind: 'event', ...talk, numbers: ['triggers.sameIssue.times', 'triggers.sameIssue.within'], size: 'count' },
  S31: { sources: ['S31', 'R119'], reads: 'plan', kind: 'event', ...talk, numbers: ['triggers.criteria.faults', 'triggers.criteria.minimumDays'], size: 'count' },
};
