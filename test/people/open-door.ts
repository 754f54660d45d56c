import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { openMailbox, type ArrivedMail } from '../../src/cli/admin/demo/mailbox.ts';
import { mountable } from '../../src/server/app/mount.ts';
import { newId } from '../../src/server/app/new-id.ts';
import type { Services } from '../../src/server/app/services.ts';
import { makeAuth } from '../../src/server/auth/make-auth.ts';
import { readConfig } from '../../src/server/config/env.ts';
import { makeApp } from '../../src/server/http/app.ts';
import { makeMailSender } from '../../src/server/mail/mail.ts';
import { peopleArea } from '../../src/server/people/routes.ts';
import { makeExecute } from '../../src/server/record/execute.ts';
import { makeLedger } from '../../src/server/record/ledger.ts';
import { recordProjector } from '../../src/server/record/project.ts';
import { createTestDatabase, type TestDatabase } from '../database/create-test-database.ts';

/** An installation with people and sign-in only, over a database of its own and a real SMTP sink. */
export interface Door {
  readonly app: FastifyInstance;
  readonly services: Services;
  readonly database: TestDatabase;
  /** Moves the product's clock. */
  readonly setNow: (instant: string) => void;
  /** Mails that reached the sink, oldest first. */
  readonly mails: readonly ArrivedMail[];
  /** Carries out the queued jobs of people and sign-in, and takes them off the queue. */
  readonly runJobs: () => Promise<void>;
  readonly browser: () => Browser;
  readonly close: () => Promise<void>;
}

/** A browser tab: keeps cookies and says that requests come from our own pages. */
export interface Browser {
  readonly cookies: Map<string, string>;
  readonly get: (path: string) => Promise<LightMyRequestResponse>;
  readonly post: (path: string, body: object, headers?: Readonly<Record<string, string>>) => Promise<LightMyRequestResponse>;
}

export const testPassword = 'a long enough sentence';

/** Opens the door. `url` decides whether cookies are secure. */
export async function openDoor({ url = 'http://localhost:4100', demo = false }: { readonly url?: string; readonly demo?: boolean } = {}): Promise<Door> {
  const database = await createTestDatabase();
  const directory = mkdtempSync(join(tmpdir(), 'manent-door-'));
  const mailbox = await openMailbox();
  const config = readConfig({ MANENT_DATA: directory, MANENT_URL: url, SMTP_URL: mailbox.smtpUrl, LOG_LEVEL: 'silent' });
  const log = pino({ level: 'silent' });
  let moment = Temporal.Instant.from('2026-03-04T10:00:00Z');
  const now = (): Temporal.Instant => moment;
  const area = mountable(peopleArea);
  const ledger = makeLedger({ database, now, keyDirectory: join(directory, 'record'), log });
  const auth = makeAuth({ config, database, now, log });
  const services: Services = {
    config,
    log,
    now,
    newId,
    database,
    read: async (viewer, work) => await database.asViewer({ org: viewer.organisation, person: viewer.person }, work),
    execute: makeExecute({ database, projectors: [recordProjector, ...area.projectors], now, newId, committed: () => undefined }),
    ledger,
    mail: makeMailSender(config.smtpUrl, config.mailFrom),
    auth,
    demo,
  };
  const app = await makeApp({ log, webRoot: undefined, secure: config.url.protocol === 'https:', version: 'test' });
  auth.mount(app);
  area.register(app, services);
  return {
    app,
    services,
    database,
    mails: mailbox.mails,
    setNow: (instant) => {
      moment = Temporal.Instant.from(instant);
    },
    runJobs: async () => {
      const rows = z
        .array(z.object({ id: z.string(), task: z.string(), payload: z.unknown() }))
        .parse(await database.asOwner('select j.id::text, t.identifier as task, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.id'));
      for (const { id, task, payload } of rows) {
        const handler = area.jobs.find((known) => known.task === task);
        if (handler === undefined) throw new Error(`nobody does ${task}`);
        await handler.run(services, payload);
        await database.asOwner('delete from graphile_worker._private_jobs where id = $1', [id]);
      }
    },
    browser: () => openBrowser(app),
    close: async () => {
      await app.close();
      await ledger.stop();
      services.mail.close();
      await mailbox.close();
      await database.drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function openBrowser(app: FastifyInstance): Browser {
  const cookies = new Map<string, string>();
  const send = async (method: 'GET' | 'POST', url: string, rest: { readonly payload?: object; readonly headers: Record<string, string> }): Promise<LightMyRequestResponse> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.inject({ method, url, ...rest, headers: { ...(cookie === '' ? {} : { cookie }), ...rest.headers } });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, pair.slice(name.length + 1));
    }
    return answer;
  };
  return {
    cookies,
    get: async (path) => await send('GET', path, { headers: {} }),
    post: async (path, body, headers = {}) =>
      await send('POST', path, { payload: body, headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': crypto.randomUUID(), ...headers } }),
  };
}

/** The refusal codes of an answer; empty when it was none. */
export function codesOf(answer: LightMyRequestResponse): readonly string[] {
  const read = z.object({ refusals: z.array(z.object({ code: z.string() })) }).safeParse(answer.json());
  return read.success ? read.data.refusals.map(({ code }) => code) : [];
}

/** Sets the installation up through its one-time link; the browser is signed in as the owner. */
export async function setUp(door: Door): Promise<{ readonly owner: Browser; readonly person: string; readonly organisation: string }> {
  const owner = door.browser();
  const answer = await owner.post('/api/setup', {
    token: tokenOf(await door.services.auth.ensureSetupLink()),
    organisation: 'Vale Works',
    name: 'Olga Owner',
    email: 'Olga@Example.org',
    password: testPassword,
    timeZone: 'Europe/Berlin',
  });
  const founded = z.object({ organisation: z.string(), person: z.string() }).parse(answer.json());
  return { owner, ...founded };
}

/** Invites somebody and lets them join through the mailed link. */
export async function invite(door: Door, owner: Browser, who: { readonly name: string; readonly email: string; readonly manager?: string; readonly roles?: readonly string[] }): Promise<{ readonly person: string; readonly browser: Browser }> {
  const added = await owner.post('/api/people', { name: who.name, email: who.email, manager: who.manager ?? null, roles: who.roles ?? [] });
  const { person } = z.object({ person: z.string() }).parse(added.json());
  await door.runJobs();
  const browser = door.browser();
  await browser.post('/api/invitations/accept', { token: tokenOf(door.mails.at(-1)?.text), password: testPassword, timeZone: 'Europe/Lisbon' });
  return { person, browser };
}

/** The token in a link, alone or in the words of a mail. */
export function tokenOf(text: string | null | undefined): string {
  const found = /\?token=([\w-]+)/.exec(text ?? '');
  if (found?.[1] === undefined) throw new Error('there is no link');
  return found[1];
}
