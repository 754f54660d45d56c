import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';

/** The statements that were sent while something ran. Text only, never values. */
export interface StatementLog {
  readonly statements: readonly string[];
}

const storage = new AsyncLocalStorage<{ statements: string[] }>();

/** Runs `work` and tells which SQL statements it sent on any pool, `begin` and `commit` included. */
export async function logStatements<Value>(work: () => Promise<Value>): Promise<StatementLog & { readonly value: Value }> {
  const log = { statements: [] };
  const value = await storage.run(log, work);
  return { ...log, value };
}

/** Notes one statement for whoever runs {@link logStatements} around it. */
export function noteStatement(sql: string): void {
  storage.getStore()?.statements.push(sql);
}

/** Lists of changing length make ever new texts; past this many, statements go out unnamed, so that the server's memory is bounded. */
const mostNames = 1_000;
const names = new Map<string, string>();

/** A stable name for a statement that the server should plan once per connection; undefined for one not worth it. */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= mostNames || !/^\s*(?:select|insert|update|delete|with)\b/i.test(sql)) return undefined;
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 22);
  names.set(sql, name);
  return name;
}
