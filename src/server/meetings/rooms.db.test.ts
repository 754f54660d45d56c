import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MeetingId } from '../../core/kernel/id.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { makeWorld, type Inhabitant, type World } from '../../../test/world/world.ts';
import { codesOf, holdMeeting, must, startPair, wholeDraft, worldDay } from '../../../test/world/one-on-one.ts';
import { allProjectors } from '../app/assemble.ts';
import { logStatements } from '../db/statements.ts';
import { rebuildReadTables } from '../record/rebuild.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(async () => {
  await world.end();
});

const room = async (who: Inhabitant, meeting: MeetingId) => must(await who.call('GET /api/meetings/:meeting', { params: { meeting } }));

/** How many statements a request sends, sign-in included. */
async function countOf(work: () => Promise<unknown>): Promise<number> {
  return (await logStatements(work)).statements.length;
}

describe('a meeting from start to close', () => {
  test('what was agreed, written and left over is where the next meeting and both of the two find it', async () => {
    const { manager, report } = world.people;
    const { meeting } = await startPair(world, 'turnaround');
    const params = { meeting };
    must(await report.call('POST /api/meetings/:meeting/agenda', { params, body: { section: 'obstacle-removal', text: 'The build is slow' } }));
    must(await report.call('POST /api/meetings/:meeting/start', { params, body: {} }));
    must(await manager.call('PUT /api/meetings/:meeting/notes', { params, body: { text: 'Agreed to split the queue', version: 0 } }));
    const refused = await manager.call('POST /api/meetings/:meeting/close', {
      params,
      body: { commitments: [wholeDraft(world, { owner: null, escalation: ' ' }), wholeDraft(world, { due: worldDay(world, -1) })], recap: 'now', delta: '' },
    });
    expect(codesOf(refused)).toEqual(['GATE_NO_OWNER commitments.0.owner', 'GATE_NO_ESCALATION commitments.0.escalation', 'GATE_DATE_PAST commitments.1.due']);
    expect(refused.ok || refused.status).toBe(422);
    expect((await room(manager, meeting)).state).toBe('live');

    const closed = must(await manager.call('POST /api/meetings/:meeting/close', { params, body: { commitments: [wholeDraft(world)], recap: 'now', delta: '' } }));
    const after = await room(report, meeting);
    expect(after).toMatchObject({
      state: 'closed',
      notes: { text: 'Agreed to split the queue' },
      commitments: [{ id: closed.commitments[0], state: 'open', due: worldDay(world, 5), can: { meet: true, move: true, withdraw: false } }],
      recap: { state: 'sent', late: false, content: { notes: 'Agreed to split the queue', number: 1 }, can: { publish: false, acknowledge: true } },
      next: closed.next,
    });
    expect(after.agenda.map(({ text, outcome }) => [text, outcome])).toContainEqual(['The build is slow', 'carried-over']);
    const next = await room(report, closed.next ?? meeting);
    expect(next.meeting).toMatchObject({ number: 2, startsAt: '2026-06-17T09:00:00.000Z', state: 'scheduled' });
    expect(next.previous).toBe(meeting);
    expect(next.agenda.map(({ origin }) => origin)).toEqual(['question', 'carried-over', 'commitment-due']);
    expect(next.openCommitments.map(({ id }) => id)).toEqual(closed.commitments);
  });

  test('a repeated close with one key acts once', async () => {
    const { manager } = world.people;
    const { meeting } = await startPair(world, 'standard');
    must(await manager.call('POST /api/meetings/:meeting/start', { params: { meeting }, body: {} }));
    const ask = async () =>
      await manager.call('POST /api/meetings/:meeting/close', { params: { meeting }, body: { commitments: [wholeDraft(world)], recap: 'now', delta: '' } }, { key: `close-${meeting}` });
    const [one, two] = await Promise.all([ask(), ask()]);
    expect(must(one)).toEqual(must(two));
    expect((await room(manager, meeting)).commitments).toHaveLength(1);
  });
});

describe('odd characters', () => {
  test('NUL and half a character, as a paste may bring them, stop neither notes nor agenda nor close', async () => {
    const { manager, report } = world.people;
    const { meeting } = await startPair(world, 'standard');
    const odd = 'a\0b\uD83Dc';
    must(await report.call('PUT /api/meetings/:meeting/notes', { params: { meeting }, body: { text: odd, version: 0 } }));
    must(await report.call('POST /api/meetings/:meeting/agenda', { params: { meeting }, body: { section: 'growth', text: odd } }));
    must(await manager.call('POST /api/meetings/:meeting/start', { params: { meeting }, body: {} }));
    must(await manager.call('POST /api/meetings/:meeting/close', { params: { meeting }, body: { commitments: [wholeDraft(world, { action: odd })], recap: 'now', delta: odd } }));
    const { recap, notes } = await room(report, meeting);
    expect([notes?.text, recap?.content.delta, recap?.content.commitments[0]?.terms.action]).toEqual(['ab\uFFFDc', 'ab\uFFFDc', 'ab\uFFFDc']);
  });
});

describe('working notes', () => {
  test('two who write at once both keep their words: the second is told, and saves on the newer version', async () => {
    const { manager, report } = world.people;
    const { meeting } = await startPair(world, 'standard');
    const save = async (who: Inhabitant, text: string, version: number) => await who.call('PUT /api/meetings/:meeting/notes', { params: { meeting }, body: { text, version } });
    const both = await Promise.all([save(manager, 'mine', 0), save(report, 'yours', 0)]);
    expect(both.flatMap(codesOf).toSorted()).toEqual(['NOTES_CHANGED version', 'ok']);
    const kept = await room(report, meeting);
    expect(must(await save(report, 'mine and yours', kept.notes?.version ?? 0)).version).toBe(2);
    // An answer that got lost on the way is asked for again: no conflict with oneself.
    expect(must(await save(report, 'mine and yours', 1)).version).toBe(2);
  });

  test('no word is saved past the close: what was answered with success is in the record', async () => {
    const { manager, report } = world.people;
    const { meeting } = await startPair(world, 'standard');
    must(await manager.call('POST /api/meetings/:meeting/start', { params: { meeting }, body: {} }));
    const [saved] = await Promise.all([
      report.call('PUT /api/meetings/:meeting/notes', { params: { meeting }, body: { text: 'the last word', version: 0 } }),
      manager.call('POST /api/meetings/:meeting/close', { params: { meeting }, body: { commitments: [wholeDraft(world)], recap: 'now', delta: '' } }),
    ]);
    const { notes } = await room(report, meeting);
    expect([['ok', 'the last word'], ['MEETING_NOT_SCHEDULED', '']]).toContainEqual([codesOf(saved).join(), notes?.text]);
  });
});

describe('who sees what', () => {
  test('of a coaching meeting a third person sees nothing, an owner of the organisation neither, and cannot tell that it is there', async () => {
    const { meeting } = await startPair(world, 'coaching');
    const { commitments } = await holdMeeting(world, meeting, 'now');
    for (const who of [world.people.second, world.people.owner, world.people.hrPartner, world.people.director]) {
      expect(codesOf(await who.call('GET /api/meetings/:meeting', { params: { meeting } }))).toEqual(['NOT_FOUND']);
      expect(codesOf(await who.call('POST /api/meetings/:meeting/recap/acknowledge', { params: { meeting }, body: {} }))).toEqual(['NOT_FOUND']);
      expect(must(await who.call('GET /api/meetings', { query: { when: 'past' } })).items).toEqual([]);
      expect(must(await who.call('GET /api/commitments', { query: { state: 'all' } })).items).toEqual([]);
      const [commitment] = commitments;
      if (commitment === undefined) throw new Error('nothing was made');
      expect(codesOf(await who.call('POST /api/commitments/:commitment/move', { params: { commitment }, body: { due: worldDay(world, 9), reason: 'x' } }))).toEqual(['NOT_FOUND']);
      const seen = await world.database.asViewer({ org: who.viewer.organisation, person: who.viewer.person }, async (read) => {
        const { rows } = await sql<{ place: string }>`
          select 'room' as place from meeting_room where meeting = ${meeting} union all select 'agenda' from meeting_agenda where meeting = ${meeting}
          union all select 'draft' from meeting_notes_draft where meeting = ${meeting} union all select 'clock' from clock where subject = ${meeting}
          union all select 'meeting' from meeting where id = ${meeting} union all select 'commitment' from commitment where meeting = ${meeting}
          union all select 'event' from event where stream = ${meeting} union all select 'part' from event_part where stream = ${meeting}`.execute(read);
        return rows;
      });
      expect(seen).toEqual([]);
    }
  });

  test('a manager may not start a series with someone who does not report to them', async () => {
    const { manager, director } = world.people;
    const body = { report: director.viewer.person, preset: 'standard', startsAt: formatInstant(world.now().add({ hours: 1 })), timeZone: 'Europe/Berlin', plan: null } as const;
    expect(codesOf(await manager.call('POST /api/series', { body }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await manager.call('POST /api/series', { body: { ...body, report: manager.viewer.person } }))).toEqual(['SERIES_WITH_SELF report']);
  });
});

describe('lists', () => {
  test('come in pages without a gap or a repeat, however they are cut', async () => {
    const { report } = world.people;
    const whole = must(await report.call('GET /api/meetings', { query: { when: 'past', limit: 100 } })).items.map(({ id }) => id);
    const cut: string[] = [];
    let after: string | undefined;
    do {
      const page = must(await report.call('GET /api/meetings', { query: { when: 'past', limit: 1, ...(after === undefined ? {} : { after }) } }));
      cut.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(whole.length).toBeGreaterThan(2);
    expect(cut).toEqual(whole);
    const made = must(await report.call('GET /api/commitments', { query: { limit: 100 } })).items.map(({ id }) => id);
    const first = must(await report.call('GET /api/commitments', { query: { limit: 2 } }));
    const rest = must(await report.call('GET /api/commitments', { query: { limit: 100, after: first.next ?? '' } }));
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(made);
  });

  test('a request costs at most six statements, signing in included', async () => {
    const { report } = world.people;
    const { items } = must(await report.call('GET /api/meetings', { query: { when: 'past' } }));
    const meeting = items[0]?.id;
    if (meeting === undefined) throw new Error('no meeting was held');
    expect(await countOf(async () => await room(report, meeting))).toBeLessThanOrEqual(6);
    expect(await countOf(async () => await report.call('GET /api/meetings'))).toBeLessThanOrEqual(3);
    expect(await countOf(async () => await report.call('GET /api/commitments'))).toBeLessThanOrEqual(3);
  });

  test('the read tables come out the same when they are made again from the events', async () => {
    const { manager, report } = world.people;
    const look = async () => [
      must(await report.call('GET /api/meetings', { query: { when: 'past', limit: 100 } })),
      must(await report.call('GET /api/meetings', { query: { when: 'upcoming', limit: 100 } })),
      must(await manager.call('GET /api/commitments', { query: { state: 'all', limit: 100 } })),
      await Promise.all(must(await report.call('GET /api/meetings', { query: { when: 'past' } })).items.map(async ({ id }) => await room(report, id))),
    ];
    const before = await look();
    await rebuildReadTables(world.database, allProjectors(), manager.viewer.organisation, () => undefined);
    expect(await look()).toEqual(before);
  });
});
