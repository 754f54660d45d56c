import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { findFreePort } from '../../src/cli/admin/demo/free-port.ts';
import { openMailbox } from '../../src/cli/admin/demo/mailbox.ts';
import { foundCompany } from './company.ts';
import { makeDataDirectory } from './data-directory.ts';
import { manent, type Ended } from './run-manent.ts';
import { chooseVariables, serve } from './serve-product.ts';

const place = makeDataDirectory();
const answerSchema = z.strictObject({ ok: z.boolean(), findings: z.array(z.strictObject({ what: z.string(), state: z.enum(['well', 'watch', 'ill']), detail: z.string(), mend: z.string() })) });

afterAll(async () => {
  await place.remove();
});

function expectWords({ stdout, stderr }: Ended): void {
  expect(stderr + stdout).not.toMatch(/^\s+at /m);
  expect(stderr + stdout).not.toContain('very-secret');
}

it('finds a serving product well, with a mail server, without one and with one that is closed', async () => {
  const variables = await chooseVariables(place.data);
  const server = await serve(variables);
  await foundCompany(server.url, await server.setupLink());
  const mailbox = await openMailbox();
  try {
    const well = await manent(['doctor'], { ...variables, SMTP_URL: mailbox.smtpUrl });
    for (const what of ['database: embedded PostgreSQL 18', 'clock', 'disk', 'mail', 'queue', 'record org_']) expect(well.stdout).toMatch(new RegExp(`^well {2}${what}`, 'm'));
    expect(well.stdout).not.toMatch(/^(?:ILL|watch)/m);
    expect(well.code).toBe(0);

    const without = await manent(['doctor'], variables);
    expect(without.stdout).toMatch(/^watch mail: not set up.*\n {4}Set SMTP_URL/m);
    expect(without.code).toBe(0);

    const closed = await manent(['doctor', '--json'], { ...variables, SMTP_URL: `smtp://somebody:very-secret@127.0.0.1:${await findFreePort()}` });
    const { ok, findings } = answerSchema.parse(JSON.parse(closed.stdout));
    expect(ok).toBe(false);
    expect(findings.filter((finding) => finding.state === 'ill')).toEqual([
      { what: 'mail', state: 'ill', detail: 'the mail server refuses (ESOCKET)', mend: 'Check SMTP_URL: host, port, user and password, and that this machine may reach it.' },
    ]);
    expectWords(closed);
    expect(closed.code).toBe(1);
  } finally {
    await mailbox.close();
    await server.stop();
  }
});

it('says how to mend a database that cannot be opened', async () => {
  writeFileSync(place.file('a-file'), 'not a folder');
  mkdirSync(join(place.file('old'), 'postgres'), { recursive: true });
  writeFileSync(join(place.file('old'), 'postgres/PG_VERSION'), '9.6\n');
  const cases = [
    [{ MANENT_DATA: place.file('a-file') }, /^ILL {3}database: .*a-file cannot be used.*Set MANENT_DATA/m],
    [{ MANENT_DATA: place.file('old') }, /^ILL {3}database: .*9\.6/m],
    [{ MANENT_DATA: place.file('far'), DATABASE_URL: `postgres://somebody:very-secret@127.0.0.1:${await findFreePort()}/manent` }, /^ILL {3}database: .*(?:refused|ECONNREFUSED)/m],
  ] as const;
  for (const [variables, sentence] of cases) {
    const ended = await manent(['doctor'], variables);
    expect(ended.stdout).toMatch(sentence);
    expect(ended.stdout).toMatch(/^(?:well|watch|ILL) +disk/m);
    expectWords(ended);
    expect(ended.code).toBe(1);
  }
});

it('names every variable that is wrong, and repeats no value', async () => {
  const ended = await manent(['doctor'], { MANENT_DATA: 'relative', SMTP_URL: 'very-secret' });
  expect(ended.stderr).toMatch(/^MANENT_DATA is not an absolute path\./m);
  expect(ended.stderr).toMatch(/^SMTP_URL is not a usable address\./m);
  expectWords(ended);
  expect(ended.code).toBe(2);
});
