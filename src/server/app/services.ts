import type { Temporal } from 'temporal-polyfill';
import type { EventRef } from '../../core/kernel/event.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { NewId, OrganisationId } from '../../core/kernel/id.ts';
import type { Auth } from '../auth/auth.ts';
import type { Config } from '../config/env.ts';
import type { Database, Reader } from '../db/database.ts';
import type { MailSender } from '../mail/mail.ts';
import type { Execute } from '../record/execute.ts';
import type { Ledger } from '../record/ledger.ts';
import type { Log } from './log.ts';

/**
 * Everything an area's handlers, jobs and clocks work with. Made once by the composition root (`assemble`); tests make
 * the same one over a test database and a clock of their own.
 */
export interface Services {
  readonly config: Config;
  readonly log: Log;
  /** The moment. The demo and the tests set it; nothing else on the server reads a clock. */
  readonly now: () => Temporal.Instant;
  readonly newId: NewId;
  readonly database: Database;
  /** Asks the read tables for a viewer; row-level security applies. */
  readonly read: <Value>(viewer: Viewer, work: (read: Reader) => Promise<Value>) => Promise<Value>;
  /** The one door through which state changes. */
  readonly execute: Execute;
  /** Sequencing, checkpoints, receipts. */
  readonly ledger: Ledger;
  readonly mail: MailSender;
  /** Accounts and sessions. */
  readonly auth: Auth;
  /** True for `manent demo`: personas may be taken on without a password. */
  readonly demo: boolean;
}

/** Something that the product does by itself when its moment has come. */
export interface JobHandler {
  readonly task: string;
  /** `payload` is what the job was queued with, plus `organisation`. Throwing makes the queue try again later. */
  readonly run: (services: Services, payload: unknown) => Promise<void>;
}

/** A pointer to an event in one organisation's record. */
export interface EntryRef extends EventRef {
  readonly organisation: OrganisationId;
}
