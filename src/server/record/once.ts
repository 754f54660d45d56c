import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import type { OrganisationId, PersonId } from '../../core/kernel/id.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import type { Writer } from '../db/database.ts';
import type { Once } from '../http/handler.ts';

/**
 * Claims an Idempotency-Key inside the transaction that acts on it. A second request with the key waits for the first
 * to end and then gets its answer; the same key for another action is refused.
 */
export async function claimOnce<Value>(
  write: Writer,
  organisation: OrganisationId,
  person: PersonId | 'system',
  once: Once,
  madeAt: UtcInstant,
): Promise<'new' | Decision<Value, 'IDEMPOTENCY_KEY_REUSED'>> {
  const claimed = await write
    .insertInto('idempotency')
    .values({ org_id: organisation, person, key: once.key, endpoint: once.endpoint, request: once.request, answer: null, made_at: madeAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .execute();
  if (claimed.length > 0) return 'new';
  const earlier = await write
    .selectFrom('idempotency')
    .select(['endpoint', 'request', 'answer'])
    .where('org_id', '=', organisation)
    .where('person', '=', person)
    .where('key', '=', once.key)
    .executeTakeFirstOrThrow();
  if (earlier.endpoint !== once.endpoint || earlier.request !== once.request) return refuse({ code: 'IDEMPOTENCY_KEY_REUSED' });
  // The answer was kept by this endpoint for this request; the contract checks it again before it is sent.
  return ok(earlier.answer as Value);
}

/** Keeps the answer beside the key, in the same transaction. */
export async function keepAnswer(
  write: Writer,
  organisation: OrganisationId,
  person: PersonId | 'system',
  once: Once,
  answer: unknown,
): Promise<void> {
  await write
    .updateTable('idempotency')
    .set({ answer: JSON.stringify(answer) })
    .where('org_id', '=', organisation)
    .where('person', '=', person)
    .where('key', '=', once.key)
    .execute();
}
