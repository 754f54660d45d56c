import { sql } from 'kysely';
import { z } from 'zod';
import type { RuleView } from '../../contract/signals.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { policyNumber, type PolicyPath } from '../../core/policy/policy-number.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { triggerRuleSchema } from '../../core/signals/events.ts';
import { falseAlarmsOf } from '../../core/signals/false-alarms.ts';
import { watchRules } from '../../core/signals/rules/watch-rules.ts';
import type { Reader } from '../db/database.ts';

const countSchema = z.object({ rule: triggerRuleSchema, fired: z.number(), falseAlarms: z.number() });

/** Every rule with its numbers, and its false alarms among the triggers that the viewer may see. One statement. */
export async function ruleViews(read: Pick<Reader, 'getExecutor'>, viewer: Viewer, policy: Policy): Promise<RuleView[]> {
  const { rows } = await sql<unknown>`
    select t.rule, count(*)::integer as fired, (count(*) filter (where t.dismissed_as = 'false-alarm'))::integer as "falseAlarms"
    from trigger t where t.org_id = ${viewer.organisation} and t.id in (select r.stream from stream_reader r
      where r.org_id = ${viewer.organisation} and r.person = ${viewer.person} and r.stream like 'trg\\_%') group by t.rule`.execute(read);
  const counts = new Map(z.array(countSchema).parse(rows).map((row) => [row.rule, row]));
  return triggerRuleSchema.options.map((rule): RuleView => {
    const { sources, kind, asks, within, numbers } = watchRules[rule];
    const { fired, falseAlarms } = counts.get(rule) ?? { fired: 0, falseAlarms: 0 };
    return { rule, sources: [...sources], kind, asks, within: numberAt(policy, within), numbers: numbers.map((path) => ({ path, ...numberAt(policy, path) })), ...falseAlarmsOf({ fired, falseAlarms }, policy.inbox) };
  });
}

function numberAt(policy: Policy, path: PolicyPath): RuleView['within'] {
  const found = policyNumber(policy, path);
  if (found === undefined) throw new Error(`the policy has no number at ${path}`);
  return { ...found, source: [...found.source] };
}
