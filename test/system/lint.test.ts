import { writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { ruleBook } from '../../src/core/language/rule-book.ts';
import { makeDataDirectory } from './data-directory.ts';
import { manent } from './run-manent.ts';

const place = makeDataDirectory();

afterAll(async () => {
  await place.remove();
});

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(place.file(name), content);
  return place.file(name);
}

const plan = `# Plan

## Success criteria

- Operate at **senior** level.
- Error rate of the import under 2% by 31 May.

## Commitments

| What | Owner | Due |
|---|---|---|
| Send the 😀 [estimate](https://x.example) to Halden | Dana | soon |
`;

const answer = z.strictObject({ id: z.union([z.string(), z.number()]), kind: z.string().optional(), guessed: z.literal(true).optional(), rules: z.array(z.string()), diagnostics: z.array(z.looseObject({ ruleId: z.string(), severity: z.string() })) });

it('answers each line of entries with one line, in order, and says when it guessed', async () => {
  const rows = [
    { id: 'bom', kind: 'commitment', text: 'I will send the estimate soon.' },
    { id: 2, text: 'How is the migration going?', note: 'not ours' },
    { id: 'bom', kind: 'other', text: '' },
  ];
  const ended = await manent(['lint', '--jsonl', write('rows.jsonl', `\uFEFF${rows.map((row) => JSON.stringify(row)).join('\r\n')}\r\n\r\n`)]);
  const answers = ended.stdout.trimEnd().split('\n').map((line) => answer.parse(JSON.parse(line)));
  expect(answers.map(({ id, kind, rules, diagnostics }) => [id, kind, rules, diagnostics.map(({ severity }) => severity)])).toEqual([
    ['bom', undefined, ['no-date'], ['gate']],
    [2, 'question', ['status-question'], ['hint']],
    ['bom', undefined, [], []],
  ]);
  // The contract's own keys come first and in its order; what was guessed is added behind them.
  const lines = ended.stdout.split('\n');
  expect(lines[1]).toMatch(/^\{"id":2,"rules":\[.+\],"diagnostics":\[.+\],"kind":"question","guessed":true\}$/);
  expect(lines[2]).toBe('{"id":"bom","rules":[],"diagnostics":[]}');
  expect([ended.stderr, ended.code]).toEqual(['', 0]);
});

it('points at the words in a plan, and says by its exit code whether it could be signed', async () => {
  const path = write('plan.md', plan);
  const text = await manent(['lint', '--roster', 'Dana', path]);
  const found = text.stdout.trimEnd().split('\n').map((line) => /^(.+):(\d+):(\d+) (\w+) ([\w-]+) .+ - .+\?$/.exec(line)?.slice(1));
  expect(found).toEqual([
    [path, '5', expect.stringMatching(/^\d+$/), 'gate', 'vague-criterion'],
    // Characters, not UTF-16 units: the emoji counts once.
    [path, '12', String(Array.from('| Send the 😀 [estimate](https://x.example) to Halden | Dana | ').length + 1), 'gate', 'no-date'],
  ]);
  expect(text.code).toBe(1);

  const fine = await manent(['lint', write('fine.txt', 'Questions:\nHow is the migration going?\n')]);
  expect(fine.stdout).toMatch(/fine\.txt:2:\d+ hint status-question /);
  expect(fine.code).toBe(0);

  const sarif = z
    .object({ version: z.literal('2.1.0'), runs: z.tuple([z.object({ tool: z.object({ driver: z.object({ rules: z.array(z.object({ id: z.string() })) }) }), results: z.array(z.object({ ruleId: z.string(), ruleIndex: z.number(), level: z.string() })) })]) })
    .parse(JSON.parse((await manent(['lint', '--format', 'sarif', path])).stdout));
  const [run] = sarif.runs;
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(ruleBook.map(({ id }) => id));
  expect(run.results.map(({ ruleId, ruleIndex, level }) => [run.tool.driver.rules[ruleIndex]?.id === ruleId, level])).toEqual([
    [true, 'error'],
    [true, 'error'],
  ]);
});

it('reads a file to the end that is nearly too large and full of findings', async () => {
  // More than fit into the arguments of one call.
  const items = 130_000;
  const ended = await manent(['lint', write('full.md', `# Actions\n\n${'- Mend it\n'.repeat(items)}`)]);
  expect(ended.stderr).toMatch(/^\d+ found, /);
  expect(ended.stdout.trimEnd().split('\n').at(-1)).toContain(`full.md:${String(items + 2)}:3 gate no-date `);
  expect(ended.code).toBe(1);
});

it('says in one line what is wrong with a file, where, and what to do', async () => {
  const good = '{"id":1,"kind":"other","text":"x"}\n';
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['--jsonl', write('bad.jsonl', `${good}{"id":2,\n`)], /bad\.jsonl:2: this is not JSON.*Write each line like/],
    [['--jsonl', write('array.jsonl', `${good}[1]\n`)], /array\.jsonl:2: this is JSON, but no object/],
    [['--jsonl', write('kind.jsonl', '{"id":1,"kind":"goal","text":"x"}\n')], /kind\.jsonl:1: its "kind" is unknown; there are criterion, /],
    [['--jsonl', write('text.jsonl', '{"id":1}\n')], /text\.jsonl:1: it needs a "text"/],
    [['--jsonl', write('binary.jsonl', new Uint8Array([0x7b, 0x0a, 0x00]))], /binary\.jsonl:1: this is not JSON/],
    [[write('binary.md', new Uint8Array([0x61, 0x0a, 0x00, 0x62]))], /binary\.md:2: it holds a NUL byte.*Save it as/],
    [[write('latin.md', new Uint8Array([0x61, 0x0a, 0xe9, 0x62]))], /latin\.md:2: some bytes are not UTF-8/],
    [[write('empty.md', '')], /empty\.md:1: it is empty/],
    [[write('large.md', 'a\n'.repeat(2_500_000))], /large\.md:2500001: here it has 5\.0 MB/],
    [[place.file('none.md')], /none\.md: there is no such file/],
    [[place.folder], /: this is a folder/],
    [[], /Name a file/],
  ];
  for (const [words, sentence] of cases) {
    const ended = await manent(['lint', ...words]);
    expect(ended.stderr).toMatch(sentence);
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ended.stdout).toBe(words[1]?.endsWith('bad.jsonl') === true || words[1]?.endsWith('array.jsonl') === true ? `${JSON.stringify({ id: 1, rules: [], diagnostics: [] })}\n` : '');
    expect(ended.code).toBe(2);
  }
});
