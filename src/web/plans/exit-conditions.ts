import type { PlanView } from '../../contract/plans.ts';

export type ExitCondition = NonNullable<PlanView['exit']>['conditions'][number];

/** The two red flags (R72, R73): `met` says that they are not raised. */
const flags: ReadonlySet<string> = new Set(['flat-stakeholder-score', 'one-good-score']);

/** Tells whether a condition is a red flag: it is then "raised" or not, where others are met or not. */
export function isFlag(condition: Pick<ExitCondition, 'id'>): boolean {
  return flags.has(condition.id);
}

/** What the rule of a condition ends with when it is shown beside the others and decides nothing. */
const endings = [' (Shown beside; it decides nothing.)', ' Shown only.'] as const;

/** Conditions that decide, and those that only stand beside them, each in the order of the computed exit. */
export function splitConditions(conditions: readonly ExitCondition[]): { readonly deciding: readonly ExitCondition[]; readonly shown: readonly ExitCondition[] } {
  const endingOf = (rule: string): string | undefined => endings.find((ending) => rule.endsWith(ending));
  return {
    deciding: conditions.filter(({ rule }) => endingOf(rule) === undefined),
    shown: conditions.flatMap((condition) => {
      const ending = endingOf(condition.rule);
      return ending === undefined ? [] : [{ ...condition, rule: condition.rule.slice(0, -ending.length) }];
    }),
  };
}

/** The measured numbers of a condition: those that are known, and the names of those that are not yet. */
export function measuredNumbers(measured: string): { readonly known: readonly { readonly name: string; readonly value: string }[]; readonly unknown: readonly string[] } {
  const pairs = measured.split('; ').filter((pair) => pair !== '').map((pair) => {
    const at = pair.lastIndexOf(': ');
    return at < 0 ? { name: '', value: pair } : { name: pair.slice(0, at), value: pair.slice(at + 2) };
  });
  return { known: pairs.filter(({ value }) => value !== 'unknown'), unknown: pairs.filter(({ value }) => value === 'unknown').map(({ name }) => name) };
}
