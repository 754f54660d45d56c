import type { DecisionContext, Viewer } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { RuleId } from './diagnostic.ts';
import { ruleRestored } from './events.ts';
import type { LoweredRules } from './lowered-rules.ts';

/** Who answers for what a formal criterion is held to: an owner, or an HR partner. */
export function mayRestoreRules(viewer: Viewer): boolean {
  return viewer.roles.includes('owner') || viewer.roles.includes('hr-partner');
}

/** Gives a lowered rule its weight back, with a reason. Whoever restores it counts from nothing again. */
export function restoreRule(
  organisation: Loaded<LoweredRules>,
  command: { readonly rule: RuleId; readonly reason: string },
  context: DecisionContext,
): Decision<readonly NewEvent[], 'FORBIDDEN' | 'RULE_NOT_LOWERED'> {
  if (context.viewer === 'system' || !mayRestoreRules(context.viewer)) return refuse({ code: 'FORBIDDEN' });
  if (!organisation.state.lowered.includes(command.rule)) return refuse({ code: 'RULE_NOT_LOWERED' });
  return ok([newEvent(ruleRestored, organisation.id, { rule: { rule: command.rule }, reason: { reason: command.reason } })]);
}
