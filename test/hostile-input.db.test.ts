import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Role } from '../src/cli/admin/demo/cast.ts';
import { storableText } from '../src/core/kernel/schema.ts';
import { worldDay } from './world/one-on-one.ts';
import { makePrivateWorld, type PrivateWorld } from './world/private-world.ts';

let made: PrivateWorld;
/** The 1on1 that is to be closed next. */
let coming: string;
beforeAll(async () => {
  made = await makePrivateWorld();
  coming = made.coaching.next;
});
afterAll(async () => {
  await made.world.end();
});

async function send(method: 'GET' | 'POST' | 'PUT', url: string, as: Role, payload?: string | object): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await made.world.app.inject({
    method,
    url,
    headers: {
      cookie: made.world.people[as].cookie,
      origin: made.world.services.config.url.origin,
      'idempotency-key': crypto.randomUUID(),
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(payload === undefined ? {} : { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
  });
  return { status: answer.statusCode, body: answer.body };
}

/** Texts that a store refuses, that no hash can hold, and that grow when they are brought into their normal form. */
const texts: Readonly<Record<string, (length: number) => string>> = {
  'a NUL': () => 'a\0b',
  'nothing but a NUL': () => '\0',
  'half of a pair': () => 'a\uD800b',
  'characters that grow threefold in NFC': (length) => '\uFB2C'.repeat(length),
};

/** Everywhere that a member's words go, with the longest that fits. */
const writings = (text: (length: number) => string): readonly (readonly ['POST' | 'PUT', string, Role, object])[] => {
  const { coaching, plan, kpis, trigger, coachingTrigger, objective, world } = made;
  const { report, manager } = world.people;
  const later = worldDay(world, 20);
  const draft = { title: 'x', quarter: '2026-Q2', owner: report.viewer.person, team: 'x', crossFunctional: false };
  const kpi = { name: text(120), role: 'other', unit: 'percent', direction: 'up', team: text(80), owner: report.viewer.person, target: 85, source: text(200) };
  return [
    ['POST', `/api/meetings/${coaching.next}/agenda`, 'report', { section: 'growth', text: text(500), topic: text(60) }],
    ['PUT', `/api/meetings/${coaching.next}/notes`, 'report', { text: text(100_000), version: 1 }],
    ['POST', `/api/meetings/${coaching.next}/section`, 'report', { section: text(40) }],
    ['POST', `/api/meetings/${coaching.next}/agenda/${encodeURIComponent(storableText(text(3)))}`, 'report', { outcome: 'dropped' }],
    ['POST', `/api/meetings/${coaching.next}/move`, 'manager', { startsAt: world.now().add({ hours: 300 }).toString({ fractionalSecondDigits: 3 }), reason: text(500) }],
    ['POST', `/api/meetings/${coaching.meeting}/recap/correct`, 'report', { text: text(4000) }],
    ['POST', '/api/series', 'manager', { report: report.viewer.person, preset: 'coaching', startsAt: world.now().add({ hours: 30 }).toString({ fractionalSecondDigits: 3 }), timeZone: text(60), plan: null }],
    ['POST', `/api/plans/${plan}/criteria`, 'manager', { criteria: [{ key: 'c1', statement: text(500), kpi: kpis[0], threshold: text(200), by: later, proof: text(300) }], reason: text(1000), supersedes: 1 }],
    ['POST', `/api/plans/${plan}/criteria/dispute`, 'report', { version: 1, statement: text(2000) }],
    ['POST', `/api/plans/${plan}/sign-off/refuse`, 'hrPartner', { role: 'hr-partner', reason: text(1000) }],
    ['POST', `/api/plans/${plan}/sign-off`, 'productLead', { role: 'product-lead', statement: text(1000), criteriaVersion: 1 }],
    ['POST', `/api/plans/${plan}/tracker`, 'report', { criterion: 'c1', blocker: text(500) }],
    ['POST', `/api/plans/${plan}/extension`, 'manager', { endsOn: worldDay(world, 60), reason: text(1000) }],
    ['POST', `/api/plans/${plan}/decision`, 'director', { outcome: 'withdrawn', reason: text(1000), nextMilestone: text(500) }],
    ['POST', '/api/language/lint', 'report', { entries: [{ id: text(30), kind: null, text: text(3000) }], place: 'notes', note: true }],
    ['POST', '/api/language/rules/status-question/restore', 'owner', { reason: text(1000) }],
    ['POST', '/api/kpis', 'manager', kpi],
    ['POST', `/api/kpis/${kpis[2] ?? ''}/rebaseline`, 'manager', { from: worldDay(world, -14), reason: text(500) }],
    ['POST', '/api/objectives', 'report', { ...draft, title: text(200), team: text(80) }],
    ['POST', `/api/objectives/${objective}/amend`, 'report', { draft: { ...draft, title: text(200), team: text(80) }, reason: text(500) }],
    ['POST', `/api/objectives/${objective}/key-results`, 'report', { terms: { title: text(200), unit: text(20), start: 0, target: 1e12, owner: report.viewer.person, kpi: null } }],
    ['POST', `/api/objectives/${objective}/check-ins`, 'report', { key: 'kr-1', on: worldDay(world), value: -1e12, confidence: 3, note: text(1000) }],
    ['POST', `/api/objectives/${objective}/check-ins/correct`, 'report', { n: 4, on: worldDay(world), value: 1e12, confidence: 3, reason: text(500) }],
    ['POST', `/api/meetings/${coaching.next}/agenda`, 'report', { section: 'growth', text: text(500), topic: `zebra-topic ${text(30)}` }],
    ['POST', `/api/triggers/${coachingTrigger}/diagnosis`, 'manager', { cause: 'clarity', words: text(1000) }],
    ['POST', `/api/triggers/${coachingTrigger}/snooze`, 'manager', { until: worldDay(world, 3), reason: text(500) }],
    ['POST', `/api/triggers/${coachingTrigger}/agenda`, 'manager', { text: text(500) }],
    ['POST', `/api/triggers/${trigger}/dismiss`, 'manager', { as: 'other', reason: text(500) }],
    ['POST', '/api/tokens', 'report', { name: text(60), scopes: ['readings:write'], days: 30 }],
    ['POST', '/api/people', 'owner', { name: text(120), email: `${crypto.randomUUID()}@demo.example`, manager: manager.viewer.person, roles: [] }],
    ['POST', '/api/plans', 'manager', { goal: text(500), subject: world.people.second.viewer.person, signers: { director: manager.viewer.person, 'hr-partner': manager.viewer.person, 'product-lead': manager.viewer.person }, kpis, stakeholderKpi: null, trigger: null, series: null, startsOn: later }],
  ];
};

describe('texts that no store or hash can hold', () => {
  test.each(Object.entries(texts))('%s is kept in a form that can be, or refused by name, wherever words go', async (_, text) => {
    const faults: string[] = [];
    for (const [method, url, as, payload] of writings(text)) {
      const { status } = await send(method, url, as, payload);
      if (status >= 500) faults.push(`${String(status)} ${method} ${url}`);
    }
    expect(faults).toEqual([]);
  });

  test.each(Object.entries(texts))('%s closes a 1on1, and every page with it can still be read', async (_, text) => {
    const { world } = made;
    await send('POST', `/api/meetings/${coming}/start`, 'manager', {});
    const draft = { owner: world.people.report.viewer.person, action: text(300), expectedOutput: text(500), due: worldDay(world, 4), escalation: text(300), proofRequired: true };
    const closed = await send('POST', `/api/meetings/${coming}/close`, 'manager', { commitments: [draft], recap: 'now', delta: text(2000) });
    expect(closed.status).toBeLessThan(500);
    for (const url of [`/api/meetings/${coming}`, '/api/commitments', '/api/today', `/api/plans/${made.plan}`, `/api/people?search=${encodeURIComponent(storableText(text(20)))}`]) {
      expect((await send('GET', url, 'report')).status, url).toBe(200);
    }
    coming = z.object({ next: z.string() }).safeParse(JSON.parse(closed.body)).data?.next ?? coming;
  });

  test('are no search, no cursor and no stream either', async () => {
    const odd = Buffer.from(JSON.stringify(['a\0b', 'usr_\0'])).toString('base64url');
    const half = Buffer.from(JSON.stringify(['\uD800', '\uD800'])).toString('base64url');
    const year = '0000-01-01T00:00:00.000Z';
    const id = '0'.repeat(32);
    for (const url of [
      '/api/people?search=%00',
      `/api/people?after=${odd}`,
      `/api/people?after=${half}`,
      `/api/kpis?after=${odd}`,
      `/api/objectives?after=${odd}`,
      `/api/objectives?after=${half}`,
      '/api/objectives?quarter=0000-Q1',
      '/api/objectives?quarter=8999-Q4',
      '/api/record?stream=%00',
      '/api/record?after=1e300',
      '/api/record?after=-1',
      '/api/record?after=99999999999999999999',
      `/api/meetings?after=${year}~mtg_${id}`,
      `/api/plans?after=${year}~pln_${id}`,
      `/api/triggers?state=all&after=open~${year}~trg_${id}`,
      `/api/triggers?state=snoozed&after=${year}~trg_${id}`,
      `/api/triggers?after=2026-01-01T00:00:00.000Z~0~1e300~trg_${id}`,
      `/api/triggers?after=${year}~9~NaN~trg_${id}`,
      `/api/commitments?after=0000-01-01~cmt_${id}`,
      `/api/people/${made.world.people.report.viewer.person}/timeline?after=999999999999999`,
      '/api/record/receipts/9007199254740991',
      '/api/people?limit=1e9',
      '/api/people?search=a&search=b',
      '/api/%00',
      '/api/meetings/%00',
    ]) {
      expect((await send('GET', url, 'manager')).status, url).toBeLessThan(500);
    }
  });
});

describe('days and moments at the ends of time', () => {
  test.each(['0000-01-01', '0001-01-01', '9999-12-31', '-000001-01-01'])('%s is a day like any other, or refused', async (day) => {
    const { kpis, plan, world, coaching, objective } = made;
    const instant = `${day}T23:59:59.999Z`;
    const person = world.people.report.viewer.person;
    const writes: readonly (readonly [string, Role, object])[] = [
      [`/api/kpis/${kpis[0] ?? ''}/readings`, 'manager', { from: day, to: day, value: 1, of: null }],
      [`/api/kpis/${kpis[0] ?? ''}/rebaseline`, 'manager', { from: day, reason: 'because' }],
      [`/api/people/${world.people.second.viewer.person}/manager`, 'owner', { manager: world.people.manager.viewer.person, from: day }],
      [`/api/plans/${plan}/extension`, 'director', { endsOn: day, reason: 'because' }],
      [`/api/objectives/${objective}/check-ins`, 'report', { key: 'kr-1', on: day, value: 1, confidence: 3, note: null }],
      ['/api/series', 'manager', { report: person, preset: 'turnaround', startsAt: instant, timeZone: 'America/New_York', plan: null }],
      ['/api/series', 'manager', { report: person, preset: 'turnaround', startsAt: instant, timeZone: 'Pacific/Kiritimati', plan: null }],
      [`/api/meetings/${coaching.next}/move`, 'manager', { startsAt: instant, reason: 'because' }],
    ];
    for (const [url, as, payload] of writes) expect((await send('POST', url, as, payload)).status, url).toBeLessThan(500);
  });
});

describe('bodies that mean harm', () => {
  test.each([
    ['a prototype', '{"section":"growth","text":"a","__proto__":{"isAdmin":true}}', 400],
    ['a constructor', '{"section":"growth","text":"a","constructor":{"prototype":{"isAdmin":true}}}', 400],
    ['no JSON', '{"section":', 400],
    ['another shape', '[]', 400],
    ['more than a megabyte', JSON.stringify({ section: 'growth', text: 'a'.repeat(1_000_001) }), 413],
    ['ten thousand levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400],
  ])('%s is refused by name', async (_, payload, status) => {
    const answer = await send('POST', `/api/meetings/${made.performance.next}/agenda`, 'report', payload);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(/INVALID_INPUT|TOO_LARGE/);
  });
});
