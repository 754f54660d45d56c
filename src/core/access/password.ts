import { ok, refuse, type Decision } from '../kernel/result.ts';

/** Fewest characters of a password. Length is what keeps guessing out; there are no rules about kinds of characters (NIST SP 800-63B 5.1.1). */
export const leastPasswordLength = 12;

/** Most characters of a password: enough for a sentence, and a bound on what is hashed. */
export const mostPasswordLength = 200;

/** Takes or refuses a password that somebody chose. Characters are counted as a reader would, not as UTF-16 units. */
export function checkPassword(password: string): Decision<string, 'PASSWORD_TOO_SHORT'> {
  if (Array.from(password).length >= leastPasswordLength) return ok(password);
  return refuse({ code: 'PASSWORD_TOO_SHORT', path: 'password', facts: { least: leastPasswordLength } });
}
