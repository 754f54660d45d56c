import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database/create-test-database.ts';
import { openPools, type Database, type Scope } from './database.ts';
import { logStatements } from './statements.ts';

let db: TestDatabase;
/** The same database through one connection a role, so that everybody shares it. */
let narrow: Database;

const ann: Scope = { org: 'org_a', person: 'usr_ann' };
const bob: Scope = { org: 'org_b', person: 'usr_bob' };

beforeAll(async () => {
  db = await createTestDatabase();
  narrow = openPools({ ...db.target, as: (role) => ({ ...db.target.as(role), max: 1 }) }, () => undefined);
  await db.asOwner(`
    create table manent.scratch (org_id text not null, person text not null, amount bigint, day date, at timestamptz);
    alter table manent.scratch enable row level security;
    create policy own on manent.scratch using (org_id = manent.app_org() and person = manent.app_person());
    grant select on manent.scratch to manent_read;
    grant select, insert on manent.scratch to manent_write;
    create table auth.scratch (secret text);
    insert into manent.scratch values
      ('org_a', 'usr_ann', 9007199254740991, '2026-02-28', '2026-03-04 10:11:12.3456+02'),
      ('org_b', 'usr_bob', 9007199254740992, '0099-01-01', '1960-01-01 00:00:00.9999+00')`);
});

afterAll(async () => {
  await narrow.close();
  await db.drop();
});

interface Row {
  readonly person: string;
  readonly amount: number;
  readonly day: string;
  readonly at: string;
}

const names = async (database: Database, scope: Scope): Promise<unknown[]> =>
  await database.asViewer(scope, async (read) => {
    const { rows } = await sql<Row>`select person from scratch`.execute(read);
    return rows.map((row) => row.person);
  });

describe('the reading role', () => {
  it.each([
    'insert into scratch values (app_org(), app_person())',
    'update scratch set amount = 1',
    'delete from scratch',
    'truncate scratch',
    'create table manent.x ()',
    'create temporary table x ()',
    'create table public.x ()',
    'select * from auth.scratch',
    'select * from graphile_worker.migrations',
    'set role manent_write',
  ])('may not %s', async (statement) => {
    await expect(db.asViewer(ann, async (read) => await sql.raw(statement).execute(read))).rejects.toThrow(/permission denied/);
  });

  it('sees the rows of its viewer only, also on a connection that served another a moment ago', async () => {
    const all = await Promise.all([names(narrow, ann), names(narrow, bob), names(narrow, ann)]);
    expect(all).toEqual([['usr_ann'], ['usr_bob'], ['usr_ann']]);
    expect(await names(narrow, { org: null, person: 'system' })).toEqual([]);
  });

  it('keeps viewers apart when the work of one failed half-way', async () => {
    const failing = narrow.asViewer(bob, async (read) => {
      const slow = sql`select pg_sleep(0.05)`.execute(read);
      await Promise.all([sql`select 1 / 0`.execute(read), slow]);
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await names(narrow, ann)).toEqual(['usr_ann']);
  });

  it('refuses a query that outlives the work it belongs to', async () => {
    const late = await narrow.asViewer(ann, async (read) => ({ read }));
    await expect(sql`select 1`.execute(late.read)).rejects.toThrow('given back');
  });
});

describe('the writing role', () => {
  it.each(['update scratch set amount = 1', 'delete from scratch', 'truncate scratch', 'drop table scratch', 'alter table scratch disable row level security'])(
    'may not %s where it may only insert',
    async (statement) => {
      await expect(db.inTransaction(ann, async (write) => await sql.raw(statement).execute(write))).rejects.toThrow(
        /permission denied|must be owner/,
      );
    },
  );

  it('undoes everything when the work throws, and frees the connection', async () => {
    const failing = narrow.inTransaction(ann, async (write) => {
      await sql`insert into scratch (org_id, person) values ('org_a', 'usr_ann')`.execute(write);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await names(narrow, ann)).toEqual(['usr_ann']);
    await narrow.inTransaction(ann, async (write) => await sql`select 1`.execute(write));
  });

  it('may queue a job that goes with the transaction, and not see the queue', async () => {
    await db.inTransaction(ann, async (write) => await sql`select enqueue_job('kept', '{"meeting":1}', 'key')`.execute(write));
    const undone = db.inTransaction(ann, async (write) => {
      await sql`select enqueue_job('undone', '{}')`.execute(write);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    const queued = await db.jobs.query<{ task: string; key: string }>('select task_identifier as task, key from graphile_worker.jobs');
    expect(queued.rows).toEqual([{ task: 'kept', key: 'key' }]);
    await expect(db.inTransaction(ann, async (write) => await sql`select * from graphile_worker.jobs`.execute(write))).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('the roles behind the libraries', () => {
  it('keeps the sign-in role out of the product and the product out of it', async () => {
    await db.auth.query(`insert into auth.scratch values ('s')`);
    await expect(db.auth.query('select * from manent.scratch')).rejects.toThrow('permission denied');
    await expect(db.auth.query('create table auth.mine ()')).rejects.toThrow('permission denied');
  });

  it('lets the job role make tables in its own schema only', async () => {
    await db.jobs.query('create table graphile_worker.mine ()');
    await expect(db.jobs.query('select * from manent.scratch')).rejects.toThrow('permission denied');
    await expect(db.jobs.query('create schema other')).rejects.toThrow('permission denied');
  });
});

describe('values', () => {
  const row = async (scope: Scope, columns: string): Promise<Row | undefined> =>
    await db.asViewer(scope, async (read) => (await sql<Row>`select ${sql.raw(columns)} from scratch`.execute(read)).rows[0]);

  it('gives integers as numbers, dates as they stand and instants in the form of the record', async () => {
    expect(await row(ann, 'amount, day, at')).toEqual({ amount: 9_007_199_254_740_991, day: '2026-02-28', at: '2026-03-04T08:11:12.345Z' });
    expect(await row(bob, 'day, at')).toEqual({ day: '0099-01-01', at: '1960-01-01T00:00:00.999Z' });
  });

  it('refuses an integer that a number would round', async () => {
    await expect(row(bob, 'amount')).rejects.toThrow('9007199254740992');
  });

  it('leaves the libraries their own forms', async () => {
    const { rows } = await db.auth.query<{ at: unknown }>('select now() as at');
    expect(rows[0]?.at).toBeInstanceOf(Date);
  });
});

describe('statements', () => {
  it('are counted for the work that sends them, and for no other', async () => {
    const [two, three] = await Promise.all([
      logStatements(async () => await names(db, ann)),
      logStatements(async () => {
        await db.inTransaction(ann, async () => undefined);
      }),
    ]);
    expect(two.statements).toHaveLength(2);
    expect(three.statements).toHaveLength(3);
    expect(three.statements[0]).toBe('begin');
  });

  it('are prepared once a connection', async () => {
    for (let time = 0; time < 3; time += 1) await names(narrow, ann);
    const prepared = await narrow.asViewer(ann, async (read) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from pg_prepared_statements where statement like '%from scratch'`.execute(read);
      return rows[0]?.n;
    });
    expect(prepared).toBe(1);
  });
});
