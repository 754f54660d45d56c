import { betterAuth } from 'better-auth';
import { Kysely } from 'kysely';
import { leastPasswordLength, mostPasswordLength } from '../../core/access/password.ts';
import type { Log } from '../app/log.ts';
import type { DriverPool } from '../db/connect.ts';
import { namedStatementDialect } from '../db/kysely-dialect.ts';
import { hashInTurn, verifyInTurn } from './password-hash.ts';
import { cookiePrefix, renewAfterSeconds, sessionSeconds } from './session-cookie.ts';

/** How long a link to choose a new password works, in seconds: an hour. */
export const resetLinkSeconds = 3600;

/** What the library is set up with. */
export interface LibraryOptions {
  readonly pool: DriverPool;
  readonly origin: string;
  readonly secure: boolean;
  readonly secret: string;
  readonly log: Log;
}

/** The sign-in library as the product uses it. Its own HTTP router is not mounted: `mount-auth` calls what is wanted. */
export type SignInLibrary = ReturnType<typeof makeSignInLibrary>;

/** Sets the sign-in library up: addresses and passwords, sessions in the database, nobody signs themselves up. */
export function makeSignInLibrary({ pool, origin, secure, secret, log }: LibraryOptions) {
  return betterAuth({
    database: { db: new Kysely({ dialect: namedStatementDialect(pool) }), type: 'postgres', transaction: true },
    baseURL: origin,
    secret,
    telemetry: { enabled: false },
    // Its messages may quote an address, so only that there was one is told.
    logger: {
      level: 'error',
      log: (level) => {
        log.warn({ part: 'sign-in', level }, 'the sign-in library met a fault');
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: leastPasswordLength,
      maxPasswordLength: mostPasswordLength,
      password: { hash: hashInTurn, verify: verifyInTurn },
      resetPasswordTokenExpiresIn: resetLinkSeconds,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      additionalFields: {
        organisation: { type: 'string', required: true, input: false },
        person: { type: 'string', required: true, input: false, unique: true },
      },
    },
    session: { expiresIn: sessionSeconds, updateAge: renewAfterSeconds, cookieCache: { enabled: false } },
    verification: { storeIdentifier: 'hashed' },
    // Tries are counted by ours, an account at a time as well as an address.
    rateLimit: { enabled: false },
    advanced: { cookiePrefix, useSecureCookies: secure, ipAddress: { disableIpTracking: true } },
  });
}
