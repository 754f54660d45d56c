import { sql } from 'kysely';
import { z } from 'zod';
import type { PersonId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import type { DriverPool } from '../db/connect.ts';
import type { Writer } from '../db/database.ts';
import type { NewAccount } from './auth.ts';
import { newToken } from './one-time-token.ts';
import { resetLinkSeconds, type SignInLibrary } from './sign-in-library.ts';

/** Makes the account of a person or gives it another password, in the transaction that lets them in. */
export async function createAccount(write: Writer, account: NewAccount): Promise<Decision<true, 'EMAIL_TAKEN'>> {
  const { person, name, email, password } = account;
  const { rows } = await sql<{ done: boolean }>`select open_account(${person}, ${name}, ${email}, ${password?.hash ?? null}) as done`.execute(write);
  return rows[0]?.done === true ? ok(true) : refuse({ code: 'EMAIL_TAKEN', path: 'email' });
}

/** Starts a session and gives its token; null for a person without an account. */
export async function openSession(pool: DriverPool, library: SignInLibrary, person: PersonId): Promise<string | null> {
  const user = await findUserId(pool, person);
  if (user === null) return null;
  const { internalAdapter: adapter } = await library.$context;
  return (await adapter.createSession(user)).token;
}

/** Makes a token to choose a new password with; null for a person without an account. Only its digest is kept. */
export async function makeResetToken(pool: DriverPool, library: SignInLibrary, person: PersonId): Promise<string | null> {
  const user = await findUserId(pool, person);
  if (user === null) return null;
  const { internalAdapter: adapter } = await library.$context;
  const token = newToken();
  // Like sessions, such links live by the clock on the wall, which the library reads itself.
  const expiresAt = new Date(Date.now() + resetLinkSeconds * 1000);
  await adapter.createVerificationValue({ identifier: `reset-password:${token}`, value: user, expiresAt });
  return token;
}

/** Whose account an address opens. */
export async function findAccountOwner(pool: DriverPool, email: string): Promise<{ readonly organisation: string; readonly person: string } | null> {
  const { rows } = await pool.query('select "organisation", "person" from "user" where "email" = $1', [email.toLowerCase()]);
  return z.array(z.object({ organisation: z.string(), person: z.string() })).parse(rows)[0] ?? null;
}

async function findUserId(pool: DriverPool, person: PersonId): Promise<string | null> {
  const { rows } = await pool.query('select "id" from "user" where "person" = $1', [person]);
  return z.array(z.object({ id: z.string() })).parse(rows)[0]?.id ?? null;
}
