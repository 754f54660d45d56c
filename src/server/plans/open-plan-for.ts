import { sql } from 'kysely';
import type { Viewer } from '../../core/kernel/context.ts';
import type { KpiId, OrganisationId, PersonId, PlanId, SeriesId, TriggerId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision, type Refusal } from '../../core/kernel/result.ts';
import type { CivilDate } from '../../core/kernel/schema.ts';
import { joinPlan, seriesStream } from '../../core/meetings/series.ts';
import { openPlan, type OpenPlanCode, type OpenPlanFacts, type StartingKpi } from '../../core/plans/open-plan.ts';
import { signOffRoles, type SignOffRole } from '../../core/plans/plan.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { triggerStream } from '../../core/signals/trigger.ts';
import type { Services } from '../app/services.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { Once } from '../http/handler.ts';
import { kpiHistories } from '../kpis/kpi-histories.ts';
import { peopleWithRole } from '../people/people-with-role.ts';
import { arePeople, managerOf } from '../people/queries.ts';
import type { Decided, ExecutionCode, Unit } from '../record/execute.ts';
import { loadStream } from '../record/load.ts';
import { startPlanClock } from './plan-clock.ts';
import { hasOpenPlan } from './queries.ts';

/** What is asked when a loop is opened. */
export interface OpenLoop {
  readonly goal: string;
  readonly subject: PersonId;
  readonly signers: Readonly<Record<SignOffRole, PersonId>>;
  readonly kpis: readonly KpiId[];
  readonly stakeholderKpi: KpiId | null;
  readonly trigger: TriggerId | null;
  readonly series: SeriesId | null;
  readonly startsOn: CivilDate;
}

type Code = OpenPlanCode | 'NOT_FOUND' | 'RECORD_TYPE_MISMATCH' | 'SIGNER_ROLE_MISSING';

/** Opens a turnaround loop: baselines from what the viewer may see, its series joined, the deadline of its decision running. */
export async function openPlanFor(
  services: Services,
  { viewer, once }: { readonly viewer: Viewer; readonly once: Once },
  asked: OpenLoop,
): Promise<Decision<{ readonly plan: PlanId }, Code | ExecutionCode>> {
  const seen = await services.read(viewer, async (read) => await whatViewerSees(read, viewer.organisation, asked));
  if (seen === null) return refuse({ code: 'NOT_FOUND', path: 'trigger' });
  return await services.execute({ viewer, once }, async (unit): Promise<Decision<Decided<{ readonly plan: PlanId }>, Code>> => {
    const { write, organisation, context } = unit;
    if (!(await arePeople(write, organisation, [asked.subject, ...Object.values(asked.signers)]))) return refuse({ code: 'NOT_FOUND' as const });
    const manager = await managerOf(write, organisation, asked.subject, asked.startsOn);
    const fault = await seriesFault(unit, asked, manager);
    if (fault !== null) return refuse(fault);
    await oneAtATime(write, organisation, asked.subject);
    const facts = { ...seen, manager, hasOpenPlan: await hasOpenPlan(write, organisation, asked.subject) };
    const decision = openPlan({ kind: 'turnaround', ...asked }, facts, defaultPolicy, context);
    if (!decision.ok) return decision;
    const unfit = await signersWithoutRole(unit, asked);
    if (unfit.length > 0) return { ok: false, failure: unfit };
    const { plan, terms, events } = decision.value;
    const joined = asked.series === null ? [] : [joinPlan(asked.series, plan)];
    return ok({ events: [...events, ...joined, await startPlanClock(unit, plan, terms, terms.endsOn)], value: { plan } });
  });
}

/** The KPIs and the trigger as row-level security shows them to the viewer; null for a trigger that it does not show. */
async function whatViewerSees(
  read: Reader,
  organisation: OrganisationId,
  asked: OpenLoop,
): Promise<Pick<OpenPlanFacts, 'known' | 'triggerReading'> | null> {
  const ids = [...asked.kpis, ...(asked.stakeholderKpi === null ? [] : [asked.stakeholderKpi])];
  const seen = await kpiHistories(read, organisation, ids);
  const known = seen.map(({ row, points }): StartingKpi => ({ kpi: row.id, measure: { unit: row.unit, direction: row.direction }, points }));
  if (asked.trigger === null) return { known, triggerReading: null };
  const fired = (await loadStream(read, organisation, triggerStream, asked.trigger)).state.facts;
  // A plan shows its trigger to five people: one about somebody else is not theirs to see, nor what was said between two. And it
  // measures from the reading that fired, so that a signal without a KPI opens none.
  if (fired?.subject !== asked.subject || fired.private) return null;
  const { kpi } = fired;
  if (kpi === null) return null;
  const [own] = await kpiHistories(read, organisation, [kpi]);
  const reading = own?.points.find((point) => point.key === fired.reading);
  return { known, triggerReading: reading === undefined ? null : { kpi, date: reading.date } };
}

/** A series that joins is between the two of the plan and not a coaching one: its record type is never switched (S20), and a new manager does not read what was said before them. */
async function seriesFault(unit: Unit, asked: OpenLoop, manager: PersonId | null): Promise<Refusal<'NOT_FOUND' | 'RECORD_TYPE_MISMATCH'> | null> {
  if (asked.series === null) return null;
  const { terms } = (await unit.load(seriesStream, asked.series)).state;
  if (terms === null || terms.report !== asked.subject || terms.manager !== manager) return { code: 'NOT_FOUND', path: 'series' };
  const expected = defaultPolicy.presets.turnaround.recordType;
  return terms.recordType === expected ? null : { code: 'RECORD_TYPE_MISMATCH', path: 'series', facts: { expected } };
}

/** Who signs as HR partner or director reads the record of the plan, so the organisation decides who may, and not the manager alone. */
async function signersWithoutRole({ write, organisation }: Unit, asked: OpenLoop): Promise<readonly Refusal<'SIGNER_ROLE_MISSING'>[]> {
  const refusals: Refusal<'SIGNER_ROLE_MISSING'>[] = [];
  for (const role of signOffRoles) {
    const holders = await peopleWithRole(write, organisation, role);
    if (!holders.includes(asked.signers[role])) refusals.push({ code: 'SIGNER_ROLE_MISSING', path: `signers.${role}`, facts: { role: role.replace('-', ' ') } });
  }
  return refusals;
}

/** Two plans for one person that are opened at the same moment: the second waits, and then sees the first. */
async function oneAtATime(write: Writer, organisation: OrganisationId, subject: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`plan ${organisation} ${subject}`}, 0))`.execute(write);
}
