import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem, ImportReport, keptProblems } from '../../../core/kpis/import/import-report.ts';
import { readSprints, type SprintRow } from './read-sprints.ts';
import { sprintFigures } from './sprint-figures.ts';

const header = 'team,sprint_no,start_date,end_date,velocity_points,completed_issues,blocked_issues,total_listed,note';
const realSprints = fileURLToPath(new URL('../../demo/data/sprints-tanf.csv', import.meta.url));

/** Feeds bytes in pieces of a given size, so that characters and records are cut anywhere. */
function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
async function* source(content: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield* pieces(typeof content === 'string' ? new TextEncoder().encode(content) : content, size);
}

async function sprints(content: string | Uint8Array, size = 7): Promise<{ rows: readonly SprintRow[]; report: ImportReport }> {
  const report = new ImportReport();
  const rows: SprintRow[] = [];
  for await (const batch of readSprints(source(content, size), report)) rows.push(...batch);
  return { rows, report };
}
function named(report: ImportReport): readonly string[] {
  return report.problems.map((one) => `${String(one.line)} ${one.column ?? '-'} ${one.code}`);
}

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

/** Bytes still in use after a full collection: what a reader holds on to, not what it threw away. */
function retainedBytes(): number {
  if (typeof collectGarbage === 'function') Reflect.apply(collectGarbage, undefined, []);
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const good = 'red,1,2026-01-05,2026-01-16,20,4,1,8,';

describe('a sprint file', () => {
  it('reads the real sprints whole, with unreported velocity as nothing', async () => {
    const report = new ImportReport();
    const rows: SprintRow[] = [];
    for await (const batch of readSprints(createReadStream(realSprints), report)) rows.push(...batch);
    expect(report).toMatchObject({ rows: 95, goodRows: 95, badRows: 0, problemCount: 0, broken: false });
    expect(rows.filter((row) => row.velocity !== null)).toHaveLength(53);
    expect(rows.find((row) => row.sprint === 79)).toMatchObject({
      line: 68,
      key: 'tanf-tdp#79',
      start: '2023-08-02',
      end: '2023-08-15',
      velocity: 3,
      completed: 1,
      listed: 13,
      blocked: 0,
    });
    expect(rows.find((row) => row.sprint === 89)?.velocity).toBe(0);
  });

  it('makes the figures of a sprint, none for what was not reported', async () => {
    const { rows } = await sprints(`${header}\n${good}\nred,2,2026-01-19,2026-01-30,,0,,0,\n`);
    const [first, second] = rows.map((row) => sprintFigures(row).map((one) => [one.kpi, one.value, one.key]));
    expect(first).toEqual([
      ['velocity', 20, 'red#1/velocity'],
      ['predictability', 50, 'red#1/predictability'],
      ['blocked', 1, 'red#1/blocked'],
    ]);
    expect(second).toEqual([]);
  });

  it.each([
    ['a missing date', 'red,2,,2026-01-30,20,4,1,8,', ['3 start_date missing-value']],
    ['a date that does not exist', 'red,2,2026-02-30,2026-03-02,20,4,1,8,', ['3 start_date not-a-date']],
    ['a date of another form', 'red,2,19/01/2026,2026-01-30,20,4,1,8,', ['3 start_date not-a-date']],
    ['text in a number', 'red,2,2026-01-19,2026-01-30,twenty,4,1,8,', ['3 velocity_points not-a-number']],
    ['a number that only begins as one', 'red,2,2026-01-19,2026-01-30,20x,4,1,8,', ['3 velocity_points not-a-number']],
    ['a number in disguise', 'red,2,2026-01-19,2026-01-30,0x14,1e3,Infinity,8,', ['3 velocity_points not-a-number', '3 completed_issues not-a-number', '3 blocked_issues not-a-number']],
    ['a negative number', 'red,2,2026-01-19,2026-01-30,-20,4,1,8,', ['3 velocity_points negative-number']],
    ['half an issue', 'red,2,2026-01-19,2026-01-30,20,4.5,1,8,', ['3 completed_issues not-a-whole-number']],
    ['an end before the start', 'red,2,2026-01-30,2026-01-19,20,4,1,8,', ['3 end_date end-before-start']],
    ['the same sprint again', 'red,1,2026-01-19,2026-01-30,20,4,1,8,', ['3 sprint_no duplicate-row']],
    ['a field too few', 'red,2,2026-01-19,2026-01-30,20,4,1,8', ['3 - wrong-field-count']],
    ['a field too many', 'red,2,2026-01-19,2026-01-30,20,4,1,8,,', ['3 - wrong-field-count']],
    ['no team', ',2,2026-01-19,2026-01-30,20,4,1,8,', ['3 team missing-value']],
    ['no number', 'red,,2026-01-19,2026-01-30,20,4,1,8,', ['3 sprint_no missing-value']],
    ['a NUL byte', 'red,2,2026-01-19,2026-01-30,20,4,1,8,a\0b', ['3 note nul-byte']],
    ['two faults at once', 'red,2,,2026-01-30,many,4,1,8,', ['3 start_date missing-value', '3 velocity_points not-a-number']],
  ])('names %s by line, column and reason, and keeps the rows around it', async (_, bad, problems) => {
    const { rows, report } = await sprints(`${header}\n${good}\n${bad}\nred,3,2026-02-02,2026-02-13,21,5,0,9,\n`);
    expect(named(report)).toEqual(problems);
    expect(rows.map((row) => row.sprint)).toEqual([1, 3]);
    expect(report).toMatchObject({ rows: 3, goodRows: 2, badRows: 1 });
    expect(report.problems.every((problem) => describeProblem(problem).startsWith('Line 3'))).toBe(true);
  });

  it('lets two teams share a sprint number', async () => {
    const { rows } = await sprints(`${header}\n${good}\n${good.replace('red', 'blue')}\n`);
    expect(rows.map((row) => row.key)).toEqual(['red#1', 'blue#1']);
  });

  it('tolerates a byte order mark, CRLF, blank lines, spaces, capitals and another order of columns', async () => {
    const plain = (await sprints(`${header}\n${good}\n`)).rows;
    const dressed = `\uFEFF${header.toUpperCase().replace('TEAM', '"TEAM"')}\r\n\r\n${good.replace(',20,', ', 20 ,')}\r\n\r\n`;
    const { rows, report } = await sprints(dressed);
    expect(named(report)).toEqual([]);
    expect(rows).toEqual(plain.map((row) => ({ ...row, line: 3 })));
    const turned = [header, good].map((line) => line.split(',').toReversed().join(',')).join('\n');
    expect((await sprints(turned)).rows).toEqual(plain);
  });

  it('counts lines through a note that spans several', async () => {
    const { report } = await sprints(`${header}\n${good}"one\ntwo, three\n""four"""\nred,2,x,2026-01-30,20,4,1,8,\n`);
    expect(named(report)).toEqual(['5 start_date not-a-date']);
  });

  it('names bytes that are not UTF-8 and goes on', async () => {
    const bytes = new TextEncoder().encode(`${header}\n${good}\nred,2,2026-01-19,2026-01-30,20,4,1,8,Zo~\n${good.replace('1', '3')}\n`);
    const { rows, report } = await sprints(bytes.map((byte) => (byte === 0x7e ? 0xeb : byte)));
    expect(named(report)).toEqual(['3 note not-utf-8']);
    expect(rows).toHaveLength(2);
  });

  it('reads a character that two pieces share', async () => {
    const { rows, report } = await sprints(`${header}\n${good.replace('red', 'Zoë 🚀 équipe')}\n`);
    expect(named(report)).toEqual([]);
    expect(rows[0]?.team).toBe('Zoë 🚀 équipe');
  });

  it('takes a name written in two ways of Unicode for one', async () => {
    const { report } = await sprints(`${header}\n${good.replace('red', 'Zo\u00EB')}\n${good.replace('red', 'Zoe\u0308')}\n`);
    expect(named(report)).toEqual(['3 sprint_no duplicate-row']);
  });

  it('reports an unknown column and reads the rest', async () => {
    const { rows, report } = await sprints(`${header},mood\n${good},fine\n`);
    expect(named(report)).toEqual(['1 mood unknown-column']);
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['a missing column', header.replace('end_date,', ''), ['1 end_date missing-column']],
    ['a doubled column', `${header},team`, ['1 team duplicate-column']],
  ])('reads no row with %s', async (_, line, problems) => {
    const { rows, report } = await sprints(`${line}\n${good}\n`);
    expect(named(report)).toEqual(problems);
    expect(rows).toEqual([]);
    expect(report.broken).toBe(true);
  });

  it.each([
    ['nothing at all', '', '1 - empty-file'],
    ['blank lines', '\n\n\n', '1 - empty-file'],
    ['a header alone', `${header}\n`, '1 - empty-file'],
  ])('says that a file with %s is empty', async (_, content, problem) => {
    expect(named((await sprints(content)).report)).toEqual([problem]);
  });

  it('names the line of a quotation mark that never closes, at the end of the file or in 1 MB of rows', async () => {
    const open = `${header}\n${good}\n"red,2,2026-01-19,2026-01-30,20,4,1,8,\n`;
    for (const content of [open, open + `${good}\n`.repeat(30_000)]) {
      const { rows, report } = await sprints(content, 4096);
      expect(named(report)).toEqual(['3 - unclosed-quote']);
      expect(rows).toHaveLength(1);
      expect(report.broken).toBe(true);
    }
  });

  it('takes nothing after an overlong quotation for a row, should it close after all', async () => {
    async function* closing(): AsyncGenerator<Uint8Array> {
      yield* source(`${header}\n${good}\n"${'x'.repeat(70_000)}`, 100_000);
      yield* source(`"\n${good.replace('1', '2')}\n`, 100_000);
    }
    const report = new ImportReport();
    const rows: SprintRow[] = [];
    for await (const batch of readSprints(closing(), report)) rows.push(...batch);
    expect(named(report)).toEqual(['3 - unclosed-quote']);
    expect(rows.map((row) => row.sprint)).toEqual([1]);
  });

  it('keeps the first 200 problems and counts the rest', async () => {
    const { report } = await sprints(`${header}\n${'red,x,2026-01-19,2026-01-30,20,4,1,8,\n'.repeat(450)}`);
    expect(report.problems).toHaveLength(keptProblems);
    expect(report).toMatchObject({ problemCount: 450, badRows: 450, goodRows: 0 });
  });

  it('passes on a failure of the source instead of calling it a short file', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield* source(`${header}\n${good}\n`);
      throw new Error('the upload broke off');
    }
    const read = async (): Promise<void> => {
      for await (const batch of readSprints(failing(), new ImportReport())) expect(batch.length).toBeGreaterThan(0);
    };
    await expect(read()).rejects.toThrow('the upload broke off');
  });

  it('stops the source when the reader stops', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        yield* source(`${header}\n`);
        for (let sprint = 1; ; sprint += 1) yield* source(`${good.replace('1', String(sprint))}\n`, 4096);
      } finally {
        closed = true;
      }
    }
    for await (const batch of readSprints(endless(), new ImportReport())) {
      expect(batch).toHaveLength(1000);
      break;
    }
    await expect.poll(() => closed).toBe(true);
  });

  it('gives the same rows however the file is cut, and never throws on bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 120 }), fc.integer({ min: 1, max: 50 }), async (noise, size) => {
        const bytes = new Uint8Array([...new TextEncoder().encode(`${header}\n${good}\n`), ...noise]);
        const outcomes = await Promise.all(
          [1, size].map(async (cut) => {
            const report = new ImportReport();
            const rows: SprintRow[] = [];
            for await (const batch of readSprints(source(bytes, cut), report)) rows.push(...batch);
            return { rows, report };
          }),
        );
        expect(outcomes[0]).toEqual(outcomes[1]);
      }),
      { numRuns: 60 },
    );
  });

  it('reads 50 MB with memory that stays far below the file', async () => {
    const note = 'n'.repeat(400);
    let size = 0;
    async function* large(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(`${header}\n`);
      for (let chunk = 0; size < 50 * 1024 * 1024; chunk += 1) {
        const lines = Array.from({ length: 200 }, (_, index) => `red,${String(chunk * 200 + index)},2026-01-05,2026-01-16,20,4,1,8,${note}`);
        const bytes = await Promise.resolve(new TextEncoder().encode(`${lines.join('\n')}\n`));
        size += bytes.length;
        yield bytes;
      }
    }
    const report = new ImportReport();
    const before = retainedBytes();
    let most = 0;
    let batches = 0;
    for await (const batch of readSprints(large(), report)) {
      batches += batch.length > 0 ? 1 : 0;
      if (batches % 20 === 0) most = Math.max(most, retainedBytes() - before);
    }
    expect(report.goodRows).toBeGreaterThan(100_000);
    expect(report.badRows).toBe(0);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(size / 4);
  }, 60_000);
});
