import type { LintContext, RuleId, Severity } from './diagnostic.ts';

/** How loud a finding is: by the place of the text, never by the rule alone (requirement: a gate only at the signature). */
export function severityOf(ruleId: RuleId, context: LintContext): Severity {
  if (context.hintsOnly.includes(ruleId)) return 'hint';
  if (context.place === 'signing') return 'gate';
  return context.place === 'criterion' || context.place === 'commitment' ? 'warn' : 'hint';
}
