import { z } from 'zod';
import { civilDateSchema, idSchema } from '../core/kernel/schema.ts';
import { keyResultKeySchema } from '../core/objectives/events.ts';
import { endpoint } from './endpoint.ts';
import { commitmentRow, commitmentStateSchema, pageOf, pageQuery } from './views.ts';

const commitmentParams = z.object({ commitment: idSchema('commitment') });

export const commitmentsApi = {
  'GET /api/commitments': endpoint({
    summary: 'Commitments that the viewer may see, by due day',
    access: 'person',
    query: pageQuery.extend({ state: commitmentStateSchema.or(z.literal('all')).default('open'), owner: idSchema('person').optional() }),
    output: pageOf(commitmentRow),
    refusals: ['NOT_SIGNED_IN'],
  }),
  'POST /api/commitments/:commitment/meet': endpoint({
    summary: 'Record that the output exists, with its proof',
    access: 'person',
    params: commitmentParams,
    body: z.object({
      happenedOn: civilDateSchema,
      statement: z.string().trim().max(1000),
      link: z.url().max(1000).nullable(),
    }),
    output: z.object({ state: commitmentStateSchema }),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'COMMITMENT_SETTLED', 'PROOF_MISSING', 'DATE_IN_FUTURE', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/commitments/:commitment/move': endpoint({
    summary: 'Change the due day, with a reason; the first one is kept',
    access: 'person',
    params: commitmentParams,
    body: z.object({ due: civilDateSchema, reason: z.string().trim().min(1).max(500) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'COMMITMENT_SETTLED', 'GATE_DATE_PAST', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/commitments/:commitment/withdraw': endpoint({
    summary: 'Withdraw a commitment, with a reason',
    access: 'person',
    params: commitmentParams,
    body: z.object({ reason: z.string().trim().min(1).max(500) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'COMMITMENT_SETTLED', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/commitments/:commitment/link': endpoint({
    summary: 'Say which objective or key result a commitment is for, or that it is for none',
    access: 'person',
    params: commitmentParams,
    body: z.object({ objective: idSchema('objective').nullable(), key: keyResultKeySchema.nullable() }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'INVALID_INPUT', 'CHANGED_MEANWHILE', 'KEY_RESULT_UNKNOWN'],
  }),
} as const;
