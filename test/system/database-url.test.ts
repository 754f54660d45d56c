import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailbox, type Mailbox } from '../../src/cli/admin/demo/mailbox.ts';
import { asOwner, embeddedTarget } from '../../src/server/db/connect.ts';
import { startEmbedded, type EmbeddedServer } from '../../src/server/db/embedded/supervise.ts';
import { accepted, fillCompany, foundCompany } from './company.ts';
import { makeDataDirectory } from './data-directory.ts';
import { manent } from './run-manent.ts';
import { chooseVariables, serve } from './serve-product.ts';
import { day, defineKpi, holdMeeting, openPlan } from './work-in-company.ts';

const debian15 = '/usr/lib/postgresql/15';
const password = 'only-for-this-test';
const place = makeDataDirectory();
let server: EmbeddedServer;
let mailbox: Mailbox;

/** A server of the operator's own: the oldest version that is supported where the machine has it, else the one at hand. */
beforeAll(async () => {
  mailbox = await openMailbox();
  server = await startEmbedded({ directory: place.file('operator'), log: () => undefined, durability: 'none', transport: 'loopback', ...(existsSync(debian15) ? { native: debian15 } : {}) });
  await asOwner(embeddedTarget(server, 'postgres'), async (admin) => {
    await admin.query(`create role company login createrole password '${password}'`);
    await admin.query('create database company owner company');
  });
});

afterAll(async () => {
  await server.stop();
  await mailbox.close();
  await place.remove();
});

describe('the same product on DATABASE_URL', () => {
  it('is set up, worked with, restarted and verified on a server of the operator’s', async () => {
    const databaseUrl = `postgres://company:${password}@${server.host}:${server.port}/company`;
    const variables = await chooseVariables(place.data, { DATABASE_URL: databaseUrl, SMTP_URL: mailbox.smtpUrl });
    const first = await serve(variables);
    const company = await fillCompany(first.url, await foundCompany(first.url, await first.setupLink()), mailbox);
    const { manager, report, hrPartner } = company;
    const kpi = await defineKpi(manager, report.id, 'Reviews within a day');
    accepted('record a reading', await manager.call('POST /api/kpis/:kpi/readings', { params: { kpi }, body: { from: null, to: day(-1), value: 7, of: null } }));
    const plan = await openPlan(company);
    await holdMeeting(manager, report);
    await mailbox.waitFor('the recap', (mail) => mail.to === report.email && mail.attachments.length > 0);
    // No database of the product's own is started beside it.
    expect(existsSync(`${place.data}/postgres`)).toBe(false);
    expect((await first.stop()).code).toBe(0);

    const second = await serve(variables);
    const { points } = accepted('read the KPI', await report.call('GET /api/kpis/:kpi', { params: { kpi } }));
    expect(points.map((point) => point.value)).toEqual([7]);
    expect(accepted('read the plan', await hrPartner.call('GET /api/plans/:plan', { params: { plan } })).versions).toHaveLength(1);
    const deep = await manent(['verify', '--deep'], variables);
    expect(deep.stdout).toMatch(/^VERIFIED: /);
    expect(deep.code).toBe(0);
    const looked = await manent(['doctor'], variables);
    expect(looked.stdout).toMatch(new RegExp(`^well {2}database: PostgreSQL ${server.major}`, 'm'));
    expect(looked.stdout + looked.stderr + first.stderr() + second.stderr()).not.toContain(password);
    expect((await second.stop()).code).toBe(0);
  });
});
