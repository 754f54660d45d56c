import { createWriteStream, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast } from '../../src/cli/admin/demo/cast.ts';
import { foundCompany } from './company.ts';
import { makeDataDirectory } from './data-directory.ts';
import { manent, type Ended, type Variables } from './run-manent.ts';
import { chooseVariables, serve, type Served } from './serve-product.ts';

const place = makeDataDirectory();
const header = 'team,sprint_no,start_date,end_date,velocity_points,completed_issues,blocked_issues,total_listed';
/** A good row. Each file has a team of its own, so that none knows the readings of another. */
const row = (team: string, sprint: number): string => `${team},${sprint},2024-01-01,2024-01-${String(10 + sprint)},${sprint},1,0,4`;
let server: Served;
let variables: Variables;

beforeAll(async () => {
  variables = await chooseVariables(place.data);
  server = await serve(variables);
  await foundCompany(server.url, await server.setupLink());
});

afterAll(async () => {
  await server.stop();
  await place.remove();
});

async function importFile(name: string, content: string | Uint8Array, keep: 'good' | 'nothing'): Promise<Ended> {
  const path = place.file(`${name}.csv`);
  writeFileSync(path, content);
  return await manent(['import', path, '--as', cast.owner.email, '--keep', keep], variables);
}

const bom = '\uFEFF';
const faulty: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['missing date', [header, row('a', 1), 'a,2,2024-01-01,,2,1,0,4'].join('\n'), /^line 3, end_date: The value is missing/m],
  ['text in a number', [header, row('b', 1), 'b,2,2024-01-01,2024-01-12,many,1,0,4'].join('\n'), /^line 3, velocity_points: This is no number/m],
  ['duplicate', [header, row('c', 1), row('c', 1)].join('\n'), /^line 3, sprint_no: The same row stands earlier/m],
  ['unknown column', [`${header},mood`, `${row('d', 1)},good`].join('\n'), /^line 1, mood: This column is not known/m],
  ['half binary', Buffer.concat([Buffer.from([header, row('e', 1), 'e'].join('\n')), Buffer.from([0, 1, 2, 255])]), /^line 3: The row has more or fewer fields/m],
];
const unreadable: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['empty', '', /The file holds no rows/],
  ['missing column', 'team,sprint_no\nf,1\n', /line 1, start_date: This column is missing/i],
  ['binary', Uint8Array.from({ length: 4_000 }, (_, n) => (n * 37) % 256), /could not be read as CSV|holds no rows/],
];

describe('manent import, beside a serving product', () => {
  it.each(faulty)('%s: keeps the good rows when asked to, and names line and reason', async (name, content, reason) => {
    const nothing = await importFile(name, content, 'nothing');
    expect(nothing.stdout).toBe('');
    expect(nothing.stderr).toMatch(/^Nothing was imported: 1 faults? in \d+ rows?\./m);
    expect(nothing.stderr).toMatch(reason);
    expect(nothing.code).toBe(1);

    const good = await importFile(name, content, 'good');
    expect(good.stdout).toMatch(/^\d rows: 3 readings recorded, 0 corrected, 0 unchanged, 1 rows with faults$/m);
    expect(good.stderr).toMatch(reason);
    expect(good.code).toBe(1);
  });

  it.each(unreadable)('%s: records nothing and says why, whatever was asked', async (name, content, reason) => {
    for (const keep of ['good', 'nothing'] as const) {
      const ended = await importFile(name, content, keep);
      expect(ended.stdout).toBe('');
      expect(ended.stderr).toMatch(reason);
      expect(ended.stderr).not.toMatch(/^\s+at /m);
      expect(ended.code).toBe(1);
    }
  });

  it('takes a byte order mark and CRLF, and changes nothing the second time', async () => {
    const content = `${bom}${[header, row('g', 1), row('g', 2)].join('\r\n')}\r\n`;
    expect(await importFile('windows', content, 'nothing')).toMatchObject({ code: 0, stderr: '', stdout: '2 rows: 6 readings recorded, 0 corrected, 0 unchanged, 0 rows with faults\n' });
    expect(await importFile('windows', content, 'good')).toMatchObject({ code: 0, stdout: '2 rows: 0 readings recorded, 0 corrected, 6 unchanged, 0 rows with faults\n' });
  });

  it('says what is wrong with the command itself', async () => {
    const file = place.file('good.csv');
    writeFileSync(file, [header, row('h', 1)].join('\n'));
    const mistakes: readonly (readonly [readonly string[], RegExp])[] = [
      [[place.file('none.csv'), '--as', cast.owner.email], /none\.csv does not exist\. Check the path\./],
      [[place.folder, '--as', cast.owner.email], /is a folder|cannot be read/],
      [[file, '--as', 'nobody@demo.example'], /Nobody here has the address nobody@demo\.example/],
      [[file, '--as', cast.owner.email, '--keep', 'most'], /--keep takes good or nothing/],
    ];
    for (const [args, sentence] of mistakes) {
      const ended = await manent(['import', ...args], variables);
      expect(ended.stderr).toMatch(sentence);
      expect(ended.stderr).not.toMatch(/^\s+at /m);
      expect(ended.code).toBe(2);
    }
  });

  it('reads 50 MB of faults in little memory, and names the first of them', async () => {
    const path = place.file('large.csv');
    const rows = await writeLarge(path, 50 * 1024 * 1024 - 200);
    const tellMemory = "data:text/javascript,process.on('exit',()=>process.stderr.write('memory '+process.resourceUsage().maxRSS))";
    const ended = await manent(['import', path, '--as', cast.owner.email, '--keep', 'good'], variables, ['--max-old-space-size=96', '--import', tellMemory]);
    expect(ended.stdout).toContain(`${rows} rows: 3 readings recorded, 0 corrected, 0 unchanged, ${rows - 1} rows with faults`);
    expect(ended.stderr).toMatch(/^line 3, end_date: The value is missing/m);
    expect(ended.stderr.match(/^line /gm)?.length).toBe(200);
    expect(ended.code).toBe(1);
    const kilobytes = Number(/memory (\d+)/.exec(ended.stderr)?.[1]);
    expect(kilobytes).toBeGreaterThan(10_000);
    expect(kilobytes).toBeLessThan(350_000);
    const refused = await manent(['import', await enlarge(path), '--as', cast.owner.email], variables);
    expect(refused.stderr).toMatch(/50 MB/);
    expect(refused.code).toBe(1);
  });
});

describe('manent import, while nothing serves', () => {
  it('brings the database up, imports, and leaves it stopped', async () => {
    await server.stop();
    const content = [header, row('z', 1), 'z,2,soon,2024-01-12,2,1,0,4'].join('\n');
    const nothing = await importFile('alone', content, 'nothing');
    expect(nothing.stderr).toMatch(/^line 3, start_date: This is no date/m);
    expect(nothing.code).toBe(1);
    const good = await importFile('alone', content, 'good');
    expect(good.stdout).toMatch(/^2 rows: 3 readings recorded/);
    expect(good.code).toBe(1);
    expect(place.databasePid()).toBeUndefined();
    server = await serve(variables);
  });
});

/** Writes one good row and then as many without an end date as `bytes` hold. Returns how many rows. */
async function writeLarge(path: string, bytes: number): Promise<number> {
  const file = createWriteStream(path);
  const first = `${header},note\n${row('large', 1)},\n`;
  file.write(first);
  let rows = 1;
  // With a long note in each row, the reader works through the bytes, and the test does not wait for half a million rows.
  const note = 'x'.repeat(900);
  for (let written = first.length; written < bytes; rows += 1) {
    const line = `large,${rows + 1},2024-01-01,,1,1,0,4,${note}\n`;
    if (written + line.length > bytes) break;
    written += line.length;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return rows;
}

/** The same file, a little too large. */
async function enlarge(path: string): Promise<string> {
  const file = createWriteStream(path, { flags: 'a' });
  file.end(`${'y'.repeat(1_000)}\n`);
  await once(file, 'finish');
  return path;
}
