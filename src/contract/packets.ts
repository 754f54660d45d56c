import { z } from 'zod';
import { idSchema } from '../core/kernel/schema.ts';
import { endpoint } from './endpoint.ts';

export const packetsApi = {
  'POST /api/plans/:plan/packet': endpoint({
    summary: 'Export the plan as a packet (zip) that anyone can verify offline; the export is itself recorded',
    access: 'person',
    params: z.object({ plan: idSchema('plan') }),
    body: z.object({}),
    output: z.never(),
    file: 'application/zip',
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'NOT_READY', 'CHANGED_MEANWHILE'],
  }),
} as const;
