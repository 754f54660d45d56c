import { sql } from 'kysely';
import type { Writer } from '../db/database.ts';
import type { RoundKey } from './cast-ballot.ts';

/** Deletes everything about an open round that could ever be held against its ballots, and the ballots. */
export async function forgetRound(write: Writer, { organisation, pulse, week }: RoundKey): Promise<void> {
  for (const table of ['pulse_seat', 'pulse_pass', 'pulse_notice', 'pulse_ballot', 'pulse_key'] as const) {
    await sql`delete from ${sql.table(table)} where org_id = ${organisation} and pulse = ${pulse} and week = ${week}::date`.execute(write);
  }
}
