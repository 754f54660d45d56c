import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Viewer } from '../../core/kernel/context.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import type { TokenScope } from '../../core/access/token-scope.ts';
import type { Decision } from '../../core/kernel/result.ts';
import type { Writer } from '../db/database.ts';

/** Somebody who is to be able to sign in. Without a password they can only come in by a link (or as a persona of the demo). */
export interface NewAccount {
  readonly person: PersonId;
  readonly name: string;
  readonly email: string;
  readonly password?: HashedPassword;
}

/** A password that was hashed by {@link Auth.hashPassword}; the words themselves go no further. */
export interface HashedPassword {
  readonly hash: string;
}

/** What is tried, for the limits on guessing. */
export type Attempted = 'sign-in-from' | 'sign-in-to' | 'reset-request-from' | 'reset-request-to' | 'reset' | 'setup' | 'invitation' | 'record-check' | 'answer' | 'token';

/** What {@link Auth.findBearer} refuses with. */
export type BearerCode = 'TOKEN_INVALID' | 'TOKEN_SCOPE' | 'TOO_MANY_REQUESTS';

/** What {@link Auth.takeAttempt} refuses with. */
export type TooMany = Decision<true, 'TOO_MANY_REQUESTS'>;

/** Accounts and sessions: everything about who is asking, over the sign-in library and its tables. */
export interface Auth {
  /** Adds the endpoints under `/api/auth/` and refuses changes that other sites ask for, on the whole API. */
  readonly mount: (app: FastifyInstance) => void;
  /** Who is asking, in one statement. Null: nobody, or a session that ended. */
  readonly findViewer: (request: FastifyRequest) => Promise<Viewer | null>;
  /**
   * For whom an API token asks, where the endpoint is open to `scope` (null: to no token). The member is found as they are now:
   * the token has their roles of this moment, and dies with their account.
   */
  readonly findBearer: (value: string, scope: TokenScope | null) => Promise<Decision<Viewer, BearerCode>>;
  /**
   * Makes the account of a person, or gives it a new password, in the transaction of whatever lets them in; the
   * organisation is the transaction's. Doing it twice is doing it once. Refuses an address that signs somebody else in.
   */
  readonly createAccount: (write: Writer, account: NewAccount) => Promise<Decision<true, 'EMAIL_TAKEN'>>;
  /** Hashes a password with scrypt (about 90 ms); refuses a short one. At most a few at a time, the rest wait. */
  readonly hashPassword: (password: string) => Promise<Decision<HashedPassword, 'PASSWORD_TOO_SHORT'>>;
  /** Starts a session for a person who has an account; gives the value of a `Set-Cookie` header, or null without one. */
  readonly openSession: (person: PersonId) => Promise<string | null>;
  /** Makes a link to choose a new password, for an hour and once; null for a person without an account. */
  readonly makeResetLink: (person: PersonId) => Promise<string | null>;
  /** Counts a try from an address, and refuses when there were too many. The count is shared by all processes. */
  readonly takeAttempt: (what: Attempted, subject: string) => Promise<TooMany>;
  /** Makes the one-time link that founds the organisation; null when there is one. Earlier links stop working. */
  readonly ensureSetupLink: () => Promise<string | null>;
}
