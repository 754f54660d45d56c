import { z } from 'zod';
import { eventType, part } from '../kernel/event.ts';
import { textSchema } from '../kernel/schema.ts';
import { ruleIdSchema } from './diagnostic.ts';

/**
 * People called a rule wrong too often, so it only hints in this organisation from here on. It stands in the organisation's own
 * stream with the counts that decided it, because a rule that is lowered no longer stops a signature: never in the dark.
 */
export const ruleLowered = eventType('language.rule-lowered', 1, {
  counts: part(
    'organisation',
    z.object({
      rule: ruleIdSchema,
      shown: z.number().int().positive(),
      wrong: z.number().int().positive(),
      people: z.number().int().positive(),
      /** The share that was passed, in percent, as the policy had it. */
      above: z.number(),
    }),
  ),
});

/** A lowered rule has its weight back; its counters start anew. */
export const ruleRestored = eventType('language.rule-restored', 1, {
  rule: part('organisation', z.object({ rule: ruleIdSchema })),
  reason: part('organisation', z.object({ reason: textSchema(1000) })),
});

export const languageEvents = [ruleLowered, ruleRestored] as const;
