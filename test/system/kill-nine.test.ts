import { randomInt } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, expect, it } from 'vitest';
import type { KpiId } from '../../src/core/kernel/id.ts';
import { formatDate, type CivilDate } from '../../src/core/kernel/schema.ts';
import { accepted, foundCompany, type Member } from './company.ts';
import { endProcess, makeDataDirectory, until } from './data-directory.ts';
import { manent } from './run-manent.ts';
import { chooseVariables, serve } from './serve-product.ts';
import { defineKpi } from './work-in-company.ts';

const place = makeDataDirectory();

afterAll(async () => {
  await place.remove();
});

/** A day of its own for each reading of a KPI. */
const dayOf = (n: number): CivilDate => formatDate(Temporal.PlainDate.from('2020-01-01').add({ days: n }));

/** Somebody who records one reading after the other and repeats what nobody answered, as a browser does. */
class Recorder {
  readonly kpi: KpiId;
  acknowledged = 0;
  failed: string | undefined;
  readonly #as: Member;

  constructor(as: Member, kpi: KpiId) {
    this.#as = as;
    this.kpi = kpi;
  }

  /** Records until told to stop. `back` is asked for after every lost answer. */
  async run(goOn: () => boolean, back: () => Promise<void>): Promise<void> {
    while (goOn() && this.failed === undefined) {
      const n = this.acknowledged;
      const body = { from: null, to: dayOf(n), value: n, of: null };
      const key = `${this.kpi}-${n}`;
      const answer = await this.#as.call('POST /api/kpis/:kpi/readings', { params: { kpi: this.kpi }, body }, { key });
      if (answer.ok) this.acknowledged += 1;
      else if (answer.status === 0) await back();
      else this.failed = `${answer.status} ${answer.refusals.map((refusal) => refusal.code).join()}`;
    }
  }
}

// Three times: the server alone (its database lives on and is adopted), and the last time the database with it.
it('keeps every acknowledged write exactly once through kill -9 at any moment', async () => {
  const variables = await chooseVariables(place.data);
  let server = await serve(variables);
  const owner = await foundCompany(server.url, await server.setupLink());
  const recorders: Recorder[] = [];
  for (let n = 0; n < 4; n += 1) recorders.push(new Recorder(owner, await defineKpi(owner, owner.id, `KPI ${n}`)));
  const all = (): number => recorders.reduce((sum, recorder) => sum + recorder.acknowledged, 0);

  let returning = Promise.resolve();
  let working = true;
  const work = recorders.map(async (recorder) => await recorder.run(() => working, async () => await returning));
  const moments: number[] = [];
  for (const withDatabase of [false, false, true]) {
    const moment = all() + randomInt(8, 30);
    moments.push(moment);
    await until(() => all() >= moment || recorders.some((recorder) => recorder.failed !== undefined), 'enough is recorded', 60);
    let settle = (): void => undefined;
    returning = new Promise((resolve) => {
      settle = resolve;
    });
    const database = place.databasePid();
    await Promise.all([server.kill(), withDatabase && database !== undefined ? endProcess(database) : undefined]);
    server = await serve(variables);
    settle();
  }
  const restarted = all();
  await until(() => all() > restarted + 8 || recorders.some((recorder) => recorder.failed !== undefined), 'work goes on');
  working = false;
  await Promise.all(work);
  expect(recorders.map((recorder) => recorder.failed)).toEqual([undefined, undefined, undefined, undefined]);

  for (const { kpi, acknowledged } of recorders) {
    const wanted = Array.from({ length: acknowledged }, (_, n) => n);
    const { points } = accepted('read the KPI', await owner.call('GET /api/kpis/:kpi', { params: { kpi } }));
    expect(points.map((point) => point.value), `killed after ${moments.join(', ')}`).toEqual(wanted);
    // A write that was repeated after its answer was lost stands in the record once, not as a correction of itself.
    const rows = await place.sql(`select count(*)::int as events from manent.event where stream = $1 and type = 'readings.recorded'`, [kpi]);
    expect(rows, `killed after ${moments.join(', ')}`).toEqual([{ events: acknowledged }]);
  }
  const deep = await manent(['verify', '--deep'], variables);
  expect(deep.stdout).toMatch(/^VERIFIED: /);
  expect(deep.code).toBe(0);
  expect((await server.stop()).code).toBe(0);
}, 120_000);
