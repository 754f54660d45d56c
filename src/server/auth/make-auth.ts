import type { Temporal } from 'temporal-polyfill';
import { checkPassword } from '../../core/access/password.ts';
import { ok } from '../../core/kernel/result.ts';
import type { Log } from '../app/log.ts';
import type { Config } from '../config/env.ts';
import type { Database } from '../db/database.ts';
import { createAccount, makeResetToken, openSession } from './accounts.ts';
import type { Auth } from './auth.ts';
import { makeFindBearer } from './find-bearer.ts';
import { loadCookieSecret } from './cookie-secret.ts';
import { makeFindViewer, sendRenewals } from './find-viewer.ts';
import { mountAuth } from './mount-auth.ts';
import { hashInTurn } from './password-hash.ts';
import { refuseCrossSite } from './refuse-cross-site.ts';
import { sessionCookie } from './session-cookie.ts';
import { ensureSetupLink } from './setup-link.ts';
import { makeSignInLibrary, type SignInLibrary } from './sign-in-library.ts';
import { takeAttempt } from './take-attempt.ts';

/** What sign-in needs from the world. Sessions live by the database's clock; API tokens by `now`, as they are in the record. */
export interface AuthWorld {
  readonly config: Config;
  readonly database: Database;
  readonly now: () => Temporal.Instant;
  readonly log: Log;
}

/** Puts sign-in together. Nothing is asked of the database before the first request. */
export function makeAuth({ config, database, now, log }: AuthWorld): Auth {
  const { origin, protocol } = config.url;
  const secure = protocol === 'https:';
  const pool = database.auth;
  const secret = once(async () => await loadCookieSecret(pool));
  const library = once(async (): Promise<SignInLibrary> => makeSignInLibrary({ pool, origin, secure, log, secret: await secret() }));
  const findViewer = makeFindViewer({
    pool,
    secure,
    secret,
    renew: async (cookie) => {
      const { api } = await library();
      const { headers } = await api.getSession({ headers: new Headers({ cookie }), returnHeaders: true });
      return headers.getSetCookie();
    },
  });
  return {
    findViewer,
    findBearer: makeFindBearer(pool, now),
    mount: (app) => {
      app.addHook('onRequest', refuseCrossSite(origin));
      sendRenewals(app);
      mountAuth(app, database, library);
    },
    createAccount,
    hashPassword: async (password) => {
      const chosen = checkPassword(password);
      return chosen.ok ? ok({ hash: await hashInTurn(chosen.value) }) : chosen;
    },
    openSession: async (person) => {
      const token = await openSession(pool, await library(), person);
      return token === null ? null : sessionCookie(token, await secret(), secure);
    },
    makeResetLink: async (person) => {
      const token = await makeResetToken(pool, await library(), person);
      return token === null ? null : `${origin}/reset-password?token=${token}`;
    },
    takeAttempt: async (what, subject) => await takeAttempt(pool, what, subject),
    ensureSetupLink: async () => await ensureSetupLink(database, now(), origin),
  };
}

/** Does something when it is first wanted and keeps the outcome; a failure is not kept. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return async () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return await made;
  };
}
