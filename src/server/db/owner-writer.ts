import { Kysely } from 'kysely';
import { asOwner, type DatabaseTarget } from './connect.ts';
import type { Writer } from './database.ts';
import { namedStatementDialect } from './kysely-dialect.ts';
import type { Tables } from './tables.ts';

/** Thrown to undo a transaction that has done its work. */
class UndoneError<Value> extends Error {
  readonly value: Value;
  constructor(value: Value) {
    super('undone on purpose');
    this.value = value;
  }
}

/**
 * Works as the owner in a transaction that is always undone: for checks that build something beside the real tables,
 * compare, and leave no trace. For the operator's commands only.
 */
export async function undoneAsOwner<Value>(target: DatabaseTarget, work: (write: Writer) => Promise<Value>): Promise<Value> {
  return await asOwner(target, async (owner) => {
    const pool = {
      connect: async () => await Promise.resolve({ query: owner.query.bind(owner), release: () => undefined }),
      end: async () => await Promise.resolve(),
    };
    const kysely = new Kysely<Tables>({ dialect: namedStatementDialect(pool) });
    try {
      return await kysely.transaction().execute(async (write): Promise<Value> => {
        throw new UndoneError(await work(write));
      });
    } catch (error) {
      // The class is private to this file and holds what this very work gave.
      if (error instanceof UndoneError) return (error as UndoneError<Value>).value;
      throw error;
    }
  });
}
