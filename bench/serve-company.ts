// Serves a seeded company in a process of its own, as `manent serve` does, for a benchmark that measures it from outside.
import { argv } from 'node:process';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { assemble } from '../src/server/app/assemble.ts';
import { logStatements } from '../src/server/db/statements.ts';
import { companyConfig } from './company-config.ts';
import { answerParent } from './control.ts';
import { openBeside } from './database.ts';

const [directory = ''] = argv.slice(2);
const config = companyConfig(directory);
const { pools, target } = openBeside(directory);
const product = await assemble({ config, log: pino({ level: 'silent' }), database: pools, target, now: () => Temporal.Now.instant(), demo: false });
await product.startLoops();
const at = await product.app.listen({ host: config.host, port: 0 });
answerParent(at, {
  statements: async (url, cookie) => {
    const { value: answer, statements } = await logStatements(async () => await product.app.inject({ method: 'GET', url, headers: { cookie } }));
    return { count: statements.length, bytes: answer.rawPayload.length, status: answer.statusCode };
  },
  end: async () => {
    await product.close();
    await pools.close();
  },
});
