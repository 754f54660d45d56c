import { Temporal } from 'temporal-polyfill';
import type { Viewer } from '../src/core/kernel/context.ts';
import { newEvent } from '../src/core/kernel/event.ts';
import { ok } from '../src/core/kernel/result.ts';
import type { ImportMapping } from '../src/core/kpis/import/import-mapping.ts';
import { personJoined } from '../src/core/people/events.ts';
import { newId } from '../src/server/app/new-id.ts';
import { importFile, type ImportResult } from '../src/server/kpis/import-file.ts';
import { kpiProjector } from '../src/server/kpis/project.ts';
import { peopleProjector } from '../src/server/people/project.ts';
import { makeExecute, type Execute } from '../src/server/record/execute.ts';
import { triggerProjector } from '../src/server/signals/project.ts';
import { openBenchDatabase } from './database.ts';
import { cpuOf, type Bench } from './measure.ts';

const rows = 100_000;

/** A table of as many rows, in order of date as exports come: `kpis` KPIs, one row each a day. */
async function* table(kpis: number, total: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode('date,team,kpi,value,note\n');
  const first = Temporal.PlainDate.from('2005-01-01');
  for (let made = 0; made < total; made += 1000) {
    const lines = Array.from({ length: Math.min(1000, total - made) }, (_, index) => {
      const row = made + index;
      const day = first.add({ days: Math.floor(row / kpis) });
      return `${day.toString()},Ferry,KPI ${row % kpis},${(row * 7919) % 1000},a note of a usual length that is read past`;
    });
    yield await Promise.resolve(encoder.encode(`${lines.join('\n')}\n`));
  }
}

function answers(kpis: number): ImportMapping {
  return { kpis: Array.from({ length: kpis }, (_, index) => ({ name: `KPI ${index}`, unit: 'count', direction: 'up', role: 'other' })) };
}

/** The most memory that this process held while something ran, in MB above where it began. */
async function growthOf<Value>(work: () => Promise<Value>): Promise<{ readonly value: Value; readonly ms: number; readonly megabytes: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const began = performance.now();
  try {
    const value = await work();
    return { value, ms: performance.now() - began, megabytes: (Math.max(most, process.memoryUsage().rss) - before) / 1_000_000 };
  } finally {
    clearInterval(looking);
  }
}

/** Imports a table of 100,000 rows as readings, and ten times the rows for the memory; then the first one again. */
export const importBench: Bench = {
  name: 'import',
  run: async (note) => {
    const database = await openBenchDatabase();
    try {
      const now = (): Temporal.Instant => Temporal.Instant.from('2026-06-10T09:00:00Z');
      const execute = makeExecute({ database, projectors: [peopleProjector, kpiProjector, triggerProjector], now, newId, committed: () => undefined });
      const send = async (viewer: Viewer, kpis: number, total: number): Promise<ImportResult> => {
        const outcome = await importFile({ execute }, viewer, table(kpis, total), { owner: viewer.person, keep: 'nothing', mapping: answers(kpis) });
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure.slice(0, 3)));
        return outcome.value;
      };
      const few = await join(execute);
      await send(await join(execute), 20, 2_000);
      note(`${rows} rows of 20 KPIs, then the same file again`);
      const first = await cpuOf(async () => await growthOf(async () => await send(few, 20, rows)));
      const again = await growthOf(async () => await send(few, 20, rows));
      note(`${rows} rows of 2,000 KPIs`);
      const manyKpis = await join(execute);
      const many = await growthOf(async () => await send(manyKpis, 2_000, rows));
      note(`${5 * rows} rows of 200 KPIs`);
      const longOwner = await join(execute);
      const long = await growthOf(async () => await send(longOwner, 200, 5 * rows));
      if (first.value.value.recorded !== rows || again.value.unchanged !== rows) throw new Error('not every row became a reading');
      return {
        bench: 'import',
        what: `${rows.toLocaleString('en')} rows in one transaction, fsync on`,
        figures: [
          { name: 'first import, 20 KPIs', value: first.value.ms / 1000, unit: 's', bar: 20, good: 'at most' },
          { name: 'rows a second', value: (rows / first.value.ms) * 1000, unit: '/s' },
          { name: 'CPU of this process, without the database', value: first.cpuMs / 1000, unit: 's' },
          { name: 'the same file again', value: again.ms / 1000, unit: 's', bar: 20, good: 'at most' },
          { name: 'first import, 2,000 KPIs', value: many.ms / 1000, unit: 's', bar: 20, good: 'at most' },
          { name: 'memory above the start, 100,000 rows', value: first.value.megabytes, unit: 'MB' },
          { name: 'memory above the start, 500,000 rows', value: long.megabytes, unit: 'MB' },
          { name: '500,000 rows, 200 KPIs', value: long.ms / 1000, unit: 's' },
        ],
      };
    } finally {
      await database.end();
    }
  },
};

async function join(execute: Execute): Promise<Viewer> {
  const organisation = newId('organisation');
  const person = newId('person');
  const joined = newEvent(personJoined, person, { profile: { name: 'Importer', timeZone: 'UTC' }, contact: { email: `${person}@example.org` } });
  await execute({ system: organisation }, async () => await Promise.resolve(ok({ events: [joined], value: null })));
  return { organisation, person, roles: [] };
}
