import { z } from 'zod';
import { utcInstantSchema } from '../core/kernel/schema.ts';
import { endpoint } from './endpoint.ts';
import { pageOf, pageQuery, personView } from './views.ts';

/** One entry of the record: what happened, who did it, and where it stands. `content` holds the parts the viewer may read. */
export const recordEntry = z.object({
  seq: z.number().int(),
  stream: z.string(),
  n: z.number().int(),
  type: z.string(),
  at: utcInstantSchema,
  actor: personView.nullable(),
  via: z.enum(['passkey', 'session', 'system']),
  leafHash: z.string(),
  parts: z.array(z.object({ name: z.string(), state: z.enum(['readable', 'withheld', 'erased']), text: z.string() })),
});

export const recordApi = {
  'GET /api/record': endpoint({
    summary: 'The record as the viewer may see it, newest first',
    access: 'person',
    query: pageQuery.extend({ stream: z.string().max(60).optional() }),
    output: pageOf(recordEntry).extend({
      size: z.number().int(),
      origin: z.string(),
      lastSignedAt: utcInstantSchema.nullable(),
      pending: z.number().int(),
    }),
    refusals: ['NOT_SIGNED_IN'],
  }),
  'GET /api/record/policy': endpoint({
    summary: 'The trust policy: the public key that signs this organisation’s record',
    access: 'person',
    output: z.never(),
    file: 'text/plain',
    refusals: ['NOT_SIGNED_IN', 'NOT_READY'],
  }),
  'GET /api/record/receipts/:seq': endpoint({
    summary: 'The receipt of one entry: its proof and the signed checkpoint, in one file to keep',
    access: 'person',
    params: z.object({ seq: z.coerce.number().int().nonnegative() }),
    output: z.never(),
    file: 'application/octet-stream',
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'NOT_READY'],
  }),
  'POST /api/record/check': endpoint({
    summary: 'Recompute the record from its stored bytes and compare it with the last signed checkpoint',
    access: 'person',
    body: z.object({}),
    output: z.object({ ok: z.boolean(), size: z.number().int(), root: z.string(), checkedAt: utcInstantSchema, faults: z.array(z.string()).max(50) }),
    refusals: ['NOT_SIGNED_IN', 'TOO_MANY_REQUESTS'],
  }),
} as const;
