import type { SourceTree } from './source-tree.ts';

/** A place where a rule does not hold. */
export interface Violation {
  /** The file, with the line where there is one: `src/core/plans/open.ts:3`. */
  readonly at: string;
  readonly what: string;
}

/** A rule of the house with its reason, which its message tells to whoever breaks it. */
export interface Rule {
  readonly name: string;
  readonly reason: string;
  readonly check: (tree: SourceTree) => readonly Violation[];
}

/** The message of a broken rule: what, where, and why the rule is there. */
export function explain(rule: Rule, violations: readonly Violation[]): string {
  const list = violations.map(({ at, what }) => `  ${at}: ${what}`).join('\n');
  return `${rule.name}\n${list}\nWhy: ${rule.reason}`;
}
