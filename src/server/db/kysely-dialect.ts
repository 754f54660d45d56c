import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { DriverConnection } from './connect.ts';
import { statementName } from './statements.ts';

/** Where connections come from: a pool, or one connection that is lent again and again. */
export interface ConnectionSource {
  connect(): Promise<DriverConnection>;
  end(): Promise<void>;
}

/** Kysely on a pool of ours, with named statements (STACK.md 3: half the driver's CPU). */
export function namedStatementDialect(pool: ConnectionSource): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PoolDriver(pool),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/**
 * One lent connection. Each statement goes out under a stable name, so that the server plans it once a connection.
 * Once given back it refuses further statements, because by then it works for somebody else.
 */
class LentConnection implements DatabaseConnection {
  readonly #client: DriverConnection;
  #lent = true;

  constructor(client: DriverConnection) {
    this.#client = client;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (!this.#lent) throw new Error('This connection was given back. Await every query inside the work that it belongs to.');
    const name = statementName(query.sql);
    const values = [...query.parameters];
    const { rows, rowCount, command } = await this.#client.query<Row>({ ...(name === undefined ? {} : { name }), text: query.sql, values });
    return command === 'SELECT' || rowCount === null ? { rows } : { rows, numAffectedRows: BigInt(rowCount) };
  }

  streamQuery(): never {
    throw new Error('Streaming is not supported: ask for pages.');
  }

  giveBack(): void {
    this.#lent = false;
    this.#client.release();
  }
}

class PoolDriver implements Driver {
  readonly #pool: ConnectionSource;

  constructor(pool: ConnectionSource) {
    this.#pool = pool;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<LentConnection> {
    return new LentConnection(await this.#pool.connect());
  }

  async beginTransaction(connection: LentConnection, settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel === undefined ? '' : ` isolation level ${settings.isolationLevel}`;
    await connection.executeQuery(CompiledQuery.raw(`begin${level}`));
  }

  async commitTransaction(connection: LentConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: LentConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(connection: LentConnection): Promise<void> {
    connection.giveBack();
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}
