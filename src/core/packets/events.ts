import { z } from 'zod';
import { eventType, part } from '../kernel/event.ts';
import { idSchema } from '../kernel/schema.ts';

/** A packet left the house: the export commits to its manifest and to the head of each stream it holds (RECORD 5.6). */
export const packetExported = eventType('packet.exported', 1, {
  export: part(
    'plan',
    z.object({
      manifest: z.string().length(64),
      streams: z.array(z.object({ stream: z.string().max(60), n: z.number().int().nonnegative(), head: z.string().max(60) })),
    }),
  ),
  subject: part('plan', z.object({ plan: idSchema('plan'), audience: z.enum(['hr-partner', 'parties']) })),
});

export const packetEvents = [packetExported] as const;
