import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { limitConcurrency } from './limit-concurrency.ts';

/**
 * How many passwords are hashed at a time. One takes 32 MiB and about 90 ms of a thread (scrypt, N 16384, r 16); more at
 * once would take the threads from the file system and let a crowd at the door fill the memory.
 */
const mostHashesAtOnce = 2;

const inTurn = limitConcurrency(mostHashesAtOnce);

/** Hashes a password as the sign-in library does: scrypt with a random salt. */
export async function hashInTurn(password: string): Promise<string> {
  return await inTurn(async () => await hashPassword(password));
}

/** Compares a password with a hash of {@link hashInTurn}. */
export async function verifyInTurn(asked: { readonly hash: string; readonly password: string }): Promise<boolean> {
  return await inTurn(async () => await verifyPassword(asked));
}
