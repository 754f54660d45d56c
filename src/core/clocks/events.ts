import { z } from 'zod';
import { eventType, part } from '../kernel/event.ts';
import { idSchema, utcInstantSchema } from '../kernel/schema.ts';

/** The named deadlines (S13). Each name's length lives in the policy. */
export const clockNameSchema = z.enum(['first-1on1', 'signal-answer', 'recap', 'commitment-due', 'meeting-held', 'plan-end']);

/** A deadline began to run. `subject` is the stream it watches; `told` are those who hear of it when it is missed. */
export const clockStarted = eventType('clock.started', 1, {
  clock: part(
    'plan',
    z.object({
      name: clockNameSchema,
      subject: z.string().max(60),
      startedAt: utcInstantSchema,
      dueAt: utcInstantSchema,
      told: z.array(idSchema('person')).max(10),
    }),
  ),
});

/** What the clock waited for happened in time. */
export const clockMet = eventType('clock.met', 1, { met: part('plan', z.object({ at: utcInstantSchema })) });

/** The deadline passed. Recorded for good, with who was told; what happens later does not undo it. */
export const clockMissed = eventType('clock.missed', 1, {
  missed: part('plan', z.object({ dueAt: utcInstantSchema, told: z.array(idSchema('person')).max(10) })),
});

/** What the clock waited for happened after it had been missed. */
export const clockAnsweredLate = eventType('clock.answered-late', 1, {
  answered: part('plan', z.object({ at: utcInstantSchema })),
});

/** The clock no longer matters (its subject was cancelled or withdrawn). */
export const clockStopped = eventType('clock.stopped', 1, {
  stopped: part('plan', z.object({ at: utcInstantSchema, because: z.enum(['cancelled', 'withdrawn', 'moved', 'dismissed']) })),
});

export const clockEvents = [clockStarted, clockMet, clockMissed, clockAnsweredLate, clockStopped] as const;
