import { createReadStream, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateSchema } from '../../../core/kernel/schema.ts';
import type { FoundReading } from '../../../core/kpis/import/found-reading.ts';
import type { ImportMapping } from '../../../core/kpis/import/import-mapping.ts';
import { ImportReport } from '../../../core/kpis/import/import-report.ts';
import { openImport, type OpenedJson, type OpenedTable } from './open-import.ts';
import { readFound } from './read-found.ts';
import type { SpooledFile } from './spool-upload.ts';

const today = civilDateSchema.parse('2026-04-20');
type Readable = Pick<SpooledFile, 'read' | 'size'>;

function fixture(name: string): Readable {
  const path = fileURLToPath(new URL(`../../../../test/kpis/exports/${name}`, import.meta.url));
  return { size: statSync(path).size, read: () => createReadStream(path, { highWaterMark: 50 }) };
}

function written(content: string | Uint8Array, size = 7): Readable {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  return { size: bytes.length, read: pieces };
}

interface Read {
  readonly opened: OpenedTable | OpenedJson | null;
  readonly found: readonly FoundReading[];
  readonly report: ImportReport;
}

async function read(file: Readable, mapping: ImportMapping = {}): Promise<Read> {
  const report = new ImportReport();
  const opened = await openImport(file, mapping, report);
  const found: FoundReading[] = [];
  if (opened !== null) for await (const batch of readFound(file, opened, { report, mapping, today })) found.push(...batch);
  return { opened, found, report };
}

const lines = (found: readonly FoundReading[], name?: string): readonly string[] =>
  found
    .filter(({ series }) => name === undefined || series.name === name)
    .map(({ team, series, reading: { from, to, value, of } }) => `${team}/${series.name} ${from ?? ''}..${to} ${value}${of === null ? '' : ` (${of.part}/${of.whole})`}`);
const faults = (report: ImportReport): readonly string[] => report.problems.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`);

describe('trackers', () => {
  it('Jira issues: repeated columns by position, locale dates, dropped ones left out, an empty week between as zero', async () => {
    const { opened, found, report } = await read(fixture('jira-issues.csv'));
    expect(opened).toMatchObject({ kind: 'jira-issues', asks: [] });
    expect(faults(report)).toEqual([]);
    expect(lines(found, 'Items finished a week')).toEqual(['Ferry/Items finished a week 2026-03-09..2026-03-15 2', 'Ferry/Items finished a week 2026-03-16..2026-03-22 0', 'Ferry/Items finished a week 2026-03-23..2026-03-29 1']);
    expect(lines(found, 'Points finished a week').map((line) => line.slice(-2))).toEqual([' 8', ' 0', ' 1']);
    expect(lines(found, 'Finished in a second sprint or later')).toEqual(['Ferry/Finished in a second sprint or later 2026-03-09..2026-03-15 50 (1/2)', 'Ferry/Finished in a second sprint or later 2026-03-23..2026-03-29 100 (1/1)']);
    expect(lines(found, 'Finished by the due date')).toEqual(['Ferry/Finished by the due date 2026-03-09..2026-03-15 50 (1/2)']);
    expect(lines(found, 'Blocked items')).toEqual(['Ferry/Blocked items ..2026-04-02 1']);
  });

  it('GitLab issues: the team from the link, labels, a description over two lines; the week that the export ends in is open', async () => {
    const { opened, found, report } = await read(fixture('gitlab-issues.csv'));
    expect(opened?.kind).toBe('gitlab-issues');
    expect(faults(report)).toEqual([]);
    expect(lines(found)).toEqual([
      'ferry/Items finished a week 2026-03-09..2026-03-15 2',
      'ferry/Points finished a week 2026-03-09..2026-03-15 5',
      'ferry/Finished by the due date 2026-03-09..2026-03-15 50 (1/2)',
      'ferry/Blocked items ..2026-03-18 1',
    ]);
  });

  it.each([
    ['linear-new.csv', ['Ferry/Items finished a week 2026-03-02..2026-03-08 1', 'Ferry/Items finished a week 2026-03-09..2026-03-15 1'], ['Ferry/Velocity 2026-03-02..2026-03-15 8'], 1],
    ['linear-middle.csv', ['Ferry/Items finished a week 2026-03-02..2026-03-08 1'], [], undefined],
    ['linear-old.csv', ['Ferry/Items finished a week 2026-03-02..2026-03-08 1'], [], 1],
  ])('Linear, %s: its header, its dates, its guard against formulas', async (name, finished, velocity, blocked) => {
    const { opened, found, report } = await read(fixture(name));
    expect(opened?.kind).toBe('linear-issues');
    expect(faults(report)).toEqual([]);
    expect(lines(found, 'Items finished a week')).toEqual(finished);
    expect(lines(found, 'Velocity')).toEqual(velocity);
    expect(found.find(({ series }) => series.name === 'Blocked items')?.reading.value).toBe(blocked);
  });

  it('Jira velocity: asks for the calendar that the export lacks, and counts back from it', async () => {
    expect((await read(fixture('jira-velocity.json'))).opened?.asks).toEqual(['calendar', 'team']);
    const { found, report } = await read(fixture('jira-velocity.json'), { team: 'Ferry', calendar: { lastEnded: civilDateSchema.parse('2026-03-29'), days: 14 } });
    expect(faults(report)).toEqual([]);
    expect(lines(found)).toEqual([
      'Ferry/Velocity 2026-03-16..2026-03-29 25',
      'Ferry/Points finished of points committed 2026-03-16..2026-03-29 100 (25/20)',
      'Ferry/Velocity 2026-03-02..2026-03-15 18',
      'Ferry/Points finished of points committed 2026-03-02..2026-03-15 75 (18/24)',
      'Ferry/Velocity 2026-02-16..2026-03-01 12.5',
    ]);
    expect(found[0]?.reading.key).toBe('sprint-42/velocity');
  });

  it('Jira sprint reports: what was there at the start was committed; a null sum is no zero; old names; an open sprint is named by its line', async () => {
    const { found, report } = await read(fixture('jira-sprint-reports.json'), { team: 'Ferry' });
    expect(faults(report)).toEqual(['23 sprint.state not-ended']);
    expect(lines(found)).toEqual([
      'Ferry/Velocity 2026-03-02..2026-03-16 11',
      'Ferry/Predictability 2026-03-02..2026-03-16 50 (2/4)',
      'Ferry/Added during the sprint 2026-03-02..2026-03-16 1',
      'Ferry/Removed during the sprint 2026-03-02..2026-03-16 1',
      'Ferry/Carried over 2026-03-02..2026-03-16 1',
      'Ferry/Predictability 2026-02-16..2026-02-27 0 (0/2)',
      'Ferry/Added during the sprint 2026-02-16..2026-02-27 0',
      'Ferry/Removed during the sprint 2026-02-16..2026-02-27 0',
      'Ferry/Carried over 2026-02-16..2026-02-27 2',
    ]);
  });

  it('GitHub milestones: closed ones and those that are overdue, the repository as the team', async () => {
    const { found, report } = await read(fixture('github-milestones.json'));
    expect(faults(report)).toEqual(['6 open_issues unfit-json']);
    expect(lines(found)).toEqual([
      'ferry/Milestone finished ..2026-03-02 90 (9/10)',
      'ferry/Issues closed in a milestone ..2026-03-02 9',
      'ferry/Days a milestone was late ..2026-03-02 2',
      'ferry/Milestone finished ..2026-03-20 100 (4/4)',
      'ferry/Issues closed in a milestone ..2026-03-20 4',
      'ferry/Milestone finished ..2026-04-01 25 (2/8)',
    ]);
  });

  it('lines that lack a needed column, or an issue that stands twice, are named', async () => {
    expect(faults((await read(written('Issue key,Status\nFRY-1,Done\n'))).report)).toEqual(['1 resolved missing-column']);
    const twice = 'Issue key,Status,Resolved\nFRY-1,Done,02/Mar/26\nFRY-2,Done,soon\nFRY-1,Done,02/Mar/26\n';
    expect(faults((await read(written(twice))).report)).toEqual(['3 Resolved not-a-date', '4 - duplicate-row']);
  });
});

describe('tables', () => {
  it('wide, as a German spreadsheet writes it: semicolons, decimal comma, percent, weeks, blanks, a note over two lines', async () => {
    const { opened, found, report } = await read(fixture('wide-german.csv'), { team: 'Ferry', decimal: 'comma' });
    expect(opened).toMatchObject({ kind: 'wide', decimal: 'comma', roles: ['date', 'series', 'series', 'series', 'skip'] });
    expect(faults(report)).toEqual([]);
    expect(report.rows).toBe(3);
    expect(lines(found)).toEqual([
      'Ferry/Velocity 2026-03-02..2026-03-08 21.5',
      'Ferry/Predictability (%) 2026-03-02..2026-03-08 85',
      'Ferry/Escaped defects 2026-03-02..2026-03-08 2',
      'Ferry/Velocity 2026-03-09..2026-03-15 1024',
      'Ferry/Predictability (%) 2026-03-09..2026-03-15 90.5',
      'Ferry/Velocity 2026-03-16..2026-03-22 24',
      'Ferry/Escaped defects 2026-03-16..2026-03-22 1',
    ]);
    expect(found[1]?.series).toEqual({ name: 'Predictability (%)', unit: 'percent' });
    expect((await read(fixture('wide-german.csv'))).opened).toMatchObject({ decimal: 'comma', asks: [] });
  });

  it('long, separated by tabs, with units and how many answered', async () => {
    const { opened, found, report } = await read(fixture('long.tsv'));
    expect(opened).toMatchObject({ kind: 'long', form: { delimiter: '\t' }, asks: [] });
    expect(faults(report)).toEqual([]);
    expect(lines(found)).toEqual(['Ferry/Stakeholder score ..2026-03-02 7.5 (6/6)', 'Ferry/On time ..2026-03-02 80 (8/10)', 'Ferry/On time ..2026-03-09 70 (7/10)']);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('in %s gives the same readings and names its encoding', async (encoding) => {
    const text = '\uFEFFdate;kpi;value\n2026-03-02;Größe;7,5\n';
    const bytes = Buffer.from(text, 'utf16le');
    const { opened, found } = await read(written(encoding === 'utf-16be' ? bytes.swap16() : bytes, 3), { team: 'Ferry' });
    expect(opened).toMatchObject({ form: { encoding }, kind: 'long' });
    expect(lines(found)).toEqual(['Ferry/Größe ..2026-03-02 7.5']);
  });

  it('names lines right under quoted line breaks, however the file is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.constantFrom('a', '\n', '\r\n', '""', ';'), { maxLength: 6 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 40 }), async (notes, size) => {
        let text = 'date,kpi,value,note\n';
        const expected: string[] = [];
        for (const note of notes) {
          expected.push(`${text.split('\n').length} value unlike-number`);
          text += `2026-03-02,a,many,"${note.join('')}"\n`;
        }
        expect(faults((await read(written(text, size), { team: 'Ferry' })).report)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('asks for what cannot be guessed instead of guessing', async () => {
    expect((await read(written('date,kpi,value\n2026-03-02,a,"1,234"\n'))).opened?.asks).toEqual(['decimal']);
    expect((await read(written('date,kpi,value\n03/04/2026,a,1\n'))).opened?.asks).toEqual(['dateOrder']);
    expect((await read(written('who,mood\nAnn,fine\n'))).opened).toMatchObject({ kind: null, asks: ['columns'] });
    const mapped = await read(written('Fertig am,Größe\n02.03.2026,3\n09.03.2026,2\n17.03.2026,1\n'), { team: 'Ferry', columns: [{ at: 0, is: 'done' }, { at: 1, is: 'points' }] });
    expect(mapped.opened).toMatchObject({ kind: 'items', dateOrder: 'day-first' });
    expect(lines(mapped.found, 'Points finished a week')).toEqual(['Ferry/Points finished a week 2026-03-02..2026-03-08 3', 'Ferry/Points finished a week 2026-03-09..2026-03-15 2']);
  });

  it('names a second value for one day, whatever the capitals, and a KPI that two columns claim', async () => {
    expect(faults((await read(written('date,kpi,value\n2026-03-02,Bugs,1\n2026-03-02,bugs,2\n'))).report)).toEqual(['3 date duplicate-row']);
    expect(faults((await read(written('date,Bugs,bugs\n2026-03-02,1,2\n'))).report)).toEqual(['1 bugs duplicate-column']);
  });

  it.each([
    ['{"sprints": [', '1 - not-json'],
    ['{"a": 1}', '1 - unfit-json'],
    ['', '1 - empty-file'],
    ['date,kpi,value\n', '1 - empty-file'],
    ['date\0,kpi\n', '1 - nul-byte'],
  ])('says why %j is not read', async (content, fault) => {
    expect(faults((await read(written(content))).report)).toEqual([fault]);
  });
});
