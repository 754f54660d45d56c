import { z } from 'zod';
import { eventType, part } from '../kernel/event.ts';
import { idSchema, textSchema, utcInstantSchema } from '../kernel/schema.ts';

/** The rules that start a clock, by requirement id. */
export const triggerRuleSchema = z.enum(['R3', 'R4']);

/** The noise-aware second opinion (SIGNALS 2), beside the rule and never instead of it. */
export const opinionSchema = z.object({
  verdict: z.enum(['inside-noise', 'confirmed', 'slow-drift', 'quiet', 'not-enough-history']),
  /** A value like this turns up about once in so many periods when nothing has changed; null when unknown. */
  oneIn: z.number().int().positive().nullable(),
  /** Fewer than 12 points of history. */
  provisional: z.boolean(),
  points: z.number().int().nonnegative(),
});

/** How often the rule would have fired before: `fired` of the last `of` periods. */
export const backTestSchema = z.object({ fired: z.number().int().nonnegative(), of: z.number().int().nonnegative() });

/** A rule fired on one reading. It stamps everything that it saw, so that it can be checked without the product. */
export const triggerFired = eventType('trigger.fired', 1, {
  'shared/trigger': part(
    'plan',
    z.object({
      rule: triggerRuleSchema,
      kpi: idSchema('kpi'),
      /** The person who answers for the KPI. */
      subject: idSchema('person'),
      /** The manager who is to hold the 1on1, if the subject reports to anyone. */
      manager: idSchema('person').nullable(),
      reading: z.string().max(120),
      value: z.number(),
      /** R4: the median that the value was held against. R3: what was listed for the sprint; the value is what was completed. */
      expected: z.number(),
      /** R4: percent below the baseline. R3: how many listed items were not completed. */
      shortfall: z.number(),
      /** R4: the percent beyond which it fires. R3: the missed milestones in a row that it takes. */
      threshold: z.number(),
      baselineReadings: z.array(z.string().max(120)).max(30),
      observedAt: utcInstantSchema,
      policyVersion: z.number().int().positive(),
      /** The series that it asks to be started: proposed because of it, or by another open trigger of the same two people. */
      series: idSchema('series').nullable(),
      opinion: opinionSchema,
      backTest: backTestSchema,
    }),
  ),
});

/** A 1on1 was fixed because of it. */
export const triggerAnswered = eventType('trigger.answered', 1, {
  'shared/answer': part('plan', z.object({ series: idSchema('series'), meeting: idSchema('meeting') })),
});

/** A person decided that it needs no 1on1, and says why. */
export const triggerDismissed = eventType('trigger.dismissed', 1, {
  reason: part('plan', z.object({ reason: textSchema(500) })),
});

export const triggerEvents = [triggerFired, triggerAnswered, triggerDismissed] as const;
