import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asOwner, embeddedTarget } from './connect.ts';
import type { Scope } from './database.ts';
import { startEmbedded, type EmbeddedServer } from './embedded/supervise.ts';
import { openDatabase } from './open.ts';

/** A server that knows nothing of Manent yet, as an administrator would hand it out. */
let server: EmbeddedServer;
let directory: string;
const nobody: Scope = { org: null, person: 'system' };

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'manent-open-'));
  server = await startEmbedded({ directory, log: () => undefined, durability: 'none', cache: directory });
});

afterAll(async () => {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
});

const administrate = async (...statements: readonly string[]): Promise<void> => {
  await asOwner(embeddedTarget(server, 'postgres'), async (owner) => {
    for (const statement of statements) await owner.query(statement);
  });
};

const open = async (login: string): ReturnType<typeof openDatabase> =>
  await openDatabase(
    { dataDirectory: '/nowhere', databaseUrl: `postgres://${login}@${encodeURIComponent(server.host)}:${server.port}/${login}` },
    () => undefined,
  );

it('tells a login without rights what an administrator has to run, and runs after that', async () => {
  await administrate('create role modest login', 'create database modest', 'revoke all on database modest from public', 'grant connect on database modest to modest');
  const words = await open('modest').then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );
  expect(words).toContain('create role manent_read;');
  await administrate(...words.split('\n').slice(1));
  const db = await open('modest');
  expect(db.migrated[0]).toBe('0001-roles-and-schemas.sql');
  await db.close();
});

it('works on a server of others as a login that may create roles, and steps down for each kind of work', async () => {
  await administrate('drop database modest', 'drop owned by manent_jobs', 'drop role if exists manent_read, manent_write, manent_auth, manent_jobs');
  await administrate('create role app login createrole', 'create database app owner app');
  const db = await open('app');
  const user = sql<{ me: string }>`select current_user as me`;
  expect(await db.asViewer(nobody, async (read) => (await user.execute(read)).rows)).toEqual([{ me: 'manent_read' }]);
  expect(await db.inTransaction(nobody, async (write) => (await user.execute(write)).rows)).toEqual([{ me: 'manent_write' }]);
  expect((await db.auth.query('select current_user as me')).rows).toEqual([{ me: 'manent_auth' }]);
  expect((await db.jobs.query('select current_user as me')).rows).toEqual([{ me: 'manent_jobs' }]);
  await db.inTransaction(nobody, async (write) => await sql`select enqueue_job('a', '{}')`.execute(write));
  await expect(db.asViewer(nobody, async (read) => await sql`create table manent.mine ()`.execute(read))).rejects.toThrow('permission denied');
  await db.close();
  const again = await open('app');
  expect(again.migrated).toEqual([]);
  await again.close();
});
