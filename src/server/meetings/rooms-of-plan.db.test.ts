import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KpiId, MeetingId } from '../../core/kernel/id.ts';
import { formatDate } from '../../core/kernel/schema.ts';
import { cast, type Role } from '../../cli/admin/demo/cast.ts';
import { makeWorld, type World } from '../../../test/world/world.ts';
import { holdMeeting, must, startPair, worldDay } from '../../../test/world/one-on-one.ts';
import { logStatements } from '../db/statements.ts';

let world: World;
let meeting: MeetingId;
let next: MeetingId;

async function defineKpi(name: string): Promise<KpiId> {
  const { report, manager } = world.people;
  const body = { name, role: 'other', unit: 'percent', direction: 'up', team: 'red', owner: report.viewer.person, target: 85, source: 'test' } as const;
  const { kpi } = must(await manager.call('POST /api/kpis', { body }));
  for (let week = 8; week > 0; week -= 1) {
    const to = formatDate(Temporal.PlainDate.from(worldDay(world)).subtract({ weeks: week }));
    must(await manager.call('POST /api/kpis/:kpi/readings', { params: { kpi }, body: { from: null, to, value: 70 + (week % 3), of: null } }));
  }
  return kpi;
}

beforeAll(async () => {
  world = await makeWorld();
  const { manager, report, director, hrPartner, productLead } = world.people;
  const started = await startPair(world, 'turnaround');
  meeting = started.meeting;
  const kpis = [await defineKpi('Predictability'), await defineKpi('Velocity'), await defineKpi('Blocked')];
  const signers = { director: director.viewer.person, 'hr-partner': hrPartner.viewer.person, 'product-lead': productLead.viewer.person };
  const body = { goal: 'Predictable sprints', subject: report.viewer.person, signers, kpis, stakeholderKpi: null, trigger: null, series: started.series, startsOn: worldDay(world) };
  const { plan } = must(await manager.call('POST /api/plans', { body }));
  const criteria = [{ key: 'c1', statement: 'Sprints land as listed', kpi: kpis[0] ?? null, threshold: 'clearly better', by: worldDay(world, 28), proof: 'Sprint report' }];
  must(await manager.call('POST /api/plans/:plan/criteria', { params: { plan }, body: { criteria, reason: '', supersedes: 0 } }));
  must(await manager.call('PUT /api/meetings/:meeting/notes', { params: { meeting }, body: { text: 'what was said', version: 0 } }));
  next = (await holdMeeting(world, meeting, 'now')).next ?? meeting;
});

afterAll(async () => {
  await world.end();
});

const room = async (role: Role, id = meeting) => must(await world.people[role].call('GET /api/meetings/:meeting', { params: { meeting: id } }));

describe('a performance meeting of a plan', () => {
  test('belongs to the plan that its series joined after it was scheduled, and so does what follows', async () => {
    expect((await room('manager')).meeting.plan).toMatch(/^pln_/);
    expect((await room('manager', next)).meeting.plan).toBe((await room('manager')).meeting.plan);
    expect((await room('manager')).commitments[0]?.plan).toMatch(/^pln_/);
    expect((await room('manager')).kpis.map(({ name }) => name)).toEqual(['Predictability', 'Velocity', 'Blocked']);
  });

  test('S31: its close says that a criterion is vague, to the two', async () => {
    const seen = await Promise.all((['manager', 'report', 'director', 'productLead'] as const).map(async (role) => must(await world.people[role].call('GET /api/triggers', { query: {} })).items));
    const [drift] = seen[0] ?? [];
    expect(drift).toMatchObject({ rule: 'S31', value: 1, about: { kind: 'plan', name: 'Turnaround plan' }, reading: 'version-1', kpi: null, private: false, can: { openPlan: false } });
    expect(seen.map((items) => items.length)).toEqual([1, 1, 0, 0]);
  });

  test('shows a product lead its commitments and KPIs, never notes, recap or agenda', async () => {
    const seen = await room('productLead');
    expect(seen).toMatchObject({ notes: null, recap: null, agenda: [], entered: [], can: { readNotes: false, start: false, write: false, close: false } });
    expect(seen.commitments).toHaveLength(1);
    expect(seen.commitments[0]?.can).toEqual({ meet: false, move: false, withdraw: false });
    expect(seen.kpis).toHaveLength(3);
    const { organisation, person } = world.people.productLead.viewer;
    const words = await world.database.asViewer({ org: organisation, person }, async (read) => {
      const { rows } = await sql`select meeting from meeting_room union all select meeting from meeting_agenda union all select meeting from meeting_notes_draft`.execute(read);
      return rows;
    });
    expect(words).toEqual([]);
  });

  test('read by someone who was not in the room says so to both, once for each person and day', async () => {
    const readers = async () => (await room('report')).accessReads.map(({ by }) => by.name);
    const before = await readers();
    for (const role of ['director', 'director', 'hrPartner', 'manager'] as const) await room(role);
    const day = [...before, cast.director.name, cast.hrPartner.name];
    expect(await readers()).toEqual(day);
    world.setNow(world.now().add({ hours: 24 }));
    await room('director');
    expect(await readers()).toEqual([...day, cast.director.name]);
    expect((await room('director')).notes?.text).toBe('what was said');
  });

  test('costs at most six statements, signing in included', async () => {
    const { statements } = await logStatements(async () => await room('manager'));
    expect(statements.length).toBeLessThanOrEqual(6);
  });
});
