import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '../../src/cli/admin/demo/free-port.ts';
import { openMailbox, type ArrivedMail, type Mailbox } from '../../src/cli/admin/demo/mailbox.ts';
import { foundCompany, joinCompany, type Member } from './company.ts';
import { makeDataDirectory, until } from './data-directory.ts';
import { manent } from './run-manent.ts';
import { chooseVariables, serve, type Served } from './serve-product.ts';
import { holdMeeting } from './work-in-company.ts';

const place = makeDataDirectory();
let port: number;
let mailbox: Mailbox;
let server: Served;
let manager: Member;
let report: Member;

beforeAll(async () => {
  port = await findFreePort();
  mailbox = await openMailbox(port);
  server = await serve(await chooseVariables(place.data, { SMTP_URL: `smtp://127.0.0.1:${port}` }));
  const owner = await foundCompany(server.url, await server.setupLink());
  manager = await joinCompany(server.url, owner, mailbox, 'manager', null);
  report = await joinCompany(server.url, owner, mailbox, 'report', manager.id);
});

afterAll(async () => {
  await server.stop();
  await mailbox.close();
  await place.remove();
});

const isRecap = (mail: ArrivedMail): boolean => mail.attachments.some((file) => file.fileName.endsWith('.tlog-proof'));
const recapsTo = (box: Mailbox, { email }: Member): readonly ArrivedMail[] => box.mails.filter((mail) => mail.to === email && isRecap(mail));

describe('mail of a serving product', () => {
  it('brings both a recap whose receipt holds by itself, and stops holding with a changed byte', async () => {
    await holdMeeting(manager, report);
    for (const { email } of [manager, report]) await mailbox.waitFor(`the recap to ${email}`, (mail) => mail.to === email && isRecap(mail));
    const [file] = recapsTo(mailbox, report)[0]?.attachments ?? [];
    const policy = await report.raw({ method: 'GET', path: '/api/record/policy' });
    writeFileSync(place.file('policy.txt'), policy.bytes);
    const receipt = place.file(file?.fileName ?? 'none');
    writeFileSync(receipt, file?.bytes ?? new Uint8Array(0));
    const judged = await manent(['verify', receipt, '--policy', place.file('policy.txt')]);
    expect(judged.stdout).toMatch(/^VERIFIED: /);
    expect(judged.stdout).toContain('recap.published');
    expect(judged.code).toBe(0);

    const broken = Buffer.from(file?.bytes ?? []).toString('utf8').replace(/^extra (.)/m, (_, first: string) => `extra ${first === 'f' ? 'e' : 'f'}`);
    writeFileSync(receipt, broken);
    const refused = await manent(['verify', receipt, '--policy', place.file('policy.txt')]);
    expect(refused.stdout).toMatch(/^E_INCLUSION/m);
    expect(refused.code).toBe(1);
  });

  it('keeps a recap while the mail server is down, and brings it once when it is back', async () => {
    await mailbox.close();
    const failures = (): number => server.stderr().match(/an effect failed and will be tried again/g)?.length ?? 0;
    const before = failures();
    await holdMeeting(manager, report);
    await until(() => failures() >= before + 2, 'both mails were tried in vain');
    mailbox = await openMailbox(port);
    for (const { email } of [manager, report]) await mailbox.waitFor(`the recap to ${email}`, (mail) => mail.to === email && isRecap(mail), 40);
    expect(recapsTo(mailbox, report)).toHaveLength(1);
    // The log says that something failed, and nothing of what or to whom.
    expect(server.stderr()).not.toContain(report.email);
    expect(server.stderr()).not.toContain('Write the page');
  });
});
