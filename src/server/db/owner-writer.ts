import { Kysely } from 'kysely';
import { asOwner, columnTypes, type DatabaseTarget, type DriverConnection } from './connect.ts';
import type { Writer } from './database.ts';
import { namedStatementDialect } from './kysely-dialect.ts';
import type { Tables } from './tables.ts';

/** Thrown to undo a transaction that has done its work. */
class UndoneError extends Error {}

/**
 * Works as the owner in a transaction that is always undone: for checks that build something beside the real tables,
 * compare, and leave no trace. For the operator's commands only.
 */
export async function undoneAsOwner<Value extends object>(target: DatabaseTarget, work: (write: Writer) => Promise<Value>): Promise<Value> {
  return await asOwner(target, async (owner) => {
    const pool = {
      connect: async () => await Promise.resolve({ query: async <Row>(query: Parameters<DriverConnection['query']>[0]) => await owner.query<Row & object>({ ...query, types: columnTypes }), release: () => undefined }),
      end: async () => await Promise.resolve(),
    };
    const kysely = new Kysely<Tables>({ dialect: namedStatementDialect(pool) });
    const results: Value[] = [];
    try {
      await kysely.transaction().execute(async (write) => {
        results.push(await work(write));
        throw new UndoneError();
      });
    } catch (error) {
      if (!(error instanceof UndoneError)) throw error;
    }
    const [result] = results;
    if (result === undefined) throw new Error('the work gave nothing');
    return result;
  });
}
