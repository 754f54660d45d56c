import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openMailbox, type Mailbox } from '../../src/cli/admin/demo/mailbox.ts';
import { fillCompany, foundCompany } from './company.ts';
import { makeDataDirectory } from './data-directory.ts';
import { manent, type Ended, type Variables } from './run-manent.ts';
import { chooseVariables, serve, type Served } from './serve-product.ts';
import { criterionSentence, holdMeeting, openPlan } from './work-in-company.ts';

const place = makeDataDirectory();
let mailbox: Mailbox;
let server: Served;
let variables: Variables;
let plan: string;

beforeAll(async () => {
  mailbox = await openMailbox();
  variables = await chooseVariables(place.data, { SMTP_URL: mailbox.smtpUrl });
  server = await serve(variables);
  const company = await fillCompany(server.url, await foundCompany(server.url, await server.setupLink()), mailbox);
  plan = await openPlan(company);
  await holdMeeting(company.manager, company.report);
});

afterAll(async () => {
  await server.stop();
  await mailbox.close();
  await place.remove();
});

const verdictSchema = z.object({ ok: z.boolean(), organisations: z.array(z.object({ faults: z.array(z.object({ where: z.string(), what: z.string() })) })) });
const deep = async (): Promise<Ended> => await manent(['verify', '--deep', '--json'], variables);
const faultsOf = ({ stdout }: Ended): readonly string[] => verdictSchema.parse(JSON.parse(stdout)).organisations.flatMap(({ faults }) => faults.map(({ where, what }) => `${where}: ${what}`));

async function expectClean(): Promise<void> {
  const judged = await deep();
  expect(faultsOf(judged)).toEqual([]);
  expect(judged.code).toBe(0);
}

/** Edits, sees the edit found and named (alone: what went before is mended) without its words, and rebuilds. */
async function expectFoundAndMended(edit: string, values: unknown[], fault: RegExp): Promise<void> {
  expect(await place.sql(`with done as (${edit} returning 1) select 1 from done`, values)).toHaveLength(1);
  const judged = await deep();
  expect(faultsOf(judged)).toEqual([expect.stringMatching(fault)]);
  expect(judged.stdout + judged.stderr).not.toMatch(/behind the back|4711|Velocity rises|Write the page/);
  expect(judged.code).toBe(1);
  const rebuilt = await manent(['rebuild'], variables);
  expect(rebuilt.stdout).toMatch(/^org_[0-9a-f]+: rebuilt from \d+ events$/m);
  expect(rebuilt.code).toBe(0);
}

describe('manent verify --deep, beside a serving product', () => {
  it('finds nothing where nobody meddled', async () => {
    const words = await manent(['verify', '--deep'], variables);
    expect(words.stdout).toMatch(/^VERIFIED: the database holds what the record says\.\norg_[0-9a-f]+: \d+ entries, root \S+=\n$/);
    expect(words.code).toBe(0);
  });

  it('names a criterion that a superuser made easier', async () => {
    await expectFoundAndMended(
      `update manent.plan_criteria set criteria = jsonb_set(criteria::jsonb, '{0,threshold}', '"behind the back"') where plan = $1`,
      [plan],
      new RegExp(`^plan_criteria plan=${plan} version=1: differs from the record in criteria$`),
    );
  });

  it('names a reading whose value was changed', async () => {
    await expectFoundAndMended(
      `update manent.reading set value = 4711 where (kpi, key) = (select kpi, key from manent.reading order by to_day desc, kpi limit 1)`,
      [],
      /^reading key=\S+ kpi=kpi_[0-9a-f]+: differs from the record in value$/,
    );
  });

  it('names a row that was deleted, and one that was put in', async () => {
    await expectFoundAndMended('delete from manent.commitment', [], /^commitment id=cmt_[0-9a-f]+: the record gives this row, and the table lacks it$/);
    await expectFoundAndMended(
      `insert into manent.reading select org_id, kpi, 'behind-the-back', from_day, to_day, 4711, part, whole from manent.reading order by to_day limit 1`,
      [],
      /^reading key=behind-the-back kpi=kpi_[0-9a-f]+: the record does not give this row$/,
    );
  });

  it('names the entry whose words were changed, which no rebuild can mend', async () => {
    const [part = {}] = await place.sql(`select stream, n, name, disclosure from manent.event_part where stream = $1 and name like '%criteria%'`, [plan]);
    const set = `update manent.event_part set disclosure = $1 where stream = $2 and n = $3 and name = $4`;
    const easier = disclose(String(part['disclosure']), (text) => text.replace(criterionSentence, 'behind the back'));
    await superuser(set, [easier, part['stream'], part['n'], part['name']]);
    const judged = await deep();
    expect(faultsOf(judged)).toContainEqual(expect.stringMatching(new RegExp(`^entry \\d+ \\(event ${String(part['n'])} of ${plan}\\): its part ${String(part['name'])} was changed$`)));
    expect(judged.stdout + judged.stderr).not.toMatch(/behind the back|Velocity rises/);
    expect(judged.code).toBe(1);
    expect((await manent(['rebuild'], variables)).code).toBe(0);
    expect((await deep()).code).toBe(1);
    await superuser(set, [part['disclosure'], part['stream'], part['n'], part['name']]);
    expect((await manent(['rebuild'], variables)).code).toBe(0);
    await expectClean();
  });
});

/** The salted form of a part with other words in it: what a forger with the whole database can write. */
function disclose(disclosure: string, change: (text: string) => string): string {
  const changed = Buffer.from(change(Buffer.from(disclosure, 'base64url').toString('utf8'))).toString('base64url');
  expect(changed).not.toBe(disclosure);
  return changed;
}

/** Past every trigger: what the owner of the machine can do, and only the signed record can show. */
async function superuser(text: string, values: unknown[]): Promise<void> {
  await place.sql(`alter table manent.event_part disable trigger user`);
  try {
    await place.sql(text, values);
  } finally {
    await place.sql(`alter table manent.event_part enable trigger user`);
  }
}
