import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { asOwner, embeddedTarget, type DatabaseTarget } from './connect.ts';
import { migrate } from './migrate.ts';
import { readMigrations, type Migration } from './migrations.ts';

const shipped = readMigrations();
let name: string;
let target: DatabaseTarget;

const administrate = async (statement: string): Promise<void> => {
  await asOwner(embeddedTarget(inject('testServer'), 'postgres'), async (owner) => await owner.query(statement));
};

beforeEach(async () => {
  name = `migrate_${randomBytes(8).toString('hex')}`;
  await administrate(`create database ${name}`);
  target = embeddedTarget(inject('testServer'), name);
});

afterEach(async () => {
  await administrate(`drop database ${name} with (force)`);
});

const run = async (migrations?: readonly Migration[]): Promise<readonly string[]> =>
  await asOwner(target, async (owner) => await migrate(owner, migrations));

const next = (sql: string): Migration => {
  const version = 1 + Math.max(...shipped.map((migration) => migration.version));
  return { version, name: `${String(version).padStart(4, '0')}-next.sql`, sql, checksum: sql };
};

it('brings an empty database up to date, once', async () => {
  expect(await run()).toEqual(shipped.map((migration) => migration.name));
  expect(await run()).toEqual([]);
});

it('lets two processes that start at once migrate once', async () => {
  const ran = await Promise.all([run(), run(), run()]);
  expect(ran.map((names) => names.length).toSorted((a, b) => a - b)).toEqual([0, 0, shipped.length]);
});

it('refuses a migration that was changed after it had run, by its name', async () => {
  await run();
  const changed = shipped.map((migration) => (migration.version === 1 ? { ...migration, checksum: 'other' } : migration));
  await expect(run([...changed, next('create table manent.next ()')])).rejects.toThrow('0001-roles-and-schemas.sql was changed after it had run');
  expect(await run()).toEqual([]);
});

it('refuses a new migration that pushes in before one that has run', async () => {
  await run();
  const [first, ...rest] = shipped;
  const late = { ...next('create table manent.late ()'), name: '0001-too-late.sql', version: 1 };
  await expect(run(first === undefined ? [] : [first, late, ...rest])).rejects.toThrow('0001-too-late.sql stands where this database ran 0002');
});

it('refuses a database that a newer version has used', async () => {
  await run([...shipped, next('create table manent.next ()')]);
  await expect(run()).rejects.toThrow('newer Manent');
});

it('undoes a migration that fails half-way, and can go on when it is mended', async () => {
  await run();
  await expect(run([...shipped, next('create table manent.next (); select 1 / 0')])).rejects.toThrow(/next\.sql failed and was undone: division by zero/);
  expect(await run([...shipped, next('create table manent.next ()')])).toHaveLength(1);
});
