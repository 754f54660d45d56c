import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ratioToBest, realNoiseContest, syntheticContest } from './contest.ts';
import { contestsAsJson } from './print.ts';
import { windowsOf } from './real-noise.ts';
import { randomFrom } from './random.ts';
import { readThroughput } from './read-throughput.ts';

const folder = mkdtempSync(join(tmpdir(), 'manent-signals-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A project's weeks as lines of a file, from the first Monday of 2020 on. */
function lines(project: string, counts: readonly number[]): string {
  return counts.map((count, week) => `${project},${new Date(Date.UTC(2020, 0, 6 + 7 * week)).toISOString().slice(0, 10)},${String(count)}\n`).join('');
}

const head = 'project,week_start,issues_closed\n';
const silent = (): void => {};

describe('the file of weekly counts', () => {
  it('is read by project in the order of time, with columns in any order', () => {
    const path = file('good.csv', '\uFEFFissues_closed,project,max_closed_in_one_day,week_start\n3,b,1,2020-01-13\n9,a,2,2020-01-06\n4,b,1,2020-01-06\n');
    expect(readThroughput(path)).toEqual([
      { name: 'b', weeks: [4, 3] },
      { name: 'a', weeks: [9] },
    ]);
  });

  it.each([
    ['empty.csv', '', /is empty.*project,week_start,issues_closed/],
    ['columns.csv', 'project,week,issues_closed\na,2020-01-06,3\n', /no column week_start/],
    ['rows.csv', head, /no rows/],
    ['count.csv', `${head}a,2020-01-06,3\na,2020-01-13,many\n`, /line 3: "many" is no count/],
    ['negative.csv', `${head}a,2020-01-06,-3\n`, /line 2: "-3" is no count/],
    ['date.csv', `${head}a,2020-02-30,3\n`, /line 2: "2020-02-30" is no date/],
    ['twice.csv', `${head}a,2020-01-06,3\na,2020-01-06,4\n`, /line 3: a has two rows for the week of 2020-01-06/],
    ['quote.csv', `${head}"a,2020-01-06,3\n`, /is no CSV/],
  ])('%s is refused with what is wrong and where', (name, text, words) => {
    expect(() => readThroughput(file(name, text))).toThrow(words);
  });

  it('says so when a file is not there, or holds nothing to score', () => {
    expect(() => readThroughput(join(folder, 'absent.csv'))).toThrow(/absent\.csv cannot be read/);
    const short = file('short.csv', head + lines('a', Array.from({ length: 63 }, () => 9)));
    expect(() => realNoiseContest(readThroughput(short), short, silent)).toThrow(/64 weeks in a row/);
  });

  it('gives whole windows of 64 weeks with work in their first twelve', () => {
    const busy = Array.from({ length: 130 }, (_, week) => 5 + (week % 7));
    const idle = Array.from({ length: 128 }, (_, week) => (week % 12 < 7 && week < 64 ? 4 : 9));
    const windows = windowsOf(readThroughput(file('two.csv', head + lines('busy', busy) + lines('idle', idle))));
    expect(windows.map(({ values }) => values)).toEqual([busy.slice(0, 64), busy.slice(64, 128), idle.slice(64, 128)]);
  });
});

describe('the contest', () => {
  const figures = z.strictObject({ delayWeeks: z.number().min(1).max(26), falsePerYear: z.number().min(0), falseByQuartile: z.array(z.number()).length(4) });
  const detectors = z.strictObject({ xmr: figures, 'percent-4-week': figures, ewma: figures, cusum: figures, 'self-starting-cusum': figures, manent: figures });
  const output = z.strictObject({ B1: z.strictObject({ '0.5': detectors, '1': detectors }), B2: z.strictObject({ '0.5': detectors, '1': detectors }) });

  it('holds its gates on little and ugly data too, says so in the agreed shape, and says the same again', () => {
    const { normal, poisson, uniform } = randomFrom(3);
    const noisy = Array.from({ length: 64 * 4 }, () => (uniform() < 0.2 ? 0 : Math.round(9 * Math.exp(0.7 * normal()))));
    const even = Array.from({ length: 64 * 3 }, () => poisson(25));
    const path = file('ugly.csv', head + lines('noisy', noisy) + lines('even', even));
    const run = (): readonly ReturnType<typeof syntheticContest>[] => [syntheticContest(silent, 240), realNoiseContest(readThroughput(path), path, silent, 240)];
    const contests = run();
    const text = contestsAsJson(contests);
    expect(output.parse(JSON.parse(text)).B1['0.5'].manent.delayWeeks).toBeGreaterThan(5);
    expect(text.indexOf('"0.5"')).toBeLessThan(text.indexOf('"1"'));
    expect(contests.flatMap(({ rounds }) => rounds.map(({ entries }) => ratioToBest(entries).ratio)).every((ratio) => ratio < 0.98)).toBe(true);
    expect(contestsAsJson([syntheticContest(silent, 240)])).toBe(contestsAsJson(contests.slice(0, 1)));
  }, 30_000);
});
