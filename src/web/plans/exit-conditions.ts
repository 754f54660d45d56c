import type { PlanView } from '../../contract/plans.ts';

export type ExitCondition = NonNullable<PlanView['exit']>['conditions'][number];

/** The two red flags (R72, R73): `met` says that they are not raised. */
const flags: ReadonlySet<string> = new Set(['flat-stakeholder-score', 'one-good-score']);

export function isFlag(condition: Pick<ExitCondition, 'id'>): boolean {
  return flags.has(condition.id);
}

/** What the rule of a condition ends with when it is shown beside the others and decides nothing. */
const beside = '(Shown beside; it decides nothing.)';

/** Conditions that decide, and those that only stand beside them, each in the order of the computed exit. */
export function splitConditions(conditions: readonly ExitCondition[]): { readonly deciding: readonly ExitCondition[]; readonly shown: readonly ExitCondition[] } {
  return {
    deciding: conditions.filter((condition) => !condition.rule.endsWith(beside)),
    shown: conditions.filter((condition) => condition.rule.endsWith(beside)).map((condition) => ({ ...condition, rule: condition.rule.slice(0, -beside.length).trim() })),
  };
}

/** The measured numbers of a condition, one a line: they are recorded as one text with semicolons between. */
export function measuredLines(measured: string): readonly string[] {
  return measured.split('; ').filter((line) => line !== '');
}
