import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ok, refuse } from '../../core/kernel/result.ts';
import type { DriverPool } from '../db/connect.ts';
import type { Attempted, TooMany } from './auth.ts';

/** How often something may be tried for one subject (an address, an account) before it must wait. */
const limits: Readonly<Record<Attempted, { readonly tries: number; readonly seconds: number }>> = {
  // From one address (an office shares one), and to one account: a person finds their password in ten, a guesser gets 2,880 a day.
  'sign-in-from': { tries: 50, seconds: 300 },
  'sign-in-to': { tries: 10, seconds: 300 },
  'reset-request-from': { tries: 30, seconds: 900 },
  // Each one is a mail to somebody who may not have asked.
  'reset-request-to': { tries: 3, seconds: 900 },
  // The tokens of these cannot be guessed; what is bounded is the hashing that anybody may cause.
  reset: { tries: 50, seconds: 300 },
  setup: { tries: 20, seconds: 300 },
  invitation: { tries: 50, seconds: 300 },
  // From mailed links, whose tokens cannot be guessed; an office shares one address.
  answer: { tries: 120, seconds: 300 },
  // One call a second on average; whoever has more readings sends a file.
  token: { tries: 300, seconds: 300 },
  // Each one reads the whole record: seconds of work on a million entries.
  'record-check': { tries: 10, seconds: 300 },
};

const rowSchema = z.tuple([z.object({ tries: z.int(), seconds: z.int() })]);

/** Counts a try, in the database, so that all processes share one count; one statement, whoever else tries at the same moment. */
export async function takeAttempt(pool: DriverPool, what: Attempted, subject: string): Promise<TooMany> {
  const { tries, seconds } = limits[what];
  const { rows } = await pool.query(
    `insert into attempt as a (key, tries, window_ends) values ($1, 1, current_timestamp + $2 * interval '1 second')
     on conflict (key) do update set
       tries = case when a.window_ends <= current_timestamp then 1 else a.tries + 1 end,
       window_ends = case when a.window_ends <= current_timestamp then excluded.window_ends else a.window_ends end
     returning tries, ceil(extract(epoch from window_ends - current_timestamp))::integer as seconds`,
    [attemptKey(what, subject), seconds],
  );
  const [row] = rowSchema.parse(rows);
  if (row.tries === 1) await pool.query(`delete from attempt where window_ends < current_timestamp`);
  return row.tries > tries ? refuse({ code: 'TOO_MANY_REQUESTS', facts: { seconds: row.seconds } }) : ok(true);
}

/** Forgets the tries of a subject that turned out to be right. */
export async function forgetAttempts(pool: DriverPool, what: Attempted, subject: string): Promise<void> {
  await pool.query('delete from attempt where key = $1', [attemptKey(what, subject)]);
}

/** Takes one try back that turned out to be right, and leaves those of others behind the same address counted. */
export async function giveBackAttempt(pool: DriverPool, what: Attempted, subject: string): Promise<void> {
  await pool.query('update attempt set tries = greatest(tries - 1, 0) where key = $1', [attemptKey(what, subject)]);
}

/** Addresses are personal: only a digest is kept, and only until the window ends. */
function attemptKey(what: Attempted, subject: string): string {
  return createHash('sha256').update(`${what} ${subject.toLowerCase()}`).digest('base64url');
}
