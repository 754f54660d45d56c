import type { Temporal } from 'temporal-polyfill';
import { makeCall, type Call, type CallOutput, type CallResult } from '../../../contract/client.ts';
import type { Api } from '../../../contract/api.ts';
import type { PersonId } from '../../../core/kernel/id.ts';
import type { RunningServer } from '../../../server/app/start-server.ts';
import { makeSessionTransport, type SessionTransport } from '../../http-transport.ts';
import { CommandError } from '../../output.ts';
import { cast, demoPassword, joiners, type Role } from './cast.ts';
import type { Mailbox } from './mailbox.ts';
import type { StoryClock } from './story-clock.ts';

/** One of the demo's people, signed in. */
export interface Player {
  readonly id: PersonId;
  readonly call: Call;
  readonly raw: SessionTransport['raw'];
}

/** Everyone signed in at a running product, with the clock and the mail of the story. */
export interface Stage {
  readonly server: RunningServer;
  readonly clock: StoryClock;
  readonly mailbox: Mailbox;
  readonly timeZone: string;
  readonly players: Readonly<Record<Role, Player>>;
  /** Moves the clock forward and lets everything that falls due on the way happen in its order. */
  readonly moveTo: (instant: Temporal.Instant) => Promise<void>;
}

/** The answer of a call that the story expects to succeed; a refusal ends the story with its words. */
export function done<Key extends keyof Api>(what: string, result: CallResult<Key>): CallOutput<Key> {
  if (result.ok) return result.value;
  const reasons = result.refusals.map((refusal) => `${refusal.code}: ${refusal.what} ${refusal.why}${'path' in refusal ? ` (${refusal.path})` : ''}`);
  throw new CommandError(`The demo could not ${what}: ${reasons.join('; ') || `no answer (status ${result.status})`}`, 1);
}

/** Founds the organisation through the set-up link and lets everyone join through the link in their invitation mail. */
export async function fillStage(
  server: RunningServer,
  clock: StoryClock,
  mailbox: Mailbox,
  timeZone: string,
  moveTo: Stage['moveTo'],
): Promise<Stage> {
  const setup = await server.services.auth.ensureSetupLink();
  if (setup === null) throw new CommandError('The demo’s data directory is in use already. Leave out --data, or name an empty directory.');
  const { origin } = server.services.config.url;
  const owner = await foundAs(origin, new URL(setup).searchParams.get('token') ?? '', timeZone);
  const joined = new Map<Role, Player>([['owner', owner]]);
  for (const { role, manager } of joiners) {
    const { name, email, roles } = cast[role];
    const managerId = manager === null ? null : (joined.get(manager)?.id ?? null);
    done('add a person', await owner.call('POST /api/people', { body: { name, email, manager: managerId, roles: [...roles] } }));
    joined.set(role, await joinAs(origin, mailbox, email, timeZone));
  }
  const player = (role: Role): Player => {
    const found = joined.get(role);
    if (found === undefined) throw new TypeError(`${role} has not joined`);
    return found;
  };
  return {
    server,
    clock,
    mailbox,
    timeZone,
    players: {
      owner,
      director: player('director'),
      manager: player('manager'),
      report: player('report'),
      second: player('second'),
      hrPartner: player('hrPartner'),
      productLead: player('productLead'),
    },
    moveTo,
  };
}

async function foundAs(origin: string, token: string, timeZone: string): Promise<Player> {
  const transport = makeSessionTransport(origin);
  const call = makeCall(transport);
  const { name, email } = cast.owner;
  const founded = done(
    'found the organisation',
    await call('POST /api/setup', { body: { token, organisation: 'Example Works (invented)', name, email, password: demoPassword, timeZone } }),
  );
  return { id: founded.person, call, raw: transport.raw };
}

async function joinAs(origin: string, mailbox: Mailbox, email: string, timeZone: string): Promise<Player> {
  const mail = await mailbox.waitFor(`the invitation to ${email}`, (each) => each.to === email && each.text.includes('/join?token='));
  const token = /\/join\?token=([\w.-]+)/.exec(mail.text)?.[1] ?? '';
  const transport = makeSessionTransport(origin);
  const call = makeCall(transport);
  const accepted = done('accept an invitation', await call('POST /api/invitations/accept', { body: { token, password: demoPassword, timeZone } }));
  return { id: accepted.person, call, raw: transport.raw };
}
