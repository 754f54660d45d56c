import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { civilDay } from '../../core/clocks/civil-day.ts';
import { erased, type Recorded } from '../../core/kernel/event.ts';
import { isId, type OrganisationId, type PersonId } from '../../core/kernel/id.ts';
import type { CivilDate, UtcInstant } from '../../core/kernel/schema.ts';
import { kpiEvents, type kpiDefined, type kpiRebaselined, type Reading, type readingsRecorded } from '../../core/kpis/events.ts';
import { reportingStarted } from '../../core/people/events.ts';
import { grantReaders } from '../access/grant-readers.ts';
import type { Writer } from '../db/database.ts';
import { managerOf } from '../people/queries.ts';
import { projector } from '../record/projector.ts';

/** Keeps KPIs, their readings and baselines, and who may see them: the owner and whoever is the owner's manager when something happens. */
export const kpiProjector = projector([...kpiEvents, reportingStarted], ['kpi', 'reading', 'kpi_baseline'], async (write, organisation, event) => {
  switch (event.type) {
    case 'kpi.defined':
      return await projectDefined(write, organisation, event);
    case 'readings.recorded':
      return await projectReadings(write, organisation, event);
    case 'kpi.rebaselined':
      return await projectRebaselined(write, organisation, event);
    case 'reporting.started':
      return await handOver(write, organisation, event);
  }
});

async function projectDefined(write: Writer, organisation: OrganisationId, event: Recorded<typeof kpiDefined>): Promise<void> {
  const definition = event.parts['shared/kpi'];
  if (definition === erased) return;
  const { floor = null, ceiling = null, baselineWindow = null, ...said } = definition;
  const row = { org_id: organisation, id: event.stream, ...said, floor, ceiling, baseline_window: baselineWindow, defined_at: event.takenAt };
  await write.insertInto('kpi').values(row).execute();
  await grantReaders(write, organisation, [{ stream: event.stream, person: definition.owner, level: 'all' }]);
  await grantManager(write, organisation, event.stream, definition.owner, dayOf(event.takenAt));
}

async function projectReadings(write: Writer, organisation: OrganisationId, event: Recorded<typeof readingsRecorded>): Promise<void> {
  const recorded = event.parts['shared/readings'];
  if (recorded === erased) return;
  // A key that stands twice in one batch counts as corrected by the later one.
  const byKey = new Map<string, Reading>(recorded.readings.map((reading) => [reading.key, reading]));
  const rows = [...byKey.values()].map(({ key, from, to, value, of }) => ({
    key,
    from_day: from,
    to_day: to,
    value,
    part: of?.part ?? null,
    whole: of?.whole ?? null,
  }));
  await sql`
    insert into reading (org_id, kpi, key, from_day, to_day, value, part, whole)
    select ${organisation}, ${event.stream}, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(key text, from_day date, to_day date, value double precision, part double precision, whole double precision)
    on conflict (org_id, kpi, key) do update set from_day = excluded.from_day, to_day = excluded.to_day,
      value = excluded.value, part = excluded.part, whole = excluded.whole`.execute(write);
  const owner = await ownerOf(write, organisation, event.stream);
  if (owner !== null) await grantManager(write, organisation, event.stream, owner, dayOf(event.takenAt));
}

async function projectRebaselined(write: Writer, organisation: OrganisationId, event: Recorded<typeof kpiRebaselined>): Promise<void> {
  const baseline = event.parts['shared/baseline'];
  if (baseline === erased) return;
  const row = { org_id: organisation, kpi: event.stream, from_day: baseline.from, reason: baseline.reason, by: event.actor, at: event.takenAt };
  await write.insertInto('kpi_baseline').values(row).onConflict((on) => on.doNothing()).execute();
}

/** A new manager sees the KPIs of their report from the day on which they become it; of a later day, with the first reading after it. */
async function handOver(write: Writer, organisation: OrganisationId, event: Recorded<typeof reportingStarted>): Promise<void> {
  const { line } = event.parts;
  if (line === erased || line.from > dayOf(event.takenAt)) return;
  const owned = await write.selectFrom('kpi').select('id').where('org_id', '=', organisation).where('owner', '=', event.stream).execute();
  await grantReaders(write, organisation, owned.map(({ id }) => ({ stream: id, person: line.manager, level: 'all' })));
}

async function grantManager(write: Writer, organisation: OrganisationId, stream: string, owner: PersonId, on: CivilDate): Promise<void> {
  const manager = await managerOf(write, organisation, owner, on);
  if (manager !== null) await grantReaders(write, organisation, [{ stream, person: manager, level: 'all' }]);
}

async function ownerOf(write: Writer, organisation: OrganisationId, kpi: string): Promise<PersonId | null> {
  const row = await write.selectFrom('kpi').select('owner').where('org_id', '=', organisation).where('id', '=', kpi).executeTakeFirst();
  return row !== undefined && isId('person', row.owner) ? row.owner : null;
}

function dayOf(instant: UtcInstant): CivilDate {
  return civilDay(Temporal.Instant.from(instant), 'UTC');
}
