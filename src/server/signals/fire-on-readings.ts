import type { NewEvent } from '../../core/kernel/event.ts';
import { isId, type KpiId, type PersonId, type SeriesId, type TriggerId } from '../../core/kernel/id.ts';
import type { CivilDate } from '../../core/kernel/schema.ts';
import { proposeSeries, seriesStream } from '../../core/meetings/series.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { dueTriggers } from '../../core/signals/due-triggers.ts';
import { fireTrigger, type TriggerPeople } from '../../core/signals/fire-trigger.ts';
import type { TriggerRule } from '../../core/signals/trigger.ts';
import { watchedKpis } from '../kpis/watched-kpis.ts';
import { peopleWithRole } from '../people/people-with-role.ts';
import { managerOf } from '../people/queries.ts';
import type { Unit } from '../record/execute.ts';

/** Readings of one person's KPIs that were just recorded. The caller holds the lock on that person's KPIs. */
export interface ChangedReadings {
  readonly owner: PersonId;
  readonly timeZone: string;
  readonly today: CivilDate;
  /** The keys that are new or corrected, by KPI. */
  readonly keys: ReadonlyMap<KpiId, ReadonlySet<string>>;
}

/** What the rules made of it. */
export interface FiredTriggers {
  readonly events: readonly NewEvent[];
  readonly triggers: { readonly id: TriggerId; readonly rule: TriggerRule }[];
}

/**
 * Judges recorded readings in the transaction that recorded them. Each rule that fires starts its 48 h clock; one turnaround
 * series is proposed for all that fire together or are still open, because it is one conversation between the same two.
 */
export async function fireOnReadings(unit: Unit, changed: ChangedReadings, policy: Policy): Promise<FiredTriggers> {
  const { organisation, context } = unit;
  const kpis = await watchedKpis(unit.write, organisation, [...changed.keys.keys()], changed.timeZone);
  const due = [];
  for (const kpi of kpis) {
    const history = await historyOf(unit, kpi.kpi);
    due.push(...dueTriggers(kpi, changed.keys.get(kpi.kpi) ?? new Set(), history, changed.today, policy));
  }
  if (due.length === 0) return { events: [], triggers: [] };
  const people = await peopleAround(unit, changed);
  const fired = due.map((rule) => ({ id: context.newId('trigger'), rule }));
  let series = people.manager === null ? null : await proposedSeries(unit, changed.owner, people.manager);
  const proposals: NewEvent[] = [];
  if (series === null && people.manager !== null) {
    const proposal = proposeSeries(context, {
      manager: people.manager,
      report: changed.owner,
      preset: 'turnaround',
      recordType: policy.presets.turnaround.recordType,
      timeZone: changed.timeZone,
      plan: null,
      trigger: fired[0]?.id ?? null,
    });
    proposals.push(proposal);
    series = isId('series', proposal.stream) ? proposal.stream : null;
  }
  return {
    events: [...fired.flatMap(({ id, rule }) => fireTrigger(id, rule, people, series, policy, context)), ...proposals],
    triggers: fired.map(({ id, rule }) => ({ id, rule: rule.rule })),
  };
}

async function historyOf(unit: Unit, kpi: KpiId): Promise<{ readonly firedOn: ReadonlySet<string>; readonly answerUnderWay: boolean }> {
  const rows = await unit.write
    .selectFrom('trigger')
    .select(['reading', 'state', 'series'])
    .where('org_id', '=', unit.organisation)
    .where('kpi', '=', kpi)
    .orderBy('observed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const open = rows.some((row) => row.state === 'open');
  const answered = rows.find((row) => row.state === 'answered')?.series ?? null;
  const running = answered !== null && (await unit.load(seriesStream, answered)).state.status === 'started';
  return { firedOn: new Set(rows.map((row) => row.reading)), answerUnderWay: open || running };
}

async function peopleAround(unit: Unit, { owner, today }: ChangedReadings): Promise<TriggerPeople> {
  const { organisation, write } = unit;
  const manager = await managerOf(write, organisation, owner, today);
  const managersManager = manager === null ? null : await managerOf(write, organisation, manager, today);
  return { subject: owner, manager, managersManager, owners: await peopleWithRole(write, organisation, 'owner') };
}

/** The series that another open trigger of the same two people asks for already. */
async function proposedSeries(unit: Unit, subject: PersonId, manager: PersonId): Promise<SeriesId | null> {
  const row = await unit.write
    .selectFrom('trigger')
    .select('series')
    .where('org_id', '=', unit.organisation)
    .where('manager', '=', manager)
    .where('subject', '=', subject)
    .where('state', '=', 'open')
    .where('series', 'is not', null)
    .executeTakeFirst();
  const series = row?.series ?? null;
  if (series === null || !isId('series', series)) return null;
  return (await unit.load(seriesStream, series)).state.status === 'proposed' ? series : null;
}
