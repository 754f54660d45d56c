import { z } from 'zod';
import { idSchema, utcInstantSchema } from '../core/kernel/schema.ts';
import { endpoint } from './endpoint.ts';
import { triggerView } from './kpis.ts';
import { pageOf, pageQuery } from './views.ts';

export const signalsApi = {
  'GET /api/triggers': endpoint({
    summary: 'Triggers that the viewer may see, open ones first',
    access: 'person',
    query: pageQuery.extend({ state: z.enum(['open', 'all']).default('open') }),
    output: pageOf(triggerView),
    refusals: ['NOT_SIGNED_IN'],
  }),
  'GET /api/triggers/:trigger': endpoint({
    summary: 'One trigger',
    access: 'person',
    params: z.object({ trigger: idSchema('trigger') }),
    output: triggerView,
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND'],
  }),
  'POST /api/triggers/:trigger/schedule': endpoint({
    summary: 'Fix a time for the 1on1 that the trigger asks for; the 48 h clock is answered',
    access: 'person',
    params: z.object({ trigger: idSchema('trigger') }),
    body: z.object({ startsAt: utcInstantSchema, timeZone: z.string().max(60) }),
    output: z.object({ series: idSchema('series'), meeting: idSchema('meeting'), inTime: z.boolean() }),
    refusals: [
      'NOT_SIGNED_IN',
      'NOT_FOUND',
      'FORBIDDEN',
      'TRIGGER_SETTLED',
      'START_IN_PAST',
      'NO_MANAGER',
      'SERIES_WITH_SELF',
      'INVALID_INPUT',
      'CHANGED_MEANWHILE',
    ],
  }),
  'POST /api/triggers/:trigger/dismiss': endpoint({
    summary: 'Decide that a trigger needs no 1on1, with a reason that stays on record',
    access: 'person',
    params: z.object({ trigger: idSchema('trigger') }),
    body: z.object({ reason: z.string().trim().min(1).max(500) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'TRIGGER_SETTLED', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
} as const;
