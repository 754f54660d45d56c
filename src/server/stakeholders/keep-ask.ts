import type { Viewer } from '../../core/kernel/context.ts';
import { isId, type AskId, type KpiId, type PersonId, type StakeholderId } from '../../core/kernel/id.ts';
import type { Loaded } from '../../core/kernel/event.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import { kpiStream, type KpiState } from '../../core/kpis/kpi.ts';
import { mayKeepKpi } from '../../core/kpis/policy.ts';
import { askStream, type AskState } from '../../core/kpis/stakeholder-ask.ts';
import { listStakeholders, unlistStakeholder, type ListStakeholdersCode, type NewStakeholder } from '../../core/kpis/stakeholder-list.ts';
import { stopAsk } from '../../core/kpis/stakeholder-round.ts';
import { startAsk, type StartAskCode } from '../../core/kpis/stakeholder-start.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { mayRead } from '../access/may-read.ts';
import type { Services } from '../app/services.ts';
import type { Once } from '../http/handler.ts';
import { lockKpisOf, type KeptFor } from '../kpis/keep-kpis.ts';
import type { ExecutionCode, Unit } from '../record/execute.ts';

interface Acting {
  readonly viewer: Viewer;
  readonly once: Once;
}

type KeepCode = 'KPI_UNKNOWN' | 'FORBIDDEN' | ExecutionCode;

/** Starts the weekly question about a KPI. */
export async function startAskAbout(
  services: Pick<Services, 'execute'>,
  acting: Acting,
  kpi: KpiId,
  people: readonly NewStakeholder[],
): Promise<Decision<{ readonly ask: AskId }, StartAskCode | KeepCode>> {
  return await services.execute(acting, async (unit) => {
    const seen = await seenKpi(unit, acting.viewer, kpi);
    if (seen === null) return refuse({ code: 'KPI_UNKNOWN' });
    const { loaded, keeper } = seen;
    const facts = { manager: keeper.manager, timeZone: keeper.timeZone, running: (await runningAsk(unit, kpi)) !== null };
    const decided = startAsk(loaded, people, facts, defaultPolicy, unit.context);
    return decided.ok ? ok({ events: decided.value.events, value: { ask: decided.value.ask } }) : decided;
  });
}

/** Puts somebody on the list of the weekly question. */
export async function addStakeholder(
  services: Pick<Services, 'execute'>,
  acting: Acting,
  kpi: KpiId,
  person: NewStakeholder,
): Promise<Decision<Record<string, never>, KeepCode | 'ASK_NOT_RUNNING' | ListStakeholdersCode>> {
  return await services.execute(acting, async (unit) => {
    const kept = await keptAsk(unit, acting.viewer, kpi);
    if (!kept.ok) return kept;
    const { id } = kept.value;
    if (!isId('ask', id)) return refuse({ code: 'ASK_NOT_RUNNING' });
    const rows = await unit.write.selectFrom('stakeholder_contact').select('email').where('org_id', '=', unit.organisation).where('ask', '=', id).execute();
    const listed = listStakeholders(id, new Set(rows.map(({ email }) => email)), [person], defaultPolicy, unit.context, () => 'email');
    return listed.ok ? ok({ events: listed.value, value: {} }) : listed;
  });
}

/** Takes somebody off the list. */
export async function removeStakeholder(
  services: Pick<Services, 'execute'>,
  acting: Acting,
  kpi: KpiId,
  stakeholder: StakeholderId,
): Promise<Decision<Record<string, never>, KeepCode | 'ASK_NOT_RUNNING' | 'NOT_FOUND'>> {
  return await services.execute(acting, async (unit) => {
    const kept = await keptAsk(unit, acting.viewer, kpi);
    if (!kept.ok) return kept;
    const decided = unlistStakeholder(kept.value, stakeholder, 'removed');
    return decided.ok ? ok({ events: decided.value, value: {} }) : decided;
  });
}

/** Stops the weekly question. What was answered in the open week goes uncounted. */
export async function stopAskAbout(services: Pick<Services, 'execute'>, acting: Acting, kpi: KpiId): Promise<Decision<Record<string, never>, KeepCode | 'ASK_NOT_RUNNING'>> {
  return await services.execute(acting, async (unit) => {
    const kept = await keptAsk(unit, acting.viewer, kpi);
    if (!kept.ok) return kept;
    // Stopped first: a mail that is being noted is waited for, and none is noted after.
    await unit.append(stopAsk(kept.value, unit.context));
    for (const table of ['stakeholder_answer', 'stakeholder_link', 'stakeholder_notice'] as const) {
      await unit.write.deleteFrom(table).where('org_id', '=', unit.organisation).where('ask', '=', kept.value.id).execute();
    }
    return ok({ events: [], value: {} });
  });
}

/** The KPI as far as the viewer sees it, with nobody else changing it; null for one that they may not see. */
async function seenKpi(unit: Unit, viewer: Viewer, kpi: KpiId): Promise<{ readonly loaded: Loaded<KpiState>; readonly keeper: KeptFor; readonly owner: PersonId } | null> {
  if (!(await mayRead(unit.write, unit.organisation, viewer.person, kpi)) && !viewer.roles.includes('owner')) return null;
  const loaded = await unit.load(kpiStream, kpi);
  const owner = loaded.state.definition?.owner;
  return owner === undefined ? null : { loaded, keeper: await lockKpisOf(unit, owner), owner };
}

async function keptAsk(unit: Unit, viewer: Viewer, kpi: KpiId): Promise<Decision<Loaded<AskState>, 'KPI_UNKNOWN' | 'FORBIDDEN' | 'ASK_NOT_RUNNING'>> {
  const seen = await seenKpi(unit, viewer, kpi);
  if (seen === null) return refuse({ code: 'KPI_UNKNOWN' });
  if (!mayKeepKpi(viewer, { owner: seen.owner, manager: seen.keeper.manager })) return refuse({ code: 'FORBIDDEN' });
  const ask = await runningAsk(unit, kpi);
  return ask === null ? refuse({ code: 'ASK_NOT_RUNNING' }) : ok(await unit.load(askStream, ask));
}

async function runningAsk({ write, organisation }: Unit, kpi: KpiId): Promise<string | null> {
  const found = await write.selectFrom('stakeholder_ask').select('id').where('org_id', '=', organisation).where('kpi', '=', kpi).where('stopped_at', 'is', null).executeTakeFirst();
  return found?.id ?? null;
}
