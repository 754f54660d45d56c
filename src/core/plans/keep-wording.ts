import type { z } from 'zod';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { RuleId } from '../language/diagnostic.ts';
import { actOnPlan } from './acting-on-plan.ts';
import { wordingKept, type wordingReasonSchema } from './events.ts';
import { speaksOf, type Judging } from './judge-criteria.ts';
import type { PlanState } from './plan.ts';
import { versionInForce } from './version-in-force.ts';
import { findingsInForce } from './wording-gate.ts';

export interface KeepWordingCommand {
  readonly criteriaVersion: number;
  readonly criterion: string;
  readonly rule: RuleId;
  readonly fingerprint: string;
  readonly reason: z.infer<typeof wordingReasonSchema>;
  /** In the keeper's own words, for a third person who reads it later. */
  readonly note: string;
}

/**
 * Keeps a wording against a rule, with a reason that both sides and the packet show (LINTER 2). It names what the linter finds in
 * the version in force and nothing else: FINDING_GONE when the wording changed meanwhile, WORDING_KEPT when it is kept already.
 */
export function keepWording(
  plan: Loaded<PlanState>,
  command: KeepWordingCommand,
  judging: Judging,
  context: DecisionContext,
): Decision<
  readonly NewEvent[],
  'NOT_FOUND' | 'FORBIDDEN' | 'PLAN_CLOSED' | 'CRITERIA_MISSING' | 'CRITERIA_STALE' | 'FINDING_GONE' | 'WORDING_KEPT'
> {
  const acting = actOnPlan(plan, 'keep-wording', context);
  if (!acting.ok) return acting;
  const found = versionInForce(plan.state, command.criteriaVersion);
  if (!found.ok) return found;
  const finding = findingsInForce(plan.state, judging).find((each) => speaksOf(command, each));
  if (finding === undefined) return refuse({ code: 'FINDING_GONE' });
  if (plan.state.wordings.some((wording) => speaksOf(wording, finding))) return refuse({ code: 'WORDING_KEPT' });
  const { criterion, field, rule, fingerprint, clause } = finding;
  const parts = {
    'shared/wording': { criteriaVersion: found.value.version, criterion, field, rule, fingerprint, clause },
    reason: { code: command.reason, note: command.note },
  };
  return ok([newEvent(wordingKept, plan.id, parts, [{ rel: 'criteria', stream: plan.id, n: found.value.n }])]);
}
