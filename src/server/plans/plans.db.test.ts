import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallResult } from '../../contract/client.ts';
import type { EndpointKey } from '../../contract/endpoint.ts';
import type { Api } from '../../contract/api.ts';
import type { KpiId, MeetingId, PlanId, SeriesId } from '../../core/kernel/id.ts';
import { verifyPacket } from '../../core/packets/verify-packet.ts';
import { formatDate, formatInstant } from '../../core/kernel/schema.ts';
import { makeWorld, worldZone, type World } from '../../../test/world/world.ts';
import { allProjectors } from '../app/assemble.ts';
import { logStatements } from '../db/statements.ts';
import { compareReadTables } from '../record/compare-read-tables.ts';
import { nodeCrypto } from '../record/crypto.ts';

let world: World;
let plan: PlanId;
let series: SeriesId;
let firstMeeting: MeetingId;
let kpis: readonly KpiId[];

const today = () => formatDate(world.now().toZonedDateTimeISO('UTC').toPlainDate());

/** What a call answers with, or the codes of its refusal as an error. */
function must<Key extends keyof Api & EndpointKey>(result: CallResult<Key>) {
  if (result.ok) return result.value;
  throw new Error(result.refusals.map((refusal) => `${refusal.code} ${refusal.path ?? ''}`).join(', '));
}

const codesOf = <Key extends keyof Api & EndpointKey>(result: CallResult<Key>) => (result.ok ? ['ok'] : result.refusals.map((refusal) => refusal.code));

const criteriaOf = (threshold: string) => [
  { key: 'c1', statement: 'Sprints land as listed', kpi: kpis[0] ?? null, threshold, by: formatDate(Temporal.PlainDate.from(today()).add({ days: 28 })), proof: 'Sprint report' },
];

async function defineKpi(name: string, role: 'other' | 'velocity' = 'other'): Promise<KpiId> {
  const { report, manager } = world.people;
  const body = { name, role, unit: 'percent', direction: 'up', team: 'red', owner: report.viewer.person, target: 85, source: 'test' } as const;
  const { kpi } = must(await manager.call('POST /api/kpis', { body }));
  for (const week of [8, 7, 6, 5, 4, 3, 2, 1]) {
    const to = formatDate(Temporal.PlainDate.from(today()).subtract({ weeks: week }));
    must(await manager.call('POST /api/kpis/:kpi/readings', { params: { kpi }, body: { from: null, to, value: 70 + (week % 3), of: null } }));
  }
  return kpi;
}

const openBody = () => ({
  goal: 'Predictable sprints',
  subject: world.people.report.viewer.person,
  signers: {
    director: world.people.director.viewer.person,
    'hr-partner': world.people.hrPartner.viewer.person,
    'product-lead': world.people.productLead.viewer.person,
  },
  kpis: [...kpis],
  stakeholderKpi: null,
  trigger: null,
  series,
  startsOn: today(),
});

beforeAll(async () => {
  world = await makeWorld();
  const { manager, report } = world.people;
  kpis = [await defineKpi('Predictability'), await defineKpi('Blocked'), await defineKpi('Velocity')];
  const started = must(
    await manager.call('POST /api/series', {
      body: { report: report.viewer.person, preset: 'turnaround', startsAt: formatInstant(world.now().add({ hours: 2 })), timeZone: worldZone, plan: null },
    }),
  );
  series = started.series;
  firstMeeting = started.meeting;
});

afterAll(async () => {
  await world.end();
});

describe('opening', () => {
  test('is refused with every reason, and open to the manager alone', async () => {
    const { manager, report, second } = world.people;
    const two = { ...openBody(), kpis: kpis.slice(1) };
    expect(codesOf(await manager.call('POST /api/plans', { body: two }))).toEqual(['PLAN_NEEDS_THREE_KPIS']);
    const self = { ...openBody(), signers: { ...openBody().signers, director: report.viewer.person } };
    expect(codesOf(await manager.call('POST /api/plans', { body: self }))).toEqual(['PLAN_PARTIES_OVERLAP']);
    const colleague = { ...self, signers: { ...self.signers, 'director': world.people.director.viewer.person, 'hr-partner': world.people.second.viewer.person } };
    expect(codesOf(await manager.call('POST /api/plans', { body: colleague }))).toEqual(['SIGNER_ROLE_MISSING']);
    expect(codesOf(await report.call('POST /api/plans', { body: openBody() }))).toEqual(['FORBIDDEN']);
    // Somebody who may not see the KPIs is told nothing about them.
    expect(codesOf(await second.call('POST /api/plans', { body: openBody() }))).toEqual(['FORBIDDEN']);
  });

  test('two at the same moment give one plan; a repeated request gives the same one', async () => {
    const { manager } = world.people;
    const key = randomUUID();
    const both = await Promise.all([
      manager.call('POST /api/plans', { body: openBody() }, { key }),
      manager.call('POST /api/plans', { body: openBody() }),
    ]);
    expect(both.map((result) => codesOf(result).join('')).toSorted()).toEqual(['PLAN_OVERLAPS', 'ok']);
    const { items } = must(await manager.call('GET /api/plans', { query: { state: 'open' } }));
    expect(items).toHaveLength(1);
    plan = items[0]?.id ?? plan;
  });
});

describe('the loop', () => {
  test('runs from written criteria over three sign-offs by three sessions to a label that says what it is worth (S23)', async () => {
    const { manager, report, director, hrPartner, productLead } = world.people;
    must(await manager.call('POST /api/plans/:plan/criteria', { params: { plan }, body: { criteria: criteriaOf('85 %'), reason: '', supersedes: 0 } }));
    expect(codesOf(await manager.call('POST /api/plans/:plan/criteria/acknowledge', { params: { plan }, body: { version: 1 } }))).toEqual(['FORBIDDEN']);
    must(await report.call('POST /api/plans/:plan/criteria/acknowledge', { params: { plan }, body: { version: 1 } }));
    const sign = async (who: typeof director, role: 'director' | 'hr-partner' | 'product-lead', criteriaVersion = 1) =>
      codesOf(await who.call('POST /api/plans/:plan/sign-off', { params: { plan }, body: { role, statement: 'I agree.', criteriaVersion } }));
    expect(await sign(manager, 'director')).toEqual(['NOT_YOUR_SIGNATURE']);
    expect(await sign(director, 'hr-partner')).toEqual(['NOT_YOUR_SIGNATURE']);
    expect(await sign(director, 'director')).toEqual(['ok']);
    expect(await sign(hrPartner, 'hr-partner')).toEqual(['ok']);
    expect(must(await report.call('GET /api/plans/:plan', { params: { plan } })).plan.formalEffect).toBe(false);
    expect(await sign(productLead, 'product-lead')).toEqual(['ok']);
    const whole = must(await report.call('GET /api/plans/:plan', { params: { plan } }));
    expect(whole.watched.each.map(({ kpi }) => kpi).toSorted()).toEqual([...kpis].toSorted());
    expect(whole.plan).toMatchObject({ formalEffect: true, signOffs: { given: 3, of: 3 } });
    expect(whole.signers.map((signer) => [signer.state, signer.via])).toEqual([['given', 'session'], ['given', 'session'], ['given', 'session']]);

    must(await manager.call('POST /api/plans/:plan/criteria', { params: { plan }, body: { criteria: criteriaOf('90 %'), reason: 'The release moved', supersedes: 1 } }));
    const moved = must(await report.call('GET /api/plans/:plan', { params: { plan } }));
    expect(moved.plan).toMatchObject({ formalEffect: false, signOffs: { given: 0, of: 3 }, waitingForViewer: ['acknowledge'] });
    expect(moved.versions.map((version) => [version.version, version.reason, version.acknowledged.length])).toEqual([[1, null, 1], [2, 'The release moved', 0]]);
    must(await report.call('POST /api/plans/:plan/criteria/acknowledge', { params: { plan }, body: { version: 2 } }));
    for (const [who, role] of [[director, 'director'], [hrPartner, 'hr-partner'], [productLead, 'product-lead']] as const) expect(await sign(who, role, 2)).toEqual(['ok']);
  });

  test('takes in the meeting that was fixed before it, shows the product lead no words of it, and is not there for others', async () => {
    const { manager, productLead, hrPartner, second } = world.people;
    await world.pass({ hours: 2 });
    must(await manager.call('POST /api/meetings/:meeting/start', { params: { meeting: firstMeeting }, body: {} }));
    must(await manager.call('PUT /api/meetings/:meeting/notes', { params: { meeting: firstMeeting }, body: { text: 'Words of the two in the room', version: 0 } }));
    const due = formatDate(Temporal.PlainDate.from(today()).add({ days: 6 }));
    const commitment = { owner: world.people.report.viewer.person, action: 'Halve the batch', expectedOutput: 'A board', due, escalation: 'To the director', proofRequired: true };
    must(await manager.call('POST /api/meetings/:meeting/close', { params: { meeting: firstMeeting }, body: { commitments: [commitment], recap: 'now' } }));
    const seen = must(await productLead.call('GET /api/plans/:plan', { params: { plan } }));
    expect(seen.meetings.map((meeting) => meeting.state)).toContain('closed');
    expect(seen.commitments).toMatchObject([{ action: 'Halve the batch' }]);
    expect(seen.tracker).toMatchObject([{ criterion: 'c1', expectedOutput: 'A board', escalation: 'To the director', metric: 'Predictability: 90 %' }]);
    expect(JSON.stringify(seen)).not.toContain('Words of the two in the room');
    const room = must(await productLead.call('GET /api/meetings/:meeting', { params: { meeting: firstMeeting } }));
    expect(JSON.stringify(room)).not.toContain('Words of the two in the room');
    expect(JSON.stringify(must(await hrPartner.call('GET /api/meetings/:meeting', { params: { meeting: firstMeeting } })))).toContain('Words of the two in the room');
    expect(codesOf(await second.call('GET /api/plans/:plan', { params: { plan } }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await second.call('POST /api/plans/:plan/sign-off', { params: { plan }, body: { role: 'director', statement: 'I', criteriaVersion: 2 } }))).toEqual(['NOT_FOUND']);
  });

  test('costs at most six statements and 20 KB a page', async () => {
    const { report } = world.people;
    const { statements, value } = await logStatements(async () => must(await report.call('GET /api/plans/:plan', { params: { plan } })));
    expect(statements.length).toBeLessThanOrEqual(6);
    expect(JSON.stringify(value).length).toBeLessThanOrEqual(20_000);
    const list = await logStatements(async () => must(await report.call('GET /api/plans')));
    expect(list.statements.length).toBeLessThanOrEqual(6);
  });

  test('computes the exit for all to see, is decided once by a named person with a reason, and answers its deadline', async () => {
    const { manager, report, director } = world.people;
    const early = must(await report.call('GET /api/plans/:plan', { params: { plan } }));
    expect(early.exit).toMatchObject({ proposal: 'too-early' });
    expect(early.exit?.conditions.find((condition) => condition.id === 'sessions-held')?.measured).toBe('sessions held: 1 sessions');
    expect(early.clocks.map((clock) => [clock.name, clock.state])).toContainEqual(['plan-end', 'running']);
    const decide = async (who: typeof director, reason: string) =>
      await who.call('POST /api/plans/:plan/decision', { params: { plan }, body: { outcome: 'met', reason } });
    expect(codesOf(await decide(report, 'I did it'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await decide(director, ''))).toEqual(['DECISION_NEEDS_REASON']);
    expect(must(await decide(director, 'The board shows it'))).toEqual({ proposal: 'too-early' });
    expect(codesOf(await decide(manager, 'Again'))).toEqual(['PLAN_CLOSED']);
    const closed = must(await report.call('GET /api/plans/:plan', { params: { plan } }));
    expect(closed).toMatchObject({ plan: { state: 'closed', outcome: 'met', waitingForViewer: [] }, exit: null, decision: { reason: 'The board shows it', proposal: 'too-early' } });
    expect(closed.clocks.map((clock) => [clock.name, clock.state])).toContainEqual(['plan-end', 'met']);
    expect(Object.entries(closed.can).filter(([, may]) => may === true).map(([name]) => name)).toEqual(['exportPacket']);
  });
});

test('the whole story leaves the house through the door as a packet that verifies', async () => {
  const { hrPartner, productLead, report } = world.people;
  const ask = async (who: typeof hrPartner) =>
    await world.app.inject({
      method: 'POST',
      url: `/api/plans/${plan}/packet`,
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), origin: world.services.config.url.origin, cookie: who.cookie },
      payload: '{}',
    });
  expect((await ask(productLead)).statusCode).toBe(403);
  const answer = await ask(hrPartner);
  expect(answer.headers['content-type']).toBe('application/zip');
  const files = new Map(Object.entries(unzipSync(new Uint8Array(answer.rawPayload))));
  const policy = await world.services.ledger.policyText(report.viewer.organisation);
  const { verdict, findings } = verifyPacket(files, policy, {}, nodeCrypto);
  expect(findings.filter((finding) => finding.code.startsWith('E_'))).toEqual([]);
  expect(verdict).toBe('ok');
  const shown = strFromU8(files.get('report.html') ?? new Uint8Array());
  for (const words of ['Words of the two in the room', 'changed', 'The release moved', 'Halve the batch', 'Plan decided', 'Commitment due', 'not raised', 'attested by the server only']) expect(shown).toContain(words);
  expect(shown).not.toMatch(/person [0-9a-f]{8}/);
  const room = must(await report.call('GET /api/meetings/:meeting', { params: { meeting: firstMeeting } }));
  expect(room.accessReads.map((reading) => reading.by.id)).toContain(hrPartner.viewer.person);
});

test('a loop that a trigger asked for starts from the weeks before its reading, with the meeting and the deadline that answered it', async () => {
  const { manager, hrPartner } = world.people;
  const velocity = await defineKpi('Team velocity', 'velocity');
  const low = must(await manager.call('POST /api/kpis/:kpi/readings', { params: { kpi: velocity }, body: { from: null, to: today(), value: 40, of: null } }));
  const trigger = low.triggers[0]?.id;
  if (trigger === undefined) throw new Error('the fall fired no trigger');
  const startsAt = formatInstant(world.now().add({ hours: 5 }));
  const answered = must(await manager.call('POST /api/triggers/:trigger/schedule', { params: { trigger }, body: { startsAt, timeZone: worldZone } }));
  const body = { ...openBody(), kpis: [velocity, ...kpis.slice(1)], trigger, series: answered.series };
  const opened = must(await manager.call('POST /api/plans', { body })).plan;
  const seen = must(await hrPartner.call('GET /api/plans/:plan', { params: { plan: opened } }));
  expect(seen).toMatchObject({ trigger, series: answered.series, meetings: [{ id: answered.meeting, plan: opened }] });
  expect(seen.clocks.map((clock) => [clock.name, clock.state])).toEqual([['first-1on1', 'met'], ['plan-end', 'running']]);
  expect(seen.kpis[0]).toMatchObject({ id: velocity, baseline: (71 + 70 + 72 + 71) / 4 });
});

test('the read tables are what the record gives, and a criterion edited behind the product’s back is named', async () => {
  const compare = async () => await compareReadTables(world.database.target, allProjectors(), world.people.report.viewer.organisation, () => undefined);
  expect(await compare()).toEqual([]);
  await world.database.asOwner(`update manent.plan_criteria set criteria = jsonb_set(criteria, '{0,threshold}', '"60 %"') where version = 2`);
  expect(await compare()).toEqual([{ where: `plan_criteria plan=${plan} version=2`, what: 'differs from the record in criteria' }]);
});
