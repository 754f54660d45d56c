import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { RuleId } from './diagnostic.ts';
import { ruleLowered } from './events.ts';
import type { LoweredRules } from './lowered-rules.ts';

/** What an organisation's people did with the findings of one rule since its counters began. */
export interface RuleTally {
  readonly rule: RuleId;
  /** Findings that were shown. */
  readonly shown: number;
  /** Findings that were called wrong, each once a person. */
  readonly wrong: number;
  /** People who called any wrong. */
  readonly people: number;
}

/** The numbers of the policy that lowering rests on. */
export interface LoweringLimits {
  /** Percent of the findings shown. */
  readonly above: number;
  readonly shownFrom: number;
  readonly peopleFrom: number;
}

/** Tells whether a rule is called wrong too often: enough was shown, more than one person says so, and the share is passed. */
export function isCalledWrongTooOften(tally: RuleTally, { above, shownFrom, peopleFrom }: LoweringLimits): boolean {
  return tally.shown >= shownFrom && tally.people >= peopleFrom && tally.wrong * 100 > above * tally.shown;
}

/** Lowers each rule that is called wrong too often and is not lowered yet (LINTER 2). The product decides, by its policy. */
export function lowerRules(organisation: Loaded<LoweredRules>, tallies: readonly RuleTally[], limits: LoweringLimits): readonly NewEvent[] {
  return tallies
    .filter((tally) => isCalledWrongTooOften(tally, limits) && !organisation.state.lowered.includes(tally.rule))
    .map((tally) => newEvent(ruleLowered, organisation.id, { counts: { ...tally, above: limits.above } }));
}
