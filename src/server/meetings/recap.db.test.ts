import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseCheckpoint } from '../../core/record/checkpoint.ts';
import { judgeCheckpoint } from '../../core/packets/check-checkpoint.ts';
import { verifyInclusion } from '../../core/record/inclusion.ts';
import { hashLeaf } from '../../core/record/tree-hash.ts';
import { parseLeaf } from '../../core/record/leaf.ts';
import { parseTlogProof } from '../../core/record/tlog-proof.ts';
import { parseTrustPolicy } from '../../core/record/trust-policy.ts';
import type { MeetingId } from '../../core/kernel/id.ts';
import { cast } from '../../cli/admin/demo/cast.ts';
import { makeWorld, type World } from '../../../test/world/world.ts';
import { codesOf, holdMeeting, must, startPair } from '../../../test/world/one-on-one.ts';
import { nodeCrypto } from '../record/crypto.ts';
import { meetingJobs } from './jobs.ts';

let world: World;

afterEach(async () => {
  await world.end();
});

const both = ['manager', 'report'] as const;

/** What a receipt from a mail proves: the leaf that the signed tree holds at its place. Throws when it proves nothing. */
async function provenLeaf(file: Uint8Array): Promise<{ readonly stream: string; readonly type: string }> {
  const policy = parseTrustPolicy(await world.services.ledger.policyText(world.people.manager.viewer.organisation), nodeCrypto);
  const proof = parseTlogProof(new TextDecoder().decode(file));
  if (!policy.ok || !proof.ok || proof.value.extra === null) throw new Error('not a receipt');
  const { index, hashes, extra, checkpoint: text } = proof.value;
  const judged = judgeCheckpoint(text, policy.value, nodeCrypto);
  const checkpoint = parseCheckpoint(text);
  if (!judged.ok || !checkpoint.ok || judged.value.faults.length > 0) throw new Error('the checkpoint is not signed by this log');
  const { size, root } = checkpoint.value;
  if (!verifyInclusion(hashLeaf(extra, nodeCrypto), index, size, hashes, root, nodeCrypto)) throw new Error('the entry is not in the tree');
  const leaf = parseLeaf(extra);
  if (!leaf.ok) throw new Error('not a leaf');
  return leaf.value;
}

describe('a recap sent at the close', () => {
  beforeEach(async () => {
    world = await makeWorld({ loops: true });
  });

  test('reaches both mailboxes as text, each with a receipt that proves the very entry', async () => {
    const { meeting } = await startPair(world, 'turnaround');
    await holdMeeting(world, meeting, 'now');
    for (const role of both) {
      const mail = await world.mailbox.waitFor('the recap', ({ to, subject }) => to === cast[role].email && subject.startsWith('Recap of 1on1 1'));
      expect(mail.text).toContain('Cut the review queue to two days');
      expect(mail.text).toContain('If it slips: To the director on the day after');
      expect(mail.text).toContain(cast.report.name);
      const [receipt] = mail.attachments;
      expect(receipt?.fileName).toMatch(/^1on1-receipt-\d+\.tlog-proof$/);
      expect(await provenLeaf(receipt?.bytes ?? new Uint8Array())).toMatchObject({ stream: meeting, type: 'recap.published' });
      const seq = /receipt-(\d+)/.exec(receipt?.fileName ?? '')?.[1] ?? 'none';
      expect(mail.text).toContain(`was entry ${seq} of the record on 10 June 2026`);
    }
  });
});

describe('a recap sent later', () => {
  let meeting: MeetingId;

  beforeEach(async () => {
    world = await makeWorld();
    meeting = (await startPair(world, 'turnaround')).meeting;
    await holdMeeting(world, meeting, 'later');
  });

  const recap = async () => {
    const room = must(await world.people.report.call('GET /api/meetings/:meeting', { params: { meeting } }));
    return { recap: room.recap, row: room.meeting.recap, clock: room.clocks.find(({ name }) => name === 'recap') };
  };
  const send = async () => await world.people.manager.call('POST /api/meetings/:meeting/recap', { params: { meeting }, body: { delta: 'The queue is shorter' } });

  test('R92: past 24 hours it is late, whom that was told to is on record, and sending it changes neither', async () => {
    expect(await recap()).toMatchObject({ row: 'due', recap: { state: 'draft', late: false }, clock: { state: 'running' } });
    await world.pass({ hours: 24, seconds: 1 });
    expect(await recap()).toMatchObject({ row: 'late', recap: { state: 'draft', late: true }, clock: { state: 'missed' } });
    expect((await recap()).clock?.told.map(({ name }) => name)).toEqual([cast.manager.name, cast.report.name]);
    expect(must(await send())).toEqual({ late: true });
    await world.pass({ hours: 72 });
    expect(await recap()).toMatchObject({ row: 'sent-late', recap: { state: 'sent', late: true, content: { delta: 'The queue is shorter' } }, clock: { state: 'answered-late' } });
    expect(codesOf(await send())).toEqual(['RECAP_SENT']);
  });

  test('in time it meets its clock; each of the two acknowledges once, and corrections are appended', async () => {
    const { manager, report, second } = world.people;
    const acknowledge = async (who: typeof manager) => codesOf(await who.call('POST /api/meetings/:meeting/recap/acknowledge', { params: { meeting }, body: {} }));
    expect(await acknowledge(report)).toEqual(['RECAP_NOT_SENT']);
    world.setNow(world.now().add({ hours: 24 }));
    expect(must(await send())).toEqual({ late: false });
    expect([await acknowledge(report), await acknowledge(report), await acknowledge(second)]).toEqual([['ok'], ['RECAP_ACKNOWLEDGED'], ['NOT_FOUND']]);
    must(await report.call('POST /api/meetings/:meeting/recap/correct', { params: { meeting }, body: { text: 'It was two days, not three' } }));
    expect(await recap()).toMatchObject({
      row: 'sent',
      clock: { state: 'met' },
      recap: { acknowledgements: [{ by: { name: cast.report.name } }], corrections: [{ text: 'It was two days, not three', by: { name: cast.report.name } }], can: { acknowledge: false } },
    });
  });

  test('a mail job that runs twice mails once', async () => {
    must(await send());
    const { organisation, person } = world.people.report.viewer;
    for (const job of [...meetingJobs, ...meetingJobs]) await job.run(world.services, { organisation, meeting, person });
    expect(world.mailbox.mails.filter(({ to }) => to === cast.report.email)).toHaveLength(1);
  });

  test('Today asks for what is left to do, and for no more', async () => {
    const needs = async (role: (typeof both)[number]) => must(await world.people[role].call('GET /api/today')).needs.map(({ kind, target, overdue }) => ({ kind, target, overdue }));
    expect(await needs('manager')).toContainEqual({ kind: 'send-recap', target: meeting, overdue: false });
    expect((await needs('report')).map(({ kind }) => kind)).not.toContain('send-recap');
    must(await send());
    expect(await needs('report')).toContainEqual({ kind: 'acknowledge-recap', target: meeting, overdue: false });
    expect((await needs('manager')).map(({ kind }) => kind)).not.toContain('send-recap');
  });

  test('R33: a meeting that nobody began is missed after 24 hours, and the next place takes over', async () => {
    const { next } = must(await world.people.report.call('GET /api/meetings/:meeting', { params: { meeting } }));
    if (next === null) throw new Error('nothing follows');
    await world.pass({ hours: 8 * 24, seconds: 1 });
    const missed = must(await world.people.report.call('GET /api/meetings/:meeting', { params: { meeting: next } }));
    expect(missed.state).toBe('missed');
    const after = must(await world.people.report.call('GET /api/meetings/:meeting', { params: { meeting: missed.next ?? meeting } }));
    expect(after.meeting).toMatchObject({ number: 2, state: 'scheduled' });
    expect(Temporal.Instant.from(after.meeting.startsAt).since(Temporal.Instant.from(missed.meeting.startsAt)).total('hours')).toBe(7 * 24);
  });
});
