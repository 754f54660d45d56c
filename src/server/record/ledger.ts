import type { Temporal } from 'temporal-polyfill';
import type { EventRef } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../app/log.ts';
import { receiptAt, receiptOf, type Receipt } from './receipts.ts';
import { sequenceBatch } from './sequence.ts';
import { openLogSigner, type Signer } from './signer.ts';
import { readOrigin, signHead } from './sign-head.ts';
import { readProofs, type ProofReader } from './proofs.ts';

/** The sequencer's face to the rest of the server. */
export interface Ledger {
  /** Sequences and signs all that is pending, then returns. Safe to call from anywhere at any time. */
  readonly catchUp: (organisation: OrganisationId) => Promise<void>;
  /** Tells the loop that something was committed. Returns at once. */
  readonly wake: (organisation: OrganisationId) => void;
  /** The receipt of an event; sequences first when need be. Throws when the record cannot be signed. */
  readonly receiptOf: (organisation: OrganisationId, event: EventRef) => Promise<Receipt>;
  /** The receipt of an entry by its number, or null when there is none. */
  readonly receiptAt: (organisation: OrganisationId, seq: number) => Promise<Receipt | null>;
  /** The trust policy that names this organisation's log key (C2SP tlog-policy). Throws before the organisation exists. */
  readonly policyText: (organisation: OrganisationId) => Promise<string>;
  /** Proofs against the latest signed checkpoint, for an export. */
  readonly proofs: (organisation: OrganisationId) => Promise<ProofReader>;
  /** Waits for what is under way. A later wake does nothing. */
  readonly stop: () => Promise<void>;
}

/** What the ledger needs from the world. */
export interface LedgerWorld {
  readonly database: Database;
  readonly now: () => Temporal.Instant;
  /** Where the log keys and the signer's memory lie: outside the database, mode 700. */
  readonly keyDirectory: string;
  readonly log: Log;
}

/** Makes the ledger. One pass runs at a time for each organisation; whoever asks meanwhile waits for the next one. */
export function makeLedger(world: LedgerWorld): Ledger {
  const signers = new Map<OrganisationId, Signer>();
  const running = new Map<OrganisationId, Promise<void>>();
  let stopped = false;

  const signerOf = async (organisation: OrganisationId): Promise<Signer | null> => {
    const known = signers.get(organisation);
    if (known !== undefined) return known;
    const origin = await readOrigin(world.database, organisation);
    if (origin === null) return null;
    const signer = openLogSigner(world.keyDirectory, organisation, origin);
    signers.set(organisation, signer);
    return signer;
  };

  const pass = async (organisation: OrganisationId): Promise<void> => {
    const signer = await signerOf(organisation);
    if (signer === null) return;
    while ((await sequenceBatch(world.database, organisation, world.now())) > 0);
    await signHead(world.database, organisation, signer, world.now());
  };

  const catchUp = async (organisation: OrganisationId): Promise<void> => {
    const before = running.get(organisation) ?? Promise.resolve();
    // A pass under way may have read the queue before the caller's commit, so a caller always gets one that starts later.
    const mine = before.then(
      async () => await pass(organisation),
      async () => await pass(organisation),
    );
    running.set(organisation, mine);
    try {
      await mine;
    } finally {
      if (running.get(organisation) === mine) running.delete(organisation);
    }
  };

  const wanted = new Set<OrganisationId>();
  const wake = (organisation: OrganisationId): void => {
    if (stopped || wanted.has(organisation)) return;
    wanted.add(organisation);
    setImmediate(() => {
      wanted.delete(organisation);
      if (stopped) return;
      catchUp(organisation).catch((error: unknown) => {
        world.log.error({ organisation, reason: error instanceof Error ? error.message : 'unknown' }, 'the record was not signed');
      });
    });
  };

  const requireSigner = async (organisation: OrganisationId): Promise<Signer> => {
    const signer = await signerOf(organisation);
    if (signer === null) throw new Error('the organisation has no record yet');
    return signer;
  };

  return {
    catchUp,
    wake,
    receiptOf: async (organisation, event) => {
      const early = await receiptOf(world.database, organisation, event);
      if (early !== null) return early;
      await catchUp(organisation);
      const receipt = await receiptOf(world.database, organisation, event);
      if (receipt === null) throw new Error(`event ${event.n} of ${event.stream} is not in the record`);
      return receipt;
    },
    receiptAt: async (organisation, seq) => await receiptAt(world.database, organisation, seq),
    policyText: async (organisation) => `log ${(await requireSigner(organisation)).vkey}\nquorum none\n`,
    proofs: async (organisation) => {
      await catchUp(organisation);
      return await readProofs(world.database, organisation);
    },
    stop: async () => {
      stopped = true;
      await Promise.allSettled(running.values());
    },
  };
}
