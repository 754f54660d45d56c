import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { cast, joiners, type Role } from '../../src/cli/admin/demo/cast.ts';
import { openMailbox, type Mailbox } from '../../src/cli/admin/demo/mailbox.ts';
import { makeCall, type Call } from '../../src/contract/client.ts';
import type { Viewer } from '../../src/core/kernel/context.ts';
import { allClockHandlers, allRoutines, assemble, type Assembled } from '../../src/server/app/assemble.ts';
import { runRoutines } from '../../src/server/clocks/routine.ts';
import { settleDue } from '../../src/server/clocks/settle-due.ts';
import { addMember } from '../../src/server/people/add-person.ts';
import { setUpOrganisation } from '../../src/server/people/set-up.ts';
import { createTestDatabase, type TestDatabase } from '../database/create-test-database.ts';

/** One of the world's people: signed in, calling through the real door. */
export interface Inhabitant {
  readonly viewer: Viewer;
  readonly call: Call;
  /** The session's cookie, for requests outside the typed client. */
  readonly cookie: string;
}

/** A whole product over a database of the test's own, at a moment that the test sets. */
export interface World extends Assembled {
  readonly database: TestDatabase;
  readonly mailbox: Mailbox;
  readonly people: Readonly<Record<Role, Inhabitant>>;
  readonly now: () => Temporal.Instant;
  /** Sets the clock, without letting anything happen. */
  readonly setNow: (instant: Temporal.Instant) => void;
  /** Moves the clock forward and settles what falls due on the way. */
  readonly pass: (duration: Temporal.DurationLike) => Promise<void>;
  /** Calls as nobody. */
  readonly nobody: Call;
  readonly end: () => Promise<void>;
}

/** The moment at which every test's world begins: a Wednesday morning, in summer time, far from a change of it. */
export const worldBegins = Temporal.Instant.from('2026-06-10T08:00:00Z');

/** Everyone's time zone in the world. */
export const worldZone = 'Europe/Berlin';

/** What a world may be made with. `loops`: clocks and queue run by themselves; else the test settles by hand. */
export interface WorldOptions {
  readonly loops?: boolean;
  readonly demo?: boolean;
  /** Takes the log's lines; absent: nothing is logged. */
  readonly logLine?: (line: string) => void;
}

/** Founds an organisation with the cast of the demo. Call `end` when done. */
export async function makeWorld({ loops = false, demo = false, logLine }: WorldOptions = {}): Promise<World> {
  const database = await createTestDatabase();
  const mailbox = await openMailbox();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'manent-world-'));
  let now = worldBegins;
  const url = new URL('http://manent.test');
  const product = await assemble({
    config: { dataDirectory, url, host: 'localhost', port: 0, databaseUrl: undefined, smtpUrl: mailbox.smtpUrl, mailFrom: 'Manent <manent@manent.test>', logLevel: 'silent' },
    log: logLine === undefined ? pino({ level: 'silent' }) : pino({ level: 'trace' }, { write: logLine }),
    database,
    target: database.target,
    now: () => now,
    demo,
  });
  if (loops) await product.startLoops();
  const people = await fill(product);
  const setNow = (instant: Temporal.Instant): void => {
    now = instant;
  };
  return {
    ...product,
    database,
    mailbox,
    people,
    now: () => now,
    setNow,
    pass: async (duration) => {
      setNow(now.add(duration));
      await settleDue(product.services, allClockHandlers());
      await runRoutines(product.services, allRoutines());
    },
    nobody: callAs(product, null),
    end: async () => {
      await product.close();
      await mailbox.close();
      await database.drop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function fill(product: Assembled): Promise<World['people']> {
  const { services } = product;
  const password = await services.auth.hashPassword('invented words only');
  if (!password.ok) throw new Error('the password was refused');
  const founded = await setUpOrganisation(services, { organisation: 'World of tests', name: cast.owner.name, email: cast.owner.email, timeZone: worldZone, password: password.value }, null);
  if (!founded.ok) throw new Error('the organisation could not be founded');
  const { organisation, person } = founded.value;
  const owner: Viewer = { organisation, person, roles: ['owner'] };
  const viewers = new Map<Role, Viewer>([['owner', owner]]);
  for (const { role, manager } of joiners) {
    const { name, email, roles } = cast[role];
    const managerId = manager === null ? null : (viewers.get(manager)?.person ?? null);
    const added = await addMember(services, owner, { name, email, roles, manager: managerId, invite: false });
    if (!added.ok) throw new Error(`${role} could not be added`);
    viewers.set(role, { organisation, person: added.value.person, roles: [...roles] });
    await services.database.inTransaction({ org: organisation, person: 'system' }, async (write) => await services.auth.createAccount(write, { person: added.value.person, name, email, password: password.value }));
  }
  const inhabit = async (role: Role): Promise<Inhabitant> => {
    const viewer = viewers.get(role);
    const cookie = viewer === undefined ? null : await services.auth.openSession(viewer.person);
    if (viewer === undefined || cookie === null) throw new Error(`${role} has no session`);
    return { viewer, cookie: cookie.split(';')[0] ?? '', call: callAs(product, cookie.split(';')[0] ?? '') };
  };
  return {
    owner: await inhabit('owner'),
    director: await inhabit('director'),
    manager: await inhabit('manager'),
    report: await inhabit('report'),
    second: await inhabit('second'),
    hrPartner: await inhabit('hrPartner'),
    productLead: await inhabit('productLead'),
  };
}

/** The typed client over the server's own door, without a socket. */
function callAs({ app, services }: Assembled, cookie: string | null): Call {
  return makeCall({
    newKey: () => randomUUID(),
    send: async ({ method, url, headers, body }) => {
      const answer = await app.inject({
        method: method === 'POST' ? 'POST' : method === 'PUT' ? 'PUT' : method === 'DELETE' ? 'DELETE' : 'GET',
        url,
        headers: { ...headers, origin: services.config.url.origin, ...(cookie === null ? {} : { cookie }) },
        ...(body === undefined ? {} : { payload: body }),
      });
      return { status: answer.statusCode, requestId: String(answer.headers['x-request-id'] ?? ''), json: answer.json() };
    },
  });
}
