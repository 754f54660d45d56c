import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Viewer } from '../../core/kernel/context.ts';
import { eventType, newEvent, part, type NewEvent, type StreamType } from '../../core/kernel/event.ts';
import type { Id } from '../../core/kernel/id.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { parseCheckpoint } from '../../core/record/checkpoint.ts';
import { ledgerCreated } from '../../core/record/events.ts';
import { verifyInclusion } from '../../core/record/inclusion.ts';
import { parseTlogProof } from '../../core/record/tlog-proof.ts';
import { hashLeaf } from '../../core/record/tree-hash.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/database/create-test-database.ts';
import { newId } from '../app/new-id.ts';
import { checkEntries } from './check-entries.ts';
import { nodeCrypto } from './crypto.ts';
import { makeExecute, type Execute } from './execute.ts';
import { makeLedger, type Ledger } from './ledger.ts';
import { recordProjector } from './project.ts';
import { SignerRefusesError } from './signer.ts';

const noted = eventType('thing.noted', 1, {
  'shared/note': part('parties', z.object({ text: z.string() })),
  contact: part('system', z.object({ email: z.string() })),
});
const thing: StreamType<{ readonly notes: number }, readonly [typeof noted]> = {
  kind: 'thing',
  events: [noted],
  initial: { notes: 0 },
  evolve: (state) => ({ notes: state.notes + 1 }),
};
const note = (stream: string, text: string): NewEvent => newEvent(noted, stream, { 'shared/note': { text }, contact: { email: 'a@example.org' } });

let database: TestDatabase;
let directory: string;
let ledger: Ledger;
let execute: Execute;
let now = Temporal.Instant.from('2026-03-04T10:00:00Z');
const organisation: Id<'organisation'> = newId('organisation');
const viewer: Viewer = { organisation, person: newId('person'), roles: [] };

function openLedger(): Ledger {
  return makeLedger({ database, now: () => now, keyDirectory: directory, log: pino({ level: 'silent' }) });
}

beforeEach(async () => {
  database = await createTestDatabase();
  directory = mkdtempSync(join(tmpdir(), 'manent-record-'));
  now = Temporal.Instant.from('2026-03-04T10:00:00Z');
  ledger = openLedger();
  execute = makeExecute({ database, projectors: [recordProjector], now: () => now, newId, committed: () => undefined });
  const founded = await execute({ system: organisation }, async () =>
    ok({ events: [newEvent(ledgerCreated, organisation, { ledger: { origin: `test.example/ledger/${organisation}`, createdAt: formatInstant(now) } })], value: null }),
  );
  if (!founded.ok) throw new Error('the organisation could not be founded');
});

afterEach(async () => {
  await ledger.stop();
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

async function record(stream: string, ...texts: readonly string[]): Promise<void> {
  const done = await execute({ viewer }, async (unit) => {
    await unit.load(thing, stream);
    return ok({ events: texts.map((text) => note(stream, text)), value: null });
  });
  expect(done.ok).toBe(true);
}

describe('appending and sequencing', () => {
  test('a receipt proves the very entry against the signed checkpoint', async () => {
    await record('thg_1', 'first', 'second');
    await record('thg_2', 'other');
    const receipt = await ledger.receiptOf(organisation, { stream: 'thg_1', n: 1 });
    const proof = parseTlogProof(new TextDecoder().decode(receipt.bytes));
    if (!proof.ok || proof.value.extra === null) throw new Error('not a receipt');
    const checkpoint = parseCheckpoint(proof.value.checkpoint);
    if (!checkpoint.ok) throw new Error('no checkpoint');
    expect(proof.value.index).toBe(2);
    expect(checkpoint.value.size).toBe(4);
    const leafHash = hashLeaf(proof.value.extra, nodeCrypto);
    expect(verifyInclusion(leafHash, 2, 4, proof.value.hashes, checkpoint.value.root, nodeCrypto)).toBe(true);
    expect(verifyInclusion(leafHash, 1, 4, proof.value.hashes, checkpoint.value.root, nodeCrypto)).toBe(false);
  });

  test('no name, no address and no word of an event reaches a leaf', async () => {
    await record('thg_1', 'the words of the meeting');
    const receipt = await ledger.receiptOf(organisation, { stream: 'thg_1', n: 0 });
    const proof = parseTlogProof(new TextDecoder().decode(receipt.bytes));
    const leaf = proof.ok && proof.value.extra !== null ? new TextDecoder().decode(proof.value.extra) : '';
    expect(leaf).toContain('"stream":"thg_1"');
    expect(leaf).not.toMatch(/words|example\.org/);
  });

  test('many streams at once give one gapless tree, whatever the order of commits', async () => {
    await Promise.all(Array.from({ length: 24 }, async (_, index) => {
      for (const text of ['a', 'b', 'c']) await record(`thg_${index}`, text);
      await ledger.catchUp(organisation);
    }));
    await ledger.catchUp(organisation);
    const checked = await database.inTransaction({ org: organisation, person: 'system' }, async (write) => await checkEntries(write, organisation, () => undefined));
    expect(checked.faults).toEqual([]);
    expect(checked.size).toBe(1 + 24 * 3);
  });

  test('D06: two sequencers racing neither lose nor repeat an entry', async () => {
    const other = openLedger();
    await Promise.all([record('thg_1', ...Array.from({ length: 40 }, String)), record('thg_2', ...Array.from({ length: 40 }, String))]);
    await Promise.all([ledger.catchUp(organisation), other.catchUp(organisation), ledger.catchUp(organisation)]);
    const rows = await database.asOwner('select count(*)::int as leaves, max(seq)::int as last from manent.ledger_leaf');
    expect(rows).toEqual([{ leaves: 81, last: 80 }]);
    await other.stop();
  });

  test('D09: a clock that jumps back further than five minutes stops the sequencer, a smaller jump repeats the last time', async () => {
    await record('thg_1', 'first');
    await ledger.catchUp(organisation);
    now = Temporal.Instant.from('2026-03-04T09:58:00Z');
    await record('thg_1', 'second');
    await ledger.catchUp(organisation);
    const rows = await database.asOwner('select distinct at from manent.ledger_leaf');
    expect(rows).toHaveLength(1);
    now = Temporal.Instant.from('2026-03-04T09:54:00Z');
    await record('thg_1', 'third');
    await expect(ledger.catchUp(organisation)).rejects.toThrow(/the clock says/);
  });

  test('a lost race is run again and sees the other’s event', async () => {
    await Promise.all(Array.from({ length: 2 }, async (_, index) => await record('thg_1', `from ${index}`)));
    const rows = await database.asOwner(`select n from manent.event where stream = 'thg_1' order by n`);
    expect(rows).toEqual([{ n: 0 }, { n: 1 }]);
  });

  test('a refusal leaves nothing behind, not even its idempotency key', async () => {
    const once = { key: 'key-00000001', endpoint: 'POST /x', request: 'r' };
    const refused = await execute({ viewer, once }, async (unit) => {
      await unit.load(thing, 'thg_1');
      return refuse({ code: 'NOT_NOW' });
    });
    expect(refused).toEqual(refuse({ code: 'NOT_NOW' }));
    expect(await database.asOwner('select from manent.idempotency')).toEqual([]);
  });

  test('D07: a repeated request gets the first answer and acts once; its key is refused for anything else', async () => {
    const once = { key: 'key-00000002', endpoint: 'POST /x', request: 'r' };
    let runs = 0;
    const run = async (asked: typeof once) =>
      await execute({ viewer, once: asked }, async (unit) => {
        runs += 1;
        await unit.load(thing, 'thg_1');
        return ok({ events: [note('thg_1', 'once')], value: { run: runs } });
      });
    const [first, second] = [await run(once), await run(once)];
    expect(second).toEqual(first);
    expect(await run({ ...once, request: 'other' })).toEqual(refuse({ code: 'IDEMPOTENCY_KEY_REUSED' }));
    expect(await database.asOwner(`select n from manent.event where stream = 'thg_1'`)).toHaveLength(1);
  });
});

describe('tampering behind the product’s back', () => {
  const superuser = async (sql: string): Promise<void> => {
    await database.asOwner(`set session_replication_role = replica; ${sql}`);
  };
  const faults = async (): Promise<readonly string[]> => {
    const checked = await database.inTransaction({ org: organisation, person: 'system' }, async (write) => await checkEntries(write, organisation, () => undefined));
    return checked.faults.map((fault) => `${fault.where}: ${fault.what}`);
  };

  test('D12: even the owner cannot update, delete or truncate without switching triggers off', async () => {
    await record('thg_1', 'first');
    for (const statement of ['update manent.event set type = type', 'delete from manent.event_part', 'truncate manent.ledger_pending, manent.event cascade', `update manent.event_part set disclosure = 'x'`]) {
      await expect(database.asOwner(statement)).rejects.toThrow(/append-only/);
    }
  });

  test('D01: edited leaf bytes are found and named', async () => {
    await record('thg_1', 'first');
    await ledger.catchUp(organisation);
    await superuser(`update manent.ledger_leaf set bytes = overlay(bytes placing 'x' from 20) where seq = 1`);
    expect((await faults()).join('\n')).toMatch(/entry 1: its stored hash is not the hash of its bytes/);
  });

  test('D02: bytes and hash edited together still break the signed root', async () => {
    await record('thg_1', 'first');
    await ledger.catchUp(organisation);
    await superuser(`update manent.ledger_leaf set bytes = replace(encode(bytes, 'escape'), 'thing.noted', 'thing.denied')::bytea where seq = 1`);
    await superuser(`update manent.ledger_leaf set hash = sha256('\\x00'::bytea || bytes) where seq = 1`);
    const found = (await faults()).join('\n');
    expect(found).toMatch(/checkpoint of 2 entries: the entries give another root/);
    expect(found).toMatch(/entry 1 .*: the header of its event was changed/);
  });

  test('an edited part is found and named, with no word of it in the finding', async () => {
    await record('thg_1', 'a secret remark');
    await ledger.catchUp(organisation);
    await superuser(`update manent.event_part set disclosure = disclosure || 'A' where name = 'shared/note'`);
    expect(await faults()).toEqual([expect.stringMatching(/^entry 1 .*: its part shared\/note was changed$/)]);
  });

  test('D03: after a rewrite of leaves, tree and head the signer refuses to sign on', async () => {
    await record('thg_1', 'first', 'second');
    await ledger.catchUp(organisation);
    await superuser(`update manent.ledger_leaf set hash = sha256('x'::bytea) where seq = 1; update manent.ledger_node set hash = sha256('y'::bytea)`);
    await record('thg_1', 'third');
    await expect(ledger.catchUp(organisation)).rejects.toThrow(SignerRefusesError);
  });

  test('D04: a restored backup is refused, because the signer remembers more than it holds', async () => {
    await record('thg_1', 'first', 'second');
    await ledger.catchUp(organisation);
    await superuser(`delete from manent.ledger_leaf where seq = 2; delete from manent.ledger_node; delete from manent.ledger_checkpoint where size = 3; update manent.ledger_head set size = 2`);
    await expect(ledger.catchUp(organisation)).rejects.toThrow(/3 entries were signed, and the database offers the next as 2/);
  });

  test('D05: a crash between commit and signature, and one between signature and checkpoint, are both made good', async () => {
    await record('thg_1', 'first');
    await ledger.catchUp(organisation);
    await superuser('delete from manent.ledger_checkpoint');
    const again = openLedger();
    const receipt = await again.receiptOf(organisation, { stream: 'thg_1', n: 0 });
    expect(receipt.size).toBe(2);
    await again.stop();
  });

  test('a key file of another record is refused before anything is signed', async () => {
    await record('thg_1', 'first');
    await ledger.catchUp(organisation);
    const path = join(directory, `${organisation}.key`);
    writeFileSync(path, readFileSync(path, 'utf8').replace('test.example', 'evil.example'));
    await record('thg_1', 'second');
    await expect(openLedger().catchUp(organisation)).rejects.toThrow(/signs for|not a signing key/);
  });
});
