import { sql, type RawBuilder } from 'kysely';
import type { ClockView } from '../../contract/views.ts';
import { clockStream, type ClockName, type ClockState } from '../../core/clocks/clock.ts';
import { isId, type ClockId, type OrganisationId, type PersonId } from '../../core/kernel/id.ts';
import type { Loaded } from '../../core/kernel/event.ts';
import type { Reader, Writer } from '../db/database.ts';
import { isoInstant } from '../db/iso-instant.ts';
import { personView } from '../people/person-view.ts';
import type { Unit } from '../record/execute.ts';

/** The newest clock of a name that watches a stream; null when none was ever started. */
export async function findClock(
  db: Pick<Reader, 'selectFrom'>,
  organisation: OrganisationId,
  subject: string,
  name: ClockName,
): Promise<ClockId | null> {
  const found = await db
    .selectFrom('clock')
    .select('id')
    .where('org_id', '=', organisation)
    .where('subject', '=', subject)
    .where('name', '=', name)
    // A clock that was moved gave way to a running one.
    .orderBy(sql`(state = 'running') desc, started_at desc`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined && isId('clock', found.id) ? found.id : null;
}

/** Finds and loads the clock of a name that watches a stream, to decide with. */
export async function loadClock(unit: Unit, subject: string, name: ClockName): Promise<Loaded<ClockState> | null> {
  const id = await findClock(unit.write, unit.organisation, subject, name);
  return id === null ? null : await unit.load(clockStream, id);
}

/** A clock as the API shows it, from the table `clock` under an alias. */
export function clockJson(alias: string): RawBuilder<ClockView> {
  return sql<ClockView>`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)},
    'startedAt', ${isoInstant(`${alias}.started_at`)}, 'dueAt', ${isoInstant(`${alias}.due_at`)}, 'state', ${sql.ref(`${alias}.state`)},
    'settledAt', ${isoInstant(`${alias}.settled_at`)},
    'told', coalesce((select json_agg(${personView('told.person')} order by told.place)
      from jsonb_array_elements_text(${sql.ref(`${alias}.told`)}) with ordinality told(person, place)), '[]'))`;
}

/** The clocks that watch a stream named by an expression, as a JSON list for a select, oldest first. */
export function clocksOf(subject: RawBuilder<unknown>): RawBuilder<readonly ClockView[]> {
  return sql<readonly ClockView[]>`coalesce((select json_agg(${clockJson('watching')} order by watching.started_at, watching.id) from clock watching
    where watching.org_id = app_org() and watching.subject = ${subject}), '[]')`;
}

/** The clocks that watch some streams, as the viewer may see them, oldest first. One statement. */
export async function clockViews(read: Pick<Reader, 'getExecutor'>, subjects: readonly string[]): Promise<ClockView[]> {
  if (subjects.length === 0) return [];
  const { rows } = await sql<{ view: ClockView }>`
    select ${clockJson('c')} as view from clock c
    where c.org_id = app_org() and c.subject = any(${[...subjects]}::text[])
    order by c.started_at, c.id limit 200`.execute(read);
  return rows.map((row) => row.view);
}

/** Running clocks that tell a person when they are missed, as a JSON list for a select, the most urgent first. */
export function runningClocksOf(viewer: PersonId, limit: number): RawBuilder<readonly ClockView[]> {
  return sql<readonly ClockView[]>`coalesce((select json_agg(due.view) from (select ${clockJson('c')} as view from stream_reader r
    join clock c on c.org_id = r.org_id and c.id = r.stream
    where r.org_id = app_org() and r.person = ${viewer} and r.stream like 'clk\_%' and c.state = 'running' and c.name in ('first-1on1', 'signal-answer', 'recap', 'plan-end')
    order by c.due_at, c.id limit ${limit}) due), '[]')`;
}

/** The clocks that watch some streams, by their ids. */
export async function clocksWatching(db: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, subjects: readonly string[]): Promise<readonly string[]> {
  if (subjects.length === 0) return [];
  const rows = await db.selectFrom('clock').select('id').where('org_id', '=', organisation).where('subject', 'in', subjects).orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** A clock whose time has come, and whose organisation it is. */
export interface ClockOfOrganisation {
  readonly organisation: OrganisationId;
  readonly id: ClockId;
}

/** Running clocks of every organisation whose deadline lies before a moment, the oldest first. */
export async function clocksPast(write: Writer, now: string, limit: number): Promise<readonly ClockOfOrganisation[]> {
  const rows = await write
    .selectFrom('clock')
    .select(['org_id', 'id'])
    .where('state', '=', 'running')
    .where(sql<boolean>`due_at < ${now}::timestamptz`)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.flatMap(({ org_id: organisation, id }) => (isId('organisation', organisation) && isId('clock', id) ? [{ organisation, id }] : []));
}

/** When the next running clock of any organisation runs out; null when none runs. */
export async function nextDue(write: Writer): Promise<string | null> {
  const first = await write.selectFrom('clock').select('due_at').where('state', '=', 'running').orderBy('due_at').limit(1).executeTakeFirst();
  return first?.due_at ?? null;
}
