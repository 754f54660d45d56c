import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { clockView, personView as personShape, receiptView } from '../../contract/views.ts';
import type { OrganisationId, PlanId } from '../../core/kernel/id.ts';
import { civilDateSchema, idSchema, utcInstantSchema } from '../../core/kernel/schema.ts';
import { ruleIdSchema } from '../../core/language/diagnostic.ts';
import { baselineSchema, criterionSchema, wordingKept } from '../../core/plans/events.ts';
import { clocksOf } from '../clocks/queries.ts';
import type { Reader } from '../db/database.ts';
import { isoInstant } from '../db/iso-instant.ts';
import { readHistories, selectHistories, type KpiHistory } from '../kpis/kpi-histories.ts';
import { selectLowered } from '../language/queries.ts';
import { personView } from '../people/person-view.ts';
import { planFactsColumns, planFactsSchema, signOffRoleSchema } from './plan-row.ts';

const windowSchema = z.object({ fromDay: z.number(), toDay: z.number(), task: z.string(), source: z.string() });

const planPageSchema = planFactsSchema.extend({
  windows: z.array(windowSchema),
  baselines: z.array(baselineSchema),
  kpis: z.array(idSchema('kpi')),
  stakeholder_kpi: idSchema('kpi').nullable(),
  trigger_id: idSchema('trigger').nullable(),
  series: idSchema('series').nullable(),
  extension: z.object({ endsOn: civilDateSchema, reason: z.string() }).nullable(),
  extended_by: personShape.nullable(),
  decided_by: personShape.nullable(),
  decision_receipt: receiptView,
  versions: z.array(
    z.object({
      version: z.number(),
      criteria: z.array(criterionSchema).nullable(),
      by: personShape.nullable(),
      at: utcInstantSchema,
      reason: z.string().nullable(),
      receipt: receiptView,
    }),
  ),
  responses: z.array(
    z.object({
      version: z.number(),
      kind: z.enum(['acknowledged', 'disputed']),
      by: personShape.nullable(),
      at: utcInstantSchema,
      statement: z.string().nullable(),
    }),
  ),
  signed: z.array(
    z.object({
      role: signOffRoleSchema,
      state: z.enum(['given', 'refused']),
      statement: z.string().nullable(),
      at: utcInstantSchema,
      via: z.enum(['session', 'passkey']),
      receipt: receiptView,
    }),
  ),
  wordings: z.array(
    z.object({
      wording: wordingKept.parts['shared/wording'].schema.nullable(),
      reason: wordingKept.parts.reason.schema.nullable(),
      by: personShape.nullable(),
      at: utcInstantSchema,
      receipt: receiptView,
    }),
  ),
  hints_only: z.array(ruleIdSchema),
  blockers: z.array(z.object({ criterion: z.string(), blocker: z.string() })),
  plan_clocks: z.array(clockView),
  trigger_clocks: z.array(clockView),
  histories: z.unknown(),
});

/** Everything that the plan area itself holds about one plan, and the KPIs it names as far as the reader may see them. */
export interface PlanPage extends Omit<z.output<typeof planPageSchema>, 'histories'> {
  readonly histories: readonly KpiHistory[];
}

/** Where an event of the plan stands in the record, as JSON; null until it is sequenced. */
function receiptOf(n: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select json_build_object('stream', l.stream, 'n', l.n, 'seq', l.seq, 'at', ${isoInstant('l.at')})
    from ledger_leaf l where l.org_id = p.org_id and l.stream = p.id and l.n = ${n})`;
}

const kpisOfPlan = selectHistories(
  sql`k.org_id = p.org_id and (k.id = p.stakeholder_kpi or k.id in (select jsonb_array_elements_text(p.kpis)))`,
  sql`k.id = p.stakeholder_kpi, k.id`,
);

/** One plan with its versions, answers, sign-offs and receipts; null when the reader may not see it. One statement. */
export async function planPage(read: Pick<Reader, 'getExecutor'>, organisation: OrganisationId, plan: PlanId): Promise<PlanPage | null> {
  const { rows } = await sql<unknown>`
    select ${planFactsColumns}, p.windows, p.baselines, p.kpis, p.stakeholder_kpi, p.trigger_id, p.series, p.extension,
      (select json_build_object('id', e.person, 'name', e.name) from person e where e.org_id = p.org_id and e.person = p.extension->>'by') as extended_by,
      (select json_build_object('id', d.person, 'name', d.name) from person d where d.org_id = p.org_id and d.person = p.decision->>'by') as decided_by,
      ${receiptOf(sql`(p.decision->>'n')::int`)} as decision_receipt,
      coalesce((select json_agg(json_build_object('version', c.version, 'criteria', c.criteria, 'by', ${personView('c.author')},
        'at', ${isoInstant('c.at')}, 'reason', c.reason, 'receipt', ${receiptOf(sql.ref('c.n'))}) order by c.version)
        from plan_criteria c where c.org_id = p.org_id and c.plan = p.id), '[]') as versions,
      coalesce((select json_agg(json_build_object('version', r.version, 'kind', r.kind, 'by', ${personView('r.person')},
        'at', ${isoInstant('r.at')}, 'statement', r.statement) order by r.n)
        from plan_response r where r.org_id = p.org_id and r.plan = p.id), '[]') as responses,
      coalesce((select json_agg(json_build_object('role', s.role, 'state', s.state, 'statement', s.statement,
        'at', ${isoInstant('s.at')}, 'via', s.via, 'receipt', ${receiptOf(sql.ref('s.n'))}))
        from plan_sign_off s where s.org_id = p.org_id and s.plan = p.id), '[]') as signed,
      coalesce((select json_agg(json_build_object('wording', w.wording, 'reason', w.reason, 'by', ${personView('w.person')},
        'at', ${isoInstant('w.at')}, 'receipt', ${receiptOf(sql.ref('w.n'))}) order by w.n)
        from plan_wording w where w.org_id = p.org_id and w.plan = p.id), '[]') as wordings,
      ${selectLowered(sql.ref('p.org_id'))} as hints_only,
      coalesce((select json_agg(json_build_object('criterion', b.criterion, 'blocker', b.blocker))
        from plan_blocker b where b.org_id = p.org_id and b.plan = p.id), '[]') as blockers,
      ${clocksOf(sql.ref('p.trigger_id'))} as trigger_clocks, ${clocksOf(sql.ref('p.id'))} as plan_clocks,
      (select coalesce(json_agg(h), '[]') from (${kpisOfPlan}) h) as histories
    from plan p where p.org_id = ${organisation} and p.id = ${plan}`.execute(read);
  const [row] = rows;
  if (row === undefined) return null;
  const { histories, ...page } = planPageSchema.parse(row);
  return { ...page, histories: readHistories(histories) };
}
