import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeDataDirectory } from './data-directory.ts';
import { manent, startManent, type Ended } from './run-manent.ts';

const place = makeDataDirectory();
const out = place.file('out');
/** The packet, unpacked. */
const unpacked = place.file('packet');

const storySchema = z.strictObject({
  ok: z.boolean(),
  steps: z.array(
    z.strictObject({
      id: z.string(),
      ok: z.boolean(),
      ms: z.number().int().nonnegative(),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  ),
  packet: z.string(),
  policy: z.string(),
  receipts: z.array(z.string()),
});
type Story = z.infer<typeof storySchema>;

let ended: Ended;
let story: Story;

beforeAll(async () => {
  ended = await manent(['demo', '--headless', '--json', '--out', out]);
  story = storySchema.parse(JSON.parse(ended.stdout));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(story.packet)))) {
    mkdirSync(dirname(join(unpacked, name)), { recursive: true });
    writeFileSync(join(unpacked, name), bytes);
  }
}, 120_000);

afterAll(async () => {
  await place.remove();
});

/** No words of the runtime: what a person reads is a sentence, never a stack. */
function expectSentence({ stdout, stderr }: Ended): void {
  expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(stderr + stdout).toMatch(/[A-Z].{10,}\./);
}

describe('manent demo --headless --json', () => {
  it('prints one object and nothing else, with every step in its order', () => {
    expect(ended.code).toBe(0);
    expect(ended.stdout.trimEnd()).not.toContain('\n');
    expect(story.ok).toBe(true);
    expect(story.steps.map((step) => step.id)).toEqual(['import', 'trigger', 'clock', 'plan', 'meetings', 'recaps', 'tracker', 'exit', 'packet']);
    expect(story.steps.filter((step) => !step.ok)).toEqual([]);
    expect(story.steps.find((step) => step.id === 'plan')?.facts).toMatchObject({ 'a sign-off was refused with': 'CRITERION_UNVERIFIABLE', 'wordings kept with a reason': 1 });
  });

  it('leaves the packet, the policy and a receipt of each recap in the directory it was given', () => {
    expect(dirname(story.packet)).toBe(out);
    expect(dirname(story.policy)).toBe(out);
    for (const path of [story.packet, story.policy, ...story.receipts]) expect(existsSync(path), path).toBe(true);
    expect(story.receipts).toHaveLength(5);
  });
});

describe('manent verify', () => {
  it('says that the packet holds, zipped and unpacked, alone and against every receipt', async () => {
    const receipts = story.receipts.flatMap((path) => ['--receipt', path]);
    for (const args of [[story.packet], [unpacked], [story.packet, ...receipts]]) {
      const judged = await manent(['verify', ...args, '--policy', story.policy]);
      expect(judged.stdout).toMatch(/^VERIFIED: /);
      expect(judged.stdout).not.toMatch(/^E_/m);
      expect(judged.code).toBe(0);
    }
  });

  it('judges a receipt that came with a mail by itself', async () => {
    const [receipt = ''] = story.receipts;
    const judged = await manent(['verify', receipt, '--policy', story.policy]);
    expect(judged.stdout).toMatch(/^VERIFIED: entry \d+ \(recap\.published, recorded \d{4}-/);
    expect(judged.code).toBe(0);
  });

  // The codes are those of the record's specification: an independent verifier must find the same.
  it.each([
    ['the signed state', /^checkpoint$/, 'E_NOTE_'],
    ['the number of the export', /^EXPORT$/, 'E_STREAM_TRUNCATED'],
    ['the list of files', /^manifest\.json$/, 'E_FILE_'],
    ['an entry', /^entries\/\d+\.leaf$/, 'E_INCLUSION'],
    ['the proof of an entry', /^entries\/\d+\.tlog-proof$/, 'E_INCLUSION'],
    ['the words of an entry', /^parts\/\d+\.json$/, 'E_PART_UNCOMMITTED'],
    ['an older signed state', /^receipts\/\d+\.checkpoint$/, 'E_NOTE_'],
    ['the proof of growth', /^receipts\/\d+\.consistency$/, 'E_CONSISTENCY'],
    ['the report', /^report\.html$/, 'E_FILE_HASH'],
  ])('finds one flipped bit in %s', async (_what, pattern, code) => {
    const name = filesOf(unpacked).find((each) => pattern.test(each)) ?? 'none';
    const whole = readFileSync(join(unpacked, name));
    const broken = Buffer.from(whole);
    const middle = Math.floor(broken.length / 2);
    broken[middle] = (broken[middle] ?? 0) ^ 1;
    writeFileSync(join(unpacked, name), broken);
    const judged = await manent(['verify', unpacked, '--policy', story.policy]);
    writeFileSync(join(unpacked, name), whole);
    expect(judged.stdout).toMatch(/^NOT VERIFIED: /);
    expect(judged.stdout).toMatch(new RegExp(`^${code}`, 'm'));
    expect(judged.code).toBe(1);
  });

  it('judges nothing, in a sentence, without a policy, a packet or a way to it', async () => {
    writeFileSync(place.file('words.txt'), 'not a packet');
    writeFileSync(place.file('climbing.zip'), zipSync({ checkpoint: new Uint8Array(1), '../outside': new Uint8Array(1) }));
    writeFileSync(place.file('other.zip'), zipSync({ 'holiday.txt': new Uint8Array(1) }));
    writeFileSync(place.file('cut.zip'), readFileSync(story.packet).subarray(0, 20_000));
    writeFileSync(place.file('policy-of-nothing.txt'), 'log\n');
    const policy = ['--policy', story.policy];
    const refusals: readonly (readonly [string, readonly string[], RegExp])[] = [
      ['no packet named', [], /Name a packet/],
      ['no policy', [story.packet], /A key inside a packet proves nothing/],
      ['a policy that is not there', [story.packet, '--policy', place.file('none')], /none cannot be read \(ENOENT\)/],
      ['a policy that is none', [story.packet, '--policy', place.file('policy-of-nothing.txt')], /policy file cannot be used/],
      ['nothing at the path', [place.file('none'), ...policy], /nothing at this path/],
      ['a text', [place.file('words.txt'), ...policy], /neither a folder nor a \.zip/],
      ['a path that leads out', [place.file('climbing.zip'), ...policy], /"\.\.\/outside": A file's path leads out/],
      ['another zip', [place.file('other.zip'), ...policy], /not a packet/],
      ['half a packet', [place.file('cut.zip'), ...policy], /damaged or cut off/],
    ];
    for (const [what, args, sentence] of refusals) {
      const judged = await manent(['verify', ...args]);
      expect(judged.stdout + judged.stderr, what).toMatch(sentence);
      expect(judged.code, what).toBe(2);
      expectSentence(judged);
    }
    expect(existsSync(place.file('outside'))).toBe(false);
  });

  it('ends quietly when its reader has read enough', async () => {
    const { child, stderr, ended: closed } = startManent(['verify', unpacked, '--policy', story.policy]);
    child.stdout?.destroy();
    const { code } = await closed;
    expect(stderr()).toBe('');
    expect(code).toBe(0);
  });
});

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
