import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { DecisionContext, Viewer } from '../../core/kernel/context.ts';
import { newEvent, type Loaded, type NewEvent, type StreamType } from '../../core/kernel/event.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import { formatDate, formatInstant } from '../../core/kernel/schema.ts';
import { commitmentEvents, commitmentMade } from '../../core/commitments/events.ts';
import { kpiDefined, kpiEvents, readingsRecorded } from '../../core/kpis/events.ts';
import { meetingEvents, meetingHeld, meetingScheduled, recapPublished } from '../../core/meetings/events.ts';
import { openEntries } from '../../core/packets/report/report-entry.ts';
import { verifyPacket } from '../../core/packets/verify-packet.ts';
import { personEvents, personJoined, reportingStarted } from '../../core/people/events.ts';
import { acknowledgeCriteria } from '../../core/plans/acknowledge-criteria.ts';
import { decideExit } from '../../core/plans/decide-exit.ts';
import { giveSignOff } from '../../core/plans/give-sign-off.ts';
import { openPlan } from '../../core/plans/open-plan.ts';
import { planStream, signOffRoles, type PlanState } from '../../core/plans/plan.ts';
import { setCriteria } from '../../core/plans/set-criteria.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { ledgerCreated } from '../../core/record/events.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/database/create-test-database.ts';
import { newId } from '../app/new-id.ts';
import { logStatements } from '../db/statements.ts';
import { kpiProjector } from '../kpis/project.ts';
import { kpiHistories } from '../kpis/kpi-histories.ts';
import { peopleProjector } from '../people/project.ts';
import { planPage } from '../plans/plan-page.ts';
import { planNeeds, planRows } from '../plans/queries.ts';
import { planProjector } from '../plans/project.ts';
import { planStreamProjector } from '../plans/project-streams.ts';
import { nodeCrypto } from '../record/crypto.ts';
import { makeExecute } from '../record/execute.ts';
import { makeLedger } from '../record/ledger.ts';
import { recordProjector } from '../record/project.ts';
import { exportPacket } from './export-packet.ts';
import type { ExportServices } from './export-services.ts';
import { packetProjector } from './project.ts';

let database: TestDatabase;
let services: ExportServices;
let directory: string;
let now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const organisation = newId('organisation');
const [subject, manager, director, hr, lead, stranger] = [newId('person'), newId('person'), newId('person'), newId('person'), newId('person'), newId('person')];
const kpis = [newId('kpi'), newId('kpi'), newId('kpi')];
const [series, meeting, coaching, commitment] = [newId('series'), newId('meeting'), newId('meeting'), newId('commitment')];
const signers = { director, 'hr-partner': hr, 'product-lead': lead };
let plan = newId('plan');

const anyEvents = [...personEvents, ...kpiEvents, ...meetingEvents, ...commitmentEvents, ledgerCreated] as const;
const anyStream: StreamType<null, typeof anyEvents> = { kind: 'any', events: anyEvents, initial: null, evolve: () => null };
const day = (text: string) => formatDate(Temporal.PlainDate.from(text));
const as = (person: PersonId): Viewer => ({ organisation, person, roles: [] });

async function record(...events: readonly NewEvent[]): Promise<void> {
  const done = await services.execute({ viewer: as(manager) }, async (unit) => {
    for (const stream of new Set(events.map((event) => event.stream))) await unit.load(anyStream, stream);
    return ok({ events, value: null });
  });
  expect(done).toEqual(ok(null));
}

async function onPlan(
  person: PersonId,
  decide: (state: Loaded<PlanState>, context: DecisionContext) => Decision<readonly NewEvent[] | { readonly events: readonly NewEvent[] }, string>,
): Promise<void> {
  const done = await services.execute({ viewer: as(person) }, async (unit) => {
    const decision = decide(await unit.load(planStream, plan), unit.context);
    return decision.ok ? ok({ events: 'events' in decision.value ? decision.value.events : decision.value, value: null }) : decision;
  });
  expect(done).toEqual(ok(null));
}

const scheduled = (id: typeof meeting, recordType: 'performance' | 'coaching') =>
  newEvent(meetingScheduled, id, {
    'shared/meeting': {
      series,
      number: 1,
      previous: null,
      manager,
      report: subject,
      preset: recordType === 'coaching' ? 'coaching' : 'turnaround',
      recordType,
      plan,
      startsAt: formatInstant(now),
      minutes: 12,
      timeZone: 'UTC',
      sections: [{ key: 'metric-review', title: 'Metric review', minutes: 12 }],
    },
  });

async function fill(): Promise<void> {
  const names = new Map([[subject, 'Sol'], [manager, 'Mara'], [director, 'Dee'], [hr, 'Hana'], [lead, 'Pia'], [stranger, 'Nobody']]);
  await record(newEvent(ledgerCreated, organisation, { ledger: { origin: 'manent.test/ledger/1', createdAt: formatInstant(now) } }));
  for (const [person, name] of names) {
    await record(newEvent(personJoined, person, { profile: { name, timeZone: 'UTC' }, contact: { email: `${name}@example.org`.toLowerCase() } }));
  }
  await record(newEvent(reportingStarted, subject, { line: { manager, from: day('2026-01-01') } }));
  for (const [index, kpi] of kpis.entries()) {
    const definition = { name: `KPI ${index}`, role: 'other', unit: 'percent', direction: 'up', team: 'red', owner: subject, target: 85, source: 'test' } as const;
    const readings = Array.from({ length: 10 }, (_, week) => ({ key: `w${week}`, from: null, to: formatDate(Temporal.PlainDate.from('2025-12-22').add({ weeks: week })), value: 70 + week, of: null }));
    await record(newEvent(kpiDefined, kpi, { 'shared/kpi': definition }), newEvent(readingsRecorded, kpi, { 'shared/readings': { source: 'hand', fileHash: null, readings } }));
  }
}

async function openIt(): Promise<void> {
  const known = await services.read(as(manager), async (read) => await kpiHistories(read, organisation, kpis));
  const opened = await services.execute({ viewer: as(manager) }, async (unit) => {
    const decision = openPlan(
      { kind: 'turnaround', goal: 'Predictable <sprints>', subject, signers, kpis, stakeholderKpi: null, trigger: null, series: null, startsOn: day('2026-03-02') },
      { manager, hasOpenPlan: false, triggerReading: null, known: known.map(({ row, points }) => ({ kpi: row.id, measure: row, points })) },
      defaultPolicy,
      unit.context,
    );
    return decision.ok ? ok({ events: decision.value.events, value: decision.value.plan }) : decision;
  });
  plan = opened.ok ? opened.value : plan;
  expect(opened.ok).toBe(true);
}

async function holdMeeting(): Promise<void> {
  await record(scheduled(meeting, 'performance'), scheduled(coaching, 'coaching'));
  const terms = { owner: subject, action: 'Halve the batch', expectedOutput: 'A board', due: day('2026-03-09'), escalation: 'To Dee', proofRequired: true };
  await record(newEvent(commitmentMade, commitment, { 'shared/commitment': { terms, origin: { meeting, series, plan, manager, report: subject, recordType: 'performance', timeZone: 'UTC' } } }));
  const held = { startedAt: formatInstant(now), endedAt: formatInstant(now), sections: [], commitments: [commitment], recapDueAt: formatInstant(now.add({ hours: 24 })), carried: [], next: null };
  await record(newEvent(meetingHeld, meeting, { 'shared/meeting': held, 'shared/notes': { text: 'Words of the two in the room' } }));
  const recap = { number: 1, heldOn: day('2026-03-02'), seconds: 600, agenda: [], notes: 'Words of the two in the room', commitments: [{ id: commitment, terms }], delta: '' };
  const timing = { dueAt: held.recapDueAt, publishedAt: formatInstant(now), late: false };
  await record(newEvent(recapPublished, meeting, { 'shared/recap': recap, 'shared/timing': timing }, [{ rel: 'meeting', stream: meeting, n: 1 }]));
}

beforeAll(async () => {
  database = await createTestDatabase();
  directory = mkdtempSync(join(tmpdir(), 'manent-packet-'));
  const projectors = [recordProjector, peopleProjector, kpiProjector, planProjector, planStreamProjector, packetProjector];
  services = {
    database,
    now: () => now,
    execute: makeExecute({ database, projectors, now: () => now, newId, committed: () => undefined }),
    ledger: makeLedger({ database, now: () => now, keyDirectory: directory, log: pino({ level: 'silent' }) }),
    read: async (viewer, work) => await database.asViewer({ org: viewer.organisation, person: viewer.person }, work),
  };
  await fill();
  await openIt();
  await holdMeeting();
  const criteria = [{ key: 'c1', statement: 'Sprints land', kpi: kpis[0] ?? null, threshold: '85 %', by: day('2026-03-28'), proof: 'Sprint report' }];
  await onPlan(manager, (state, context) => setCriteria(state, { criteria, reason: '', supersedes: 0 }, context));
});

afterAll(async () => {
  await services.ledger.stop();
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

const call = (person: PersonId, key: string) => ({ viewer: as(person), once: { key, endpoint: 'POST /api/plans/:plan/packet', request: 'r' } });
const codes = (decision: Decision<unknown, string>) => (decision.ok ? ['ok'] : decision.failure.map((refusal) => refusal.code));
const partsBeside = (files: ReadonlyMap<string, Uint8Array>, leafPath: string): string[] =>
  z.array(z.string()).parse(JSON.parse(strFromU8(files.get(leafPath.replace(/^entries\/(\d+)\.leaf$/, 'parts/$1.json')) ?? new TextEncoder().encode('[]'))));
const openZip = (bytes: Uint8Array) => new Map(Object.entries(unzipSync(bytes)));

describe('a plan in the read tables', () => {
  test('is seen by the five it names, and tells each what waits for them', async () => {
    const waiting = async (person: PersonId) => {
      const { items } = await services.read(as(person), async (read) => await planRows(read, as(person), day('2026-03-02'), { state: 'open', after: undefined, limit: 10 }));
      return items.map((row) => [row.id, row.waitingForViewer]);
    };
    expect(await waiting(subject)).toEqual([[plan, ['acknowledge']]]);
    expect(await waiting(manager)).toEqual([[plan, []]]);
    expect(await waiting(director)).toEqual([[plan, ['sign-off']]]);
    expect(await waiting(hr)).toEqual([[plan, ['sign-off', 'acknowledge']]]);
    expect(await waiting(lead)).toEqual([[plan, ['sign-off']]]);
    expect(await waiting(stranger)).toEqual([]);
    expect(await services.read(as(stranger), async (read) => await planPage(read, organisation, plan))).toBeNull();
  });

  test('lets the product lead see that a meeting was held, never its notes or recap', async () => {
    const partsOf = async (person: PersonId, stream: string) =>
      await services.read(as(person), async (read) => {
        const { rows } = await sql<{ name: string }>`select name from event_part where stream = ${stream} order by n, name`.execute(read);
        return rows.map((row) => row.name);
      });
    const all = ['shared/meeting', 'shared/meeting', 'shared/notes', 'shared/recap', 'shared/timing'];
    expect(await partsOf(hr, meeting)).toEqual(all);
    expect(await partsOf(director, meeting)).toEqual(all);
    expect(await partsOf(lead, meeting)).toEqual(['shared/meeting', 'shared/meeting', 'shared/timing']);
    expect(await partsOf(lead, commitment)).toEqual(['shared/commitment']);
    expect(await partsOf(stranger, meeting)).toEqual([]);
    for (const person of [director, hr, lead]) expect(await partsOf(person, coaching)).toEqual([]);
  });
});

describe('a packet', () => {
  test('is for the HR partner and the two in the room', async () => {
    expect(codes(await exportPacket(services, call(lead, 'export-lead'), plan))).toEqual(['FORBIDDEN']);
    expect(codes(await exportPacket(services, call(director, 'export-director'), plan))).toEqual(['FORBIDDEN']);
    expect(codes(await exportPacket(services, call(stranger, 'export-stranger'), plan))).toEqual(['NOT_FOUND']);
  });

  test('holds the whole story, verifies, and says in its own entries who read it', async () => {
    await onPlan(subject, (state, context) => acknowledgeCriteria(state, { version: 1 }, { roster: [], hintsOnly: [] }, context));
    for (const role of signOffRoles) await onPlan(signers[role], (state, context) => giveSignOff(state, { role, statement: 'I agree.', criteriaVersion: 1 }, { roster: [], hintsOnly: [] }, context));
    const receipt = await services.ledger.receiptOf(organisation, { stream: plan, n: 1 });
    await database.inTransaction({ org: organisation, person: 'system' }, async (write) => {
      await sql`insert into ledger_receipt (org_id, seq, size, person, channel, sent_at)
        values (${organisation}, ${receipt.seq}, ${receipt.size}, ${subject}, 'mail', ${formatInstant(now)})`.execute(write);
    });
    now = Temporal.Instant.from('2026-04-02T09:00:00Z');
    const needs = await services.read(as(director), async (read) => await planNeeds(read, as(director), day('2026-04-02')));
    expect(needs).toMatchObject([{ kind: 'decide-exit', target: plan, overdue: true, title: 'Predictable <sprints>' }]);
    const assessment = { onDay: 31, proposal: 'not-met', conditions: [], policyVersion: 1 } as const;
    await onPlan(director, (state, context) => decideExit(state, { outcome: 'met', reason: 'The board shows it', nextMilestone: '' }, assessment, context));
    const page = await services.read(as(lead), async (read) => await planPage(read, organisation, plan));
    expect(page).toMatchObject({ closed: true, decided_by: { name: 'Dee' }, signed: [{ via: 'session' }, { via: 'session' }, { via: 'session' }] });

    const exported = await exportPacket(services, call(hr, 'export-hr-1'), plan);
    const bytes = exported.ok ? exported.value.bytes : new Uint8Array();
    const files = openZip(bytes);
    const policy = await services.ledger.policyText(organisation);
    const { verdict, findings } = verifyPacket(files, policy, { receipts: [strFromU8(receipt.bytes)] }, nodeCrypto);
    expect(files.has(`receipts/${receipt.size}.consistency`)).toBe(true);
    expect(findings.filter((finding) => finding.code.startsWith('E_'))).toEqual([]);
    expect(verdict).toBe('ok');
    const report = strFromU8(files.get('report.html') ?? new Uint8Array());
    expect(report).toContain('Predictable &lt;sprints&gt;');
    expect(report).toContain('Words of the two in the room');
    expect(report).toContain('attested by the server only');
    const entries = openEntries([...files].filter(([path]) => path.endsWith('.leaf')).map(([path, leaf]) => ({ leaf, disclosures: partsBeside(files, path) })));
    expect(entries.filter((entry) => entry.stream === coaching)).toEqual([]);
    expect(entries.find((entry) => entry.type === 'access.read')).toMatchObject({ actor: hr, stream: meeting });
    expect(entries.filter((entry) => entry.parts.has('contact'))).toEqual([]);
    expect(entries.filter((entry) => entry.type === 'person.joined').map((entry) => entry.hidden)).toEqual([1, 1, 1, 1, 1]);

    now = now.add({ hours: 1 });
    await record(newEvent(readingsRecorded, kpis[0] ?? '', { 'shared/readings': { source: 'hand', fileHash: null, readings: [{ key: 'late', from: null, to: day('2026-04-01'), value: 90, of: null }] } }));
    const again = await exportPacket(services, call(hr, 'export-hr-1'), plan);
    const repeated = openZip(again.ok ? again.value.bytes : new Uint8Array());
    expect(strFromU8(repeated.get('manifest.json') ?? new Uint8Array())).toBe(strFromU8(files.get('manifest.json') ?? new Uint8Array()));
    expect(verifyPacket(repeated, policy, {}, nodeCrypto).findings.filter((finding) => finding.code.startsWith('E_'))).toEqual([]);
  });

  test('breaks with the right code when one byte of the report changes', async () => {
    const exported = await exportPacket(services, call(subject, 'export-subject'), plan);
    const files = openZip(exported.ok ? exported.value.bytes : new Uint8Array());
    const report = files.get('report.html') ?? new Uint8Array();
    report[100] = (report[100] ?? 0) ^ 1;
    const { findings } = verifyPacket(files, await services.ledger.policyText(organisation), {}, nodeCrypto);
    expect(findings.map((finding) => finding.code)).toContain('E_FILE_HASH');
  });
});

test('a list of plans and the needs of Today are one statement each', async () => {
  const { statements } = await logStatements(async () => await services.read(as(hr), async (read) => await planNeeds(read, as(hr), day('2026-03-02'))));
  expect(statements).toHaveLength(2);
});
