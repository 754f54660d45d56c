import { z } from 'zod';
import type { PersonId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import type { DriverPool } from '../db/connect.ts';
import type { NewAccount } from './auth.ts';
import { newToken } from './one-time-token.ts';
import { resetLinkSeconds, type SignInLibrary } from './sign-in-library.ts';

const userSchema = z.object({ id: z.string(), person: z.string() });

/** Makes the account of a person or gives it another password. It may be interrupted anywhere and done again. */
export async function createAccount(pool: DriverPool, library: SignInLibrary, account: NewAccount): Promise<Decision<true, 'EMAIL_TAKEN'>> {
  const { internalAdapter: adapter } = await library.$context;
  const { organisation, person, name, email, password } = account;
  const holder = await findUser(pool, 'email', email.toLowerCase());
  if (holder !== null && holder.person !== person) return refuse({ code: 'EMAIL_TAKEN', path: 'email' });
  const id = holder?.id ?? (await adapter.createUser({ name, email, emailVerified: true, organisation, person }, { method: 'invitation' })).id;
  if (password === undefined) return ok(true);
  if ((await adapter.findCredentialAccount(id)) === null) {
    await adapter.linkAccount({ userId: id, accountId: id, providerId: 'credential', password: password.hash });
  } else {
    await adapter.updatePassword(id, password.hash);
  }
  return ok(true);
}

/** Starts a session and gives its token; null for a person without an account. */
export async function openSession(pool: DriverPool, library: SignInLibrary, person: PersonId): Promise<string | null> {
  const user = await findUser(pool, 'person', person);
  if (user === null) return null;
  const { internalAdapter: adapter } = await library.$context;
  return (await adapter.createSession(user.id)).token;
}

/** Makes a token to choose a new password with; null for a person without an account. Only its digest is kept. */
export async function makeResetToken(pool: DriverPool, library: SignInLibrary, person: PersonId): Promise<string | null> {
  const user = await findUser(pool, 'person', person);
  if (user === null) return null;
  const { internalAdapter: adapter } = await library.$context;
  const token = newToken();
  const expiresAt = new Date(Date.now() + resetLinkSeconds * 1000);
  await adapter.createVerificationValue({ identifier: `reset-password:${token}`, value: user.id, expiresAt });
  return token;
}

/** Whose account an address opens. */
export async function findAccountOwner(pool: DriverPool, email: string): Promise<{ readonly organisation: string; readonly person: string } | null> {
  const { rows } = await pool.query('select "organisation", "person" from "user" where "email" = $1', [email.toLowerCase()]);
  return z.array(z.object({ organisation: z.string(), person: z.string() })).parse(rows)[0] ?? null;
}

async function findUser(pool: DriverPool, by: 'email' | 'person', value: string): Promise<z.output<typeof userSchema> | null> {
  const { rows } = await pool.query(`select "id", "person" from "user" where "${by}" = $1`, [value]);
  return z.array(userSchema).parse(rows)[0] ?? null;
}
