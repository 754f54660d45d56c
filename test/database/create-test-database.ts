import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { admitRoles } from '../../src/server/db/admit-roles.ts';
import { asOwner, embeddedTarget, type DatabaseTarget } from '../../src/server/db/connect.ts';
import { openPools, type Database } from '../../src/server/db/database.ts';
import { templateName } from './test-server.ts';

/** A database of a test's own, behind the doors of production. */
export interface TestDatabase extends Database {
  readonly target: DatabaseTarget;
  /** Runs plain SQL as the owner, as somebody would who goes behind the product's back. */
  readonly asOwner: (sql: string, values?: unknown[]) => Promise<readonly unknown[]>;
  /** Closes the pools and drops the database. */
  readonly drop: () => Promise<void>;
}

/** Clones the migrated template (about 50 ms). Call `drop` in `afterAll` or `afterEach`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const server = inject('testServer');
  const admin = embeddedTarget(server, 'postgres');
  await asOwner(admin, async (owner) => await owner.query(`create database ${name} template ${templateName}`));
  const target = embeddedTarget(server, name);
  await asOwner(target, async (owner) => await admitRoles(owner, target));
  const pools = openPools(target, () => undefined);
  return {
    ...pools,
    target,
    asOwner: async (sql, values) => (await asOwner(target, async (owner) => await owner.query<Record<string, unknown>>(sql, values))).rows,
    drop: async () => {
      await pools.close();
      await asOwner(admin, async (owner) => await owner.query(`drop database ${name} with (force)`));
    },
  };
}
