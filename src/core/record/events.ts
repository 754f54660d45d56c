import { z } from 'zod';
import { eventType, part } from '../kernel/event.ts';
import { utcInstantSchema } from '../kernel/schema.ts';

/** The genesis of an organisation's record: always entry 0, in the organisation's own stream. */
export const ledgerCreated = eventType('ledger.created', 1, {
  ledger: part('system', z.object({ origin: z.string().max(300), createdAt: utcInstantSchema })),
});

/** Someone who was not in the room read a performance record; both who were can see it (DESIGN 8). */
export const accessRead = eventType('access.read', 1, {
  access: part('parties', z.object({ purpose: z.enum(['review', 'packet']) })),
});
