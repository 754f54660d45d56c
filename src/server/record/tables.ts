import type { Generated } from 'kysely';
import type { Json } from '../../core/kernel/json.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';

/** The tables of migration 0002, as the queries see them. Instants are ISO strings in UTC. */
declare module '../db/tables.ts' {
  interface Tables {
    event: {
      org_id: string;
      stream: string;
      n: number;
      pos: Generated<number>;
      type: string;
      version: number;
      actor: string;
      via: string;
      taken_at: UtcInstant;
      refs: Json;
    };
    event_part: {
      org_id: string;
      stream: string;
      n: number;
      name: string;
      audience: string;
      digest: string;
      disclosure: string | null;
    };
    ledger_pending: { org_id: string; pos: number };
    ledger_leaf: {
      org_id: string;
      seq: number;
      stream: string;
      n: number;
      type: string;
      at: UtcInstant;
      bytes: Uint8Array;
      hash: Uint8Array;
    };
    ledger_node: { org_id: string; level: number; idx: number; hash: Uint8Array };
    ledger_head: { org_id: string; origin: string; size: number; last_at: UtcInstant };
    ledger_checkpoint: { org_id: string; size: number; root: Uint8Array; note: string; made_at: UtcInstant };
    ledger_receipt: { org_id: string; seq: number; size: number; person: string; channel: string; sent_at: UtcInstant };
    idempotency: {
      org_id: string;
      person: string;
      key: string;
      endpoint: string;
      request: string;
      answer: Json | null;
      made_at: UtcInstant;
    };
  }
}
