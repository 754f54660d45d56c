// The peer: a bare server of the same framework that does one indexed select through the same driver, and nothing else.
import { argv } from 'node:process';
import Fastify from 'fastify';
import { openPool } from '../src/server/db/connect.ts';
import { logStatements } from '../src/server/db/statements.ts';
import { answerParent } from './control.ts';
import { openBeside } from './database.ts';

const [directory = ''] = argv.slice(2);
const { pools, target } = openBeside(directory);
const pool = openPool(target, 'manent_write', () => undefined);
const client = await pool.connect();
const { rows } = await client.query<{ org_id: string }>("select set_config('app.org', '', false), org_id from manent.ledger_head");
client.release();
const organisation = rows[0]?.org_id ?? '';
const app = Fastify();
app.get('/bare', async () => {
  const found = await pool.query({ name: 'bare', text: 'select org_id, origin, size from manent.ledger_head where org_id = $1', values: [organisation] });
  return found.rows[0] ?? {};
});
const at = await app.listen({ host: '127.0.0.1', port: 0 });
answerParent(at, {
  statements: async (url) => {
    const { value: answer, statements } = await logStatements(async () => await app.inject({ method: 'GET', url }));
    return { count: statements.length, bytes: answer.rawPayload.length, status: answer.statusCode };
  },
  end: async () => {
    await app.close();
    await pool.end();
    await pools.close();
  },
});
