import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../src/contract/api.ts';
import type { Role } from '../src/cli/admin/demo/cast.ts';
import { must, worldDay } from './world/one-on-one.ts';
import { makePrivateWorld, type PrivateWorld } from './world/private-world.ts';

const everyone = ['owner', 'director', 'manager', 'report', 'second', 'hrPartner', 'productLead'] as const satisfies readonly Role[];
const outsideCoaching = everyone.filter((role) => role !== 'manager' && role !== 'report');

const lines: string[] = [];
let made: PrivateWorld;
let commitments: Readonly<Record<'coaching' | 'performance', string>>;

beforeAll(async () => {
  made = await makePrivateWorld({ logLine: (line) => lines.push(line) });
  const own = must(await made.world.people.manager.call('GET /api/commitments', { query: { state: 'open' } })).items;
  const idOf = (action: string): string => own.find((row) => row.action === action)?.id ?? '';
  commitments = { coaching: idOf('zebra-action'), performance: idOf('lynx-action') };
});
afterAll(async () => {
  await made.world.end();
});

async function get(url: string, as: Role): Promise<string> {
  const answer = await made.world.app.inject({ url, headers: { cookie: made.world.people[as].cookie } });
  expect(answer.statusCode, `${url} as ${as}`).toBeLessThan(500);
  return answer.body;
}

/** Every reading endpoint with every real id that fits it. `rooms`: the pages of 1on1s too, whose reading is noted. */
async function readEverything(as: Role, rooms: boolean): Promise<string> {
  const { coaching, performance, plan, kpis, trigger, coachingTrigger, world } = made;
  const meetings = [coaching.meeting, coaching.next, performance.meeting, performance.next];
  const ids: Readonly<Record<string, readonly string[]>> = {
    meeting: rooms ? meetings : [],
    person: Object.values(world.people).map(({ viewer }) => viewer.person),
    plan: [plan],
    kpi: kpis,
    trigger: [trigger, coachingTrigger],
    objective: [made.objective],
    seq: Array.from({ length: 140 }, (_, seq) => String(seq)),
  };
  const bodies: string[] = [];
  for (const key of Object.keys(api).filter((each) => each.startsWith('GET '))) {
    const url = key.slice('GET '.length);
    const name = /:(\w+)/.exec(url)?.[1];
    const asked = name === undefined ? [url] : (ids[name] ?? []).map((id) => url.replace(`:${name}`, id));
    for (const each of asked) bodies.push(await get(each, as));
  }
  const streams = [...meetings, coaching.series, performance.series, commitments.coaching, commitments.performance, plan];
  for (const stream of streams) bodies.push(await get(`/api/record?limit=100&stream=${stream}`, as));
  for (const query of ['/api/record?limit=100', '/api/meetings?when=past', '/api/commitments?state=all', '/api/people?search=re', '/api/triggers?state=all']) {
    bodies.push(await get(query, as));
  }
  return bodies.join('\n');
}

/** The words said in a kind of 1on1 that some text holds. */
const wordsIn = (text: string, kind: 'zebra' | 'lynx'): readonly string[] => [...new Set(text.match(new RegExp(`${kind}-\\w+`, 'g')))].toSorted();

const roomWords = ['lynx-agenda', 'lynx-correction', 'lynx-moved', 'lynx-notes', 'lynx-topic'];

describe('what is said in coaching', () => {
  test('is there for the two, in every place', async () => {
    const all = ['zebra-action', 'zebra-agenda', 'zebra-correction', 'zebra-draft', 'zebra-escalation', 'zebra-moved', 'zebra-notes', 'zebra-output', 'zebra-topic'];
    for (const role of ['manager', 'report'] as const) expect(wordsIn(await readEverything(role, true), 'zebra'), role).toEqual(all);
  });

  test.each(outsideCoaching)('is nowhere for the %s, and neither is a trace that it was said', async (role) => {
    const seen = await readEverything(role, true);
    expect(wordsIn(seen, 'zebra')).toEqual([]);
    const { series, meeting, next } = made.coaching;
    for (const id of [series, meeting, next, commitments.coaching, made.coachingTrigger]) expect(seen.includes(id), id).toBe(false);
  });
});

describe('what is said under a plan', () => {
  test('is nowhere for those whom the plan does not name', async () => {
    for (const role of ['owner', 'second'] as const) expect(wordsIn(await readEverything(role, true), 'lynx'), role).toEqual([]);
  });

  test('shows a product lead the commitments, and no word of the room', async () => {
    expect(wordsIn(await readEverything('productLead', true), 'lynx')).toEqual(['lynx-action', 'lynx-escalation', 'lynx-output']);
  });

  test('shows the director and the HR partner no word of a room before they enter it, where their reading is noted', async () => {
    const readers = async () => must(await made.world.people.report.call('GET /api/meetings/:meeting', { params: { meeting: made.performance.meeting } })).accessReads;
    // A reading is noted once a day, and others have looked today.
    made.world.setNow(made.world.now().add({ hours: 24 }));
    for (const role of ['director', 'hrPartner'] as const) {
      const before = (await readers()).filter(({ by }) => by.id === made.world.people[role].viewer.person).length;
      const words = wordsIn(await readEverything(role, false), 'lynx');
      expect(words.filter((word) => roomWords.includes(word)), role).toEqual([]);
      const noted = (await readers()).filter(({ by }) => by.id === made.world.people[role].viewer.person).length;
      expect(noted, role).toBe(before);
      expect(wordsIn(await get(`/api/meetings/${made.performance.meeting}`, role), 'lynx')).toContain('lynx-notes');
      expect((await readers()).filter(({ by }) => by.id === made.world.people[role].viewer.person).length, role).toBe(before + 1);
    }
  });

  test('keeps words that are being typed with the two until the 1on1 is closed', async () => {
    const page = async (as: Role) => wordsIn(await get(`/api/meetings/${made.performance.next}`, as), 'lynx');
    expect(await page('manager')).toContain('lynx-draft');
    for (const role of ['director', 'hrPartner', 'productLead'] as const) expect(await page(role), role).not.toContain('lynx-draft');
  });

  test('is in a packet with every reading noted, whatever key the export is asked with, and nothing of coaching is', async () => {
    const noted = async (): Promise<number> => {
      const body = await get(`/api/record?limit=100&stream=${made.performance.meeting}`, 'report');
      return body.match(/packet/g)?.length ?? 0;
    };
    const before = await noted();
    await exportPacket('key-of-export-readings');
    await made.world.services.ledger.catchUp(made.world.people.report.viewer.organisation);
    expect(await noted()).toBe(before + 1);
    const files = await exportPacket('key-of-export');
    await made.world.services.ledger.catchUp(made.world.people.report.viewer.organisation);
    expect(await noted()).toBe(before + 2);
    const everything = Object.values(files).map((bytes) => strFromU8(bytes, true)).join('\n');
    const opened = everything + [...everything.matchAll(/[\w-]{60,}/g)].map(([text]) => Buffer.from(text, 'base64url').toString()).join('\n');
    expect(wordsIn(opened, 'lynx')).toContain('lynx-notes');
    expect(wordsIn(opened, 'zebra')).toEqual([]);
    const { series, meeting, next } = made.coaching;
    for (const id of [series, meeting, next, commitments.coaching, made.coachingTrigger]) expect(opened.includes(id), id).toBe(false);
  });

  async function exportPacket(key: string): Promise<ReturnType<typeof unzipSync>> {
    const answer = await made.world.app.inject({
      method: 'POST',
      url: `/api/plans/${made.plan}/packet`,
      headers: { cookie: made.world.people.hrPartner.cookie, origin: made.world.services.config.url.origin, 'idempotency-key': key, 'content-type': 'application/json' },
      payload: '{}',
    });
    expect(answer.statusCode).toBe(200);
    return unzipSync(new Uint8Array(answer.rawPayload));
  }
});

describe('a change of manager', () => {
  test('hands the KPIs over, and no word of what was said before', async () => {
    const { owner, report, second } = made.world.people;
    must(await owner.call('POST /api/people/:person/manager', { params: { person: report.viewer.person }, body: { manager: second.viewer.person, from: worldDay(made.world) } }));
    const seen = await readEverything('second', true);
    expect([...wordsIn(seen, 'zebra'), ...wordsIn(seen, 'lynx')]).toEqual([]);
    expect(must(await second.call('GET /api/kpis')).items.map(({ name }) => name)).toEqual(expect.arrayContaining(['Blocked', 'Predictability', 'Velocity']));
  });
});

describe('the log', () => {
  test('holds routes and codes, and no word, name, address, token or id of anyone', () => {
    const text = lines.join('');
    expect(text).toContain('/api/meetings/:meeting');
    expect(text).not.toMatch(/zebra-|lynx-|demo\.example|Example|session_token|(?:usr|mtg|cmt|ser|pln|trg|obj)_[0-9a-f]/);
    for (const { cookie } of Object.values(made.world.people)) expect(text).not.toContain(cookie.split('=')[1]?.slice(0, 20));
  });
});
