import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Role } from '../src/cli/admin/demo/cast.ts';
import { addPulse } from './world/add-pulse.ts';
import { addToken, callByToken } from './world/add-token.ts';
import { makePrivateWorld, type PrivateWorld } from './world/private-world.ts';

const everyone = ['owner', 'director', 'manager', 'report', 'second', 'hrPartner', 'productLead'] as const satisfies readonly Role[];

/** Who may see the rows of a stream: the two of a 1on1; those who read all of a plan; with its product lead; the two of a signal. */
const circles = {
  everyone,
  coaching: ['manager', 'report'],
  all: ['manager', 'report', 'director', 'hrPartner'],
  plan: ['manager', 'report', 'director', 'hrPartner', 'productLead'],
  signal: ['manager', 'second'],
  nobody: [],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

interface Row {
  readonly [column: string]: unknown;
}
type Seen = (row: Row, role: Role) => boolean;

let made: PrivateWorld;
let circleOf: (stream: unknown) => readonly Role[];

const personOf = (role: Role): string => made.world.people[role].viewer.person;
const isIn = (circle: readonly Role[], role: Role): boolean => circle.includes(role);

/** Rows for whoever may read their stream at all; `words` only for those who read all of it. */
const ofStream = (column: string): Seen => (row, role) => isIn(circleOf(row[column]), role);
const words = (column: string): Seen => (row, role) => ofStream(column)(row, role) && role !== 'productLead';
const ofEveryone: Seen = () => true;
const own: Seen = (row, role) => row['person'] === personOf(role);

const part: Seen = (row, role) => {
  const all = words('stream')(row, role);
  if (row['audience'] === 'organisation') return true;
  if (row['audience'] === 'plan') return ofStream('stream')(row, role);
  // Only API tokens have such parts, and those stand in the stream of their author.
  if (row['audience'] === 'author') return row['stream'] === personOf(role);
  return row['audience'] === 'parties' ? all : false;
};

/**
 * Every table of the product, and who may see which of its rows through the reading role. A table that is not here fails:
 * whoever adds one says here who may read it.
 */
const tables: Readonly<Record<string, Seen | 'closed'>> = {
  organisation: ofEveryone,
  person: ofEveryone,
  person_role: ofEveryone,
  reporting_line: ofEveryone,
  person_contact: own,
  person_stream: (row, role) => row['stream'] === row['person'] || ofStream('stream')(row, role),
  stream_reader: own,
  invitation: 'closed',
  setup_token: 'closed',
  api_token: own,
  api_token_digest: 'closed',
  api_token_use: own,
  idempotency: 'closed',
  clock_notice: 'closed',
  event: ofStream('stream'),
  event_part: part,
  ledger_pending: ofEveryone,
  ledger_leaf: ofEveryone,
  ledger_node: ofEveryone,
  ledger_head: ofEveryone,
  ledger_checkpoint: ofEveryone,
  ledger_receipt: own,
  clock: ofStream('subject'),
  commitment: ofStream('id'),
  meeting: ofStream('id'),
  meeting_room: words('meeting'),
  meeting_agenda: words('meeting'),
  meeting_correction: words('meeting'),
  meeting_notes_draft: (row, role) => isIn(circles.coaching, role) && ofStream('meeting')(row, role),
  meeting_reading: (row, role) => row['by'] === personOf(role) || isIn(circles.coaching, role),
  kpi: ofStream('id'),
  reading: ofStream('kpi'),
  kpi_baseline: ofStream('kpi'),
  trigger: ofStream('id'),
  trigger_diagnosis: ofStream('trigger'),
  pulse: (_, role) => isIn(circles.coaching, role),
  pulse_round: (_, role) => isIn(circles.coaching, role),
  pulse_seat: own,
  pulse_ballot: 'closed',
  pulse_key: 'closed',
  pulse_notice: 'closed',
  pulse_pass: 'closed',
  stakeholder_ask: ofStream('id'),
  stakeholder: ofStream('ask'),
  stakeholder_round: ofStream('ask'),
  // Words beside scores: not for a product lead, who sees figures only.
  stakeholder_comment: words('ask'),
  stakeholder_contact: 'closed',
  stakeholder_answer: 'closed',
  stakeholder_link: 'closed',
  stakeholder_notice: 'closed',
  plan: ofStream('id'),
  plan_person: ofStream('plan'),
  plan_criteria: ofStream('plan'),
  plan_response: ofStream('plan'),
  plan_sign_off: ofStream('plan'),
  plan_blocker: ofStream('plan'),
  plan_wording: ofStream('plan'),
  objective: ofEveryone,
  key_result: ofEveryone,
  key_result_check_in: ofEveryone,
  // Words beside a number: the owners and their managers.
  objective_note: words('objective'),
  objective_review_notice: 'closed',
  commitment_link: ofStream('commitment'),
  language_count: 'closed',
  language_verdict: 'closed',
  language_rule: ofEveryone,
  plan_stream: ofStream('plan'),
};

/** Only the register of migrations has no row that is anyone's. */
const withoutOwner = ['migration'];

const rowsOf = async (text: string, values: unknown[] = []) => z.array(z.record(z.string(), z.unknown())).parse(await made.world.database.asOwner(text, values));

async function seenBy(role: Role, table: string): Promise<readonly string[] | 'closed'> {
  const { organisation, person } = made.world.people[role].viewer;
  return await made.world.database.asViewer({ org: organisation, person }, async (read) => {
    try {
      const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(read);
      return rows.map(({ row }) => row).toSorted();
    } catch (error) {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === '42501') return 'closed';
      throw error;
    }
  });
}

beforeAll(async () => {
  made = await makePrivateWorld();
  const { world, performance } = made;
  for (const role of ['director', 'hrPartner', 'productLead'] as const) await world.people[role].call('GET /api/meetings/:meeting', { params: { meeting: performance.meeting } });
  const { organisation } = world.people.owner.viewer;
  await addPulse(world, ['manager', 'report']);
  for (const role of ['report', 'productLead'] as const) await callByToken(world, (await addToken(world.people[role])).value, ['GET', '/api/kpis']);
  for (const [role, seq] of [['report', 3], ['productLead', 4]] as const) {
    await world.database.asOwner(`insert into manent.ledger_receipt values ($1, $2, 10, $3, 'mail', now())`, [organisation, seq, personOf(role)]);
  }
  const coaching = new Set<unknown>([made.coaching.series, made.objective]);
  for (const { id } of await rowsOf(`select id from manent.meeting where record_type = 'coaching' union select id from manent.commitment where record_type = 'coaching' union select id from manent.trigger where private`)) coaching.add(id);
  const clocks = new Map((await rowsOf('select id, subject from manent.clock')).map(({ id, subject }) => [id, subject]));
  const signal = new Set<unknown>([made.trigger, ...(await rowsOf('select id from manent.kpi where owner = $1', [personOf('second')])).map(({ id }) => id)]);
  for (const { series } of await rowsOf('select series from manent.trigger where series is not null')) signal.add(series);
  circleOf = (stream) => {
    const about = clocks.get(stream) ?? stream;
    if (/^(?:usr|org)_/.test(String(about))) return circles.everyone;
    return coaching.has(about) ? circles.coaching : signal.has(about) ? circles.signal : circles.plan;
  };
});
afterAll(async () => {
  await made.world.end();
});

describe('row-level security beneath the application', () => {
  test('is on for every table of the product, and each table is in the matrix', async () => {
    const found = await rowsOf(`select relname as name, relrowsecurity as secured from pg_class where relnamespace = 'manent'::regnamespace and relkind in ('r', 'p') order by relname`);
    const guarded = found.filter(({ name }) => !withoutOwner.includes(String(name)));
    expect(guarded.filter(({ secured }) => secured !== true)).toEqual([]);
    expect(guarded.map(({ name }) => name)).toEqual(Object.keys(tables).toSorted());
  });

  test.each(Object.entries(tables))('%s shows each person their rows and no others', async (table, seen) => {
    const rows = (await rowsOf(`select to_jsonb(t)::text as row from manent.${table} t`)).map(({ row }) => String(row));
    expect(seen === 'closed' || table === 'ledger_pending' ? 1 : rows.length, 'the world has rows here').toBeGreaterThan(0);
    for (const role of everyone) {
      const expected = seen === 'closed' ? seen : rows.filter((row) => seen(z.record(z.string(), z.unknown()).parse(JSON.parse(row)), role)).toSorted();
      const visible = await seenBy(role, table);
      expect(visible.length, `rows that the ${role} sees`).toBe(expected.length);
      expect(visible, role).toEqual(expected);
    }
  });

  test('shows a member of another organisation, and a connection without a person, nothing at all', async () => {
    for (const scope of [{ org: `org_${'0'.repeat(32)}`, person: 'system' }, { org: null, person: 'system' }] as const) {
      for (const [table, seen] of Object.entries(tables)) {
        if (seen === 'closed') continue;
        const found = await made.world.database.asViewer(scope, async (read) => (await sql`select from ${sql.table(table)}`.execute(read)).rows);
        expect(found, table).toHaveLength(0);
      }
    }
  });

  test('keeps the product itself to the organisation it acts for', async () => {
    for (const table of Object.keys(tables).filter((name) => name !== 'setup_token')) {
      const found = await made.world.database.inTransaction({ org: `org_${'0'.repeat(32)}`, person: 'system' }, async (write) => (await sql`select from ${sql.table(table)}`.execute(write)).rows);
      expect(found, table).toHaveLength(0);
    }
  });
});
