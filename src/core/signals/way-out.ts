import type { z } from 'zod';
import type { wayOutSchema } from './events.ts';

/** One of the two ways out of commitments that are not kept (R40, S18). `tighten` counts the days between two 1on1s, `lengthen` minutes of each. */
export type WayOut = z.infer<typeof wayOutSchema>;
