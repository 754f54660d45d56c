import type { Refusal } from '../kernel/result.ts';
import { judgeCriteria, speaksOf, type Finding, type Judging } from './judge-criteria.ts';
import { criteriaInForce, type KeptWording, type PlanState } from './plan.ts';

/** The findings about the criteria in force; none while there are no criteria, or where their content was erased. */
export function findingsInForce(plan: PlanState, judging: Judging): readonly Finding[] {
  return judgeCriteria(criteriaInForce(plan)?.criteria ?? [], judging);
}

/**
 * R28: what stops a signature: every gate finding about the criteria in force that no live wording keeps, one refusal each. The facts
 * name the rule and its question and nothing that anyone wrote.
 */
export function wordingGate(plan: PlanState, judging: Judging): readonly Refusal<'CRITERION_UNVERIFIABLE'>[] {
  return openGates(findingsInForce(plan, judging), plan.wordings).map(({ index, field, rule, question }) => ({
    code: 'CRITERION_UNVERIFIABLE',
    path: `criteria.${index}.${field}`,
    facts: { number: index + 1, field, rule, question },
  }));
}

/** Gate findings that nobody keeps the wording of. */
export function openGates(findings: readonly Finding[], wordings: readonly KeptWording[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === 'gate' && !wordings.some((wording) => speaksOf(wording, finding)));
}

