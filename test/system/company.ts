import { cast, type Role } from '../../src/cli/admin/demo/cast.ts';
import type { Mailbox } from '../../src/cli/admin/demo/mailbox.ts';
import { makeSessionTransport, type SessionTransport } from '../../src/cli/http-transport.ts';
import type { Api } from '../../src/contract/api.ts';
import { makeCall, type Call, type CallOutput, type CallResult } from '../../src/contract/client.ts';
import type { PersonId } from '../../src/core/kernel/id.ts';

/** Somebody who is signed in at the product under test. */
export interface Member {
  readonly id: PersonId;
  readonly email: string;
  readonly call: Call;
  readonly raw: SessionTransport['raw'];
}

/** Everyone of the demo's cast, in a company of their own. */
export type Company = Readonly<Record<Role, Member>>;

const password = 'invented words only';

/** Everyone's time zone: that of the product under test, whose days begin and end with theirs. */
export const zone = 'America/Los_Angeles';

/** The value of an answer that must be a success; a refusal fails the test with its words. */
export function accepted<Key extends keyof Api>(what: string, result: CallResult<Key>): CallOutput<Key> {
  if (result.ok) return result.value;
  throw new Error(`it was refused to ${what} (status ${result.status}): ${result.refusals.map((refusal) => `${refusal.code} ${refusal.why}`).join('; ')}`);
}

/** Founds the organisation through the link that the first run prints. */
export async function foundCompany(url: string, setupLink: string): Promise<Member> {
  const transport = makeSessionTransport(url);
  const call = makeCall(transport);
  const { name, email } = cast.owner;
  const token = new URL(setupLink).searchParams.get('token') ?? '';
  const { person } = accepted('set up', await call('POST /api/setup', { body: { token, organisation: 'Company of tests', name, email, password, timeZone: zone } }));
  return { id: person, email, call, raw: transport.raw };
}

/** Invites one of the cast by mail, and lets them join through the link in it. */
export async function joinCompany(url: string, owner: Member, mailbox: Mailbox, role: Role, manager: PersonId | null): Promise<Member> {
  const { name, email, roles } = cast[role];
  accepted('invite', await owner.call('POST /api/people', { body: { name, email, manager, roles: [...roles] } }));
  const mail = await mailbox.waitFor(`the invitation to ${email}`, (each) => each.to === email && each.text.includes('/join?token='));
  const token = /\/join\?token=([\w.-]+)/.exec(mail.text)?.[1] ?? '';
  const transport = makeSessionTransport(url);
  const call = makeCall(transport);
  const { person } = accepted('join', await call('POST /api/invitations/accept', { body: { token, password, timeZone: zone } }));
  return { id: person, email, call, raw: transport.raw };
}

/** Lets everybody of the cast join. */
export async function fillCompany(url: string, owner: Member, mailbox: Mailbox): Promise<Company> {
  const join = async (role: Role, manager: Member | null): Promise<Member> => await joinCompany(url, owner, mailbox, role, manager?.id ?? null);
  const director = await join('director', null);
  const manager = await join('manager', director);
  return {
    owner,
    director,
    manager,
    report: await join('report', manager),
    second: await join('second', manager),
    hrPartner: await join('hrPartner', null),
    productLead: await join('productLead', null),
  };
}
