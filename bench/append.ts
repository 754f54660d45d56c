import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { newEvent } from '../src/core/kernel/event.ts';
import { ok } from '../src/core/kernel/result.ts';
import { accessRead } from '../src/core/record/events.ts';
import { newId } from '../src/server/app/new-id.ts';
import { makeExecute } from '../src/server/record/execute.ts';
import { recordProjector } from '../src/server/record/project.ts';
import { cpuOf, median, percentile, sideBySide, type Bench } from './measure.ts';
import { openBenchDatabase } from './database.ts';

const clients = 64;
const count = 4_000;

/** Appends one event in a transaction of its own, through the one door, against a plain durable insert of one row. */
export const appendBench: Bench = {
  name: 'append',
  run: async (note) => {
    const database = await openBenchDatabase();
    try {
      const organisation = newId('organisation');
      const now = (): Temporal.Instant => Temporal.Now.instant();
      const execute = makeExecute({ database, projectors: [recordProjector], now, newId, committed: () => undefined });
      const found = (): ReturnType<typeof newEvent> =>
        newEvent(accessRead, newId('meeting'), { access: { purpose: 'review' } });
      await database.asOwner('create table manent.bench_plain (id text primary key, content jsonb not null, made_at timestamptz not null); grant insert on manent.bench_plain to manent_write');
      note(`${count} plain inserts, then ${count} appends, ${clients} clients`);
      const plainInsert = async (): Promise<void> => {
        await database.inTransaction({ org: organisation, person: 'system' }, async (write) => {
          await sql`insert into bench_plain values (${newId('person')}, ${JSON.stringify({ a: 'some content of a usual length, for a fair comparison' })}::jsonb, now())`.execute(write);
        });
      };
      const append = async (): Promise<void> => {
        await execute({ system: organisation }, async () => await Promise.resolve(ok({ events: [found()], value: null })));
      };
      await sideBySide(clients, 400, plainInsert);
      await sideBySide(clients, 400, append);
      const plain = await cpuOf(async () => await sideBySide(clients, count, plainInsert));
      const ours = await cpuOf(async () => await sideBySide(clients, count, append));
      const rate = (total: number): number => (count / total) * 1_000;
      return {
        bench: 'append',
        what: `${clients} clients, fsync on`,
        figures: [
          { name: 'appends a second', value: rate(ours.value.total), unit: '/s', bar: 2_000, good: 'at least' },
          { name: 'plain inserts a second, each in its own transaction', value: rate(plain.value.total), unit: '/s' },
          { name: 'throughput against plain insert', value: rate(ours.value.total) / rate(plain.value.total), unit: 'x', bar: 1, good: 'at least' },
          { name: 'append p50', value: median(ours.value.each), unit: 'ms' },
          { name: 'append p99', value: percentile(ours.value.each, 0.99), unit: 'ms' },
          { name: 'CPU an append', value: ours.cpuMs / count, unit: 'ms' },
        ],
      };
    } finally {
      await database.end();
    }
  },
};
