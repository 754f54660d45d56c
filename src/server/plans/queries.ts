import { sql } from 'kysely';
import { z } from 'zod';
import type { PlanRow } from '../../contract/plans.ts';
import type { needView } from '../../contract/today.ts';
import { endOfDay } from '../../core/clocks/civil-day.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { isId, type KpiId, type OrganisationId, type PersonId, type PlanId } from '../../core/kernel/id.ts';
import { isUtcInstant, type CivilDate, type UtcInstant } from '../../core/kernel/schema.ts';
import type { PlanPeople } from '../../core/plans/policy.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Reader } from '../db/database.ts';
import { readPeople } from './plan-people.ts';
import { planFactsColumns, planFactsSchema, toPlanRow, waitingFor, type PlanFacts } from './plan-row.ts';

/** A page of the viewer's plans: which ones, and after which. */
export interface PlansAsked {
  readonly state: 'open' | 'all';
  readonly after: string | undefined;
  readonly limit: number;
}

/** Plans that name the viewer, newest first. One statement. */
export async function planRows(
  read: Pick<Reader, 'getExecutor'>,
  viewer: Viewer,
  today: CivilDate,
  asked: PlansAsked,
): Promise<{ readonly items: PlanRow[]; readonly next: string | null }> {
  const after = asked.after === undefined ? null : readCursor(asked.after);
  const found = await plansNaming(read, viewer, { open: asked.state === 'open', after, limit: asked.limit + 1 });
  const page = found.slice(0, asked.limit);
  const last = page.at(-1);
  const look = { viewer: viewer.person, today, policy: defaultPolicy };
  return {
    items: page.map((plan) => toPlanRow(plan, look)),
    next: last === undefined || found.length <= asked.limit ? null : `${last.opened_at}~${last.id}`,
  };
}

/** Most open plans that one look at Today goes through; a director runs ten loops, R15. */
const mostOpenPlans = 50;

/** What plans wait for from the viewer: sign-offs, acknowledgements, decisions. One statement. */
export async function planNeeds(
  read: Pick<Reader, 'getExecutor'>,
  viewer: Viewer,
  today: CivilDate,
): Promise<readonly z.input<typeof needView>[]> {
  const open = await plansNaming(read, viewer, { open: true, after: null, limit: mostOpenPlans });
  const kinds = { 'sign-off': 'sign-off', acknowledge: 'acknowledge-criteria', decide: 'decide-exit' } as const;
  return open.flatMap((plan) =>
    waitingFor(plan, { viewer: viewer.person, today, policy: defaultPolicy }).map((need) => ({
      kind: kinds[need],
      about: plan.subject,
      target: plan.id,
      dueAt: need === 'decide' ? endOfDay(plan.ends_on, 'UTC') : null,
      overdue: need === 'decide' && today > plan.ends_on,
      title: plan.goal,
    })),
  );
}

/** The KPIs of a plan, in its order; empty for a plan that the viewer cannot see. */
export async function planKpis(read: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, plan: PlanId): Promise<readonly KpiId[]> {
  const found = await read.selectFrom('plan').select('kpis').where('org_id', '=', organisation).where('id', '=', plan).executeTakeFirst();
  return z.array(z.string()).parse(found?.kpis ?? []).filter((kpi) => isId('kpi', kpi));
}

/** Tells whether a person has a plan that is still open (S21). */
export async function hasOpenPlan(read: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, person: PersonId): Promise<boolean> {
  const found = await read
    .selectFrom('plan')
    .select('id')
    .where('org_id', '=', organisation)
    .where('subject', '=', person)
    .where('closed', '=', false)
    .executeTakeFirst();
  return found !== undefined;
}

/** The plan that a trigger led to, if any: the newest. */
export async function planOfTrigger(read: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, trigger: string): Promise<PlanId | null> {
  const found = await read
    .selectFrom('plan')
    .select('id')
    .where('org_id', '=', organisation)
    .where('trigger_id', '=', trigger)
    .orderBy('opened_at', 'desc')
    .executeTakeFirst();
  return found !== undefined && isId('plan', found.id) ? found.id : null;
}

interface Slice {
  readonly open: boolean;
  readonly after: { readonly at: UtcInstant; readonly plan: PlanId } | null;
  readonly limit: number;
}

async function plansNaming(read: Pick<Reader, 'getExecutor'>, viewer: Viewer, slice: Slice): Promise<readonly PlanFacts[]> {
  const openOnly = slice.open ? sql`and not m.closed` : sql``;
  const after = slice.after === null ? sql`` : sql`and (m.opened_at, m.plan) < (${slice.after.at}::timestamptz, ${slice.after.plan})`;
  const { rows } = await sql<unknown>`
    select ${planFactsColumns}
    from plan_person m join plan p on p.org_id = m.org_id and p.id = m.plan
    where m.org_id = ${viewer.organisation} and m.person = ${viewer.person} ${openOnly} ${after}
    order by m.opened_at desc, m.plan desc limit ${slice.limit}`.execute(read);
  return z.array(planFactsSchema).parse(rows);
}

/** A cursor that does not read is the start: it can only come from somebody's own hand. */
function readCursor(text: string): Slice['after'] {
  const [at = '', plan = ''] = text.split('~');
  return isUtcInstant(at) && isId('plan', plan) ? { at, plan } : null;
}

/** Whom a plan names; null for a plan that the reader cannot see. */
export async function planPeople(read: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, plan: string): Promise<PlanPeople | null> {
  const row = await read
    .selectFrom('plan')
    .select(['subject', 'manager', 'director', 'hr_partner', 'product_lead'])
    .where('org_id', '=', organisation)
    .where('id', '=', plan)
    .executeTakeFirst();
  return row === undefined ? null : readPeople(row);
}

/** The streams that belong to a plan, its own among them. */
export async function planStreams(read: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, plan: PlanId): Promise<readonly string[]> {
  const rows = await read.selectFrom('plan_stream').select('stream').where('org_id', '=', organisation).where('plan', '=', plan).orderBy('stream').execute();
  return rows.map((row) => row.stream);
}
