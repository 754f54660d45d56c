import { z } from 'zod';
import { eventType, part } from '../kernel/event.ts';
import { civilDateSchema, idSchema, utcInstantSchema } from '../kernel/schema.ts';

/** How often a pulse asks. */
export const pulseCadenceSchema = z.enum(['weekly', 'biweekly']);

/** The three answers to a statement. Three and no more: finer scales tell people apart in a small group. */
export const pulseChoices = ['agree', 'partly', 'disagree'] as const;
export const pulseChoiceSchema = z.enum(pulseChoices);
export type PulseChoice = z.infer<typeof pulseChoiceSchema>;

/** A statement as it was put to people. */
export const pulseQuestionSchema = z.object({ key: z.string().max(40), statement: z.string().max(200), expectations: z.boolean() });
export type PulseQuestion = z.infer<typeof pulseQuestionSchema>;

/** How many gave each answer to a statement. */
export const pulseCountSchema = z.object({ key: z.string().max(40), agree: z.int().min(0), partly: z.int().min(0), disagree: z.int().min(0) });
export type PulseCount = z.infer<typeof pulseCountSchema>;

/** What came of a round: counts, too few answers to show anything, or ballots that nobody could open any more. */
export const pulseOutcomeSchema = z.enum(['counted', 'too-few', 'lost']);

/** What the pulse says about unclear expectations (R6): of how many answers how many disagreed, and whether that is enough. */
export const unclearSchema = z.object({ answers: z.int(), matching: z.int(), fires: z.boolean() });

/** A pulse of those who report to one manager began. */
export const pulseStarted = eventType('pulse.started', 1, {
  'shared/pulse': part('plan', z.object({ manager: idSchema('person'), cadence: pulseCadenceSchema, timeZone: z.string().max(60), firstAt: utcInstantSchema })),
});

/** Nobody is asked any more. An open round is not counted. */
export const pulseStopped = eventType('pulse.stopped', 1, { stopped: part('plan', z.object({ at: utcInstantSchema })) });

/** A round began. Who was invited is no secret: it is who reported to the manager on that day. Who answered is not recorded. */
export const pulseRoundOpened = eventType('pulse-round.opened', 1, {
  'shared/round': part(
    'plan',
    z.object({
      week: civilDateSchema,
      questions: z.array(pulseQuestionSchema).min(1).max(10),
      remindAt: utcInstantSchema,
      closesAt: utcInstantSchema,
      nextAt: utcInstantSchema,
    }),
  ),
  'shared/group': part('parties', z.object({ people: z.array(idSchema('person')).max(200) })),
});

/** A round was left out because the group is too small for anybody to stay unknown in it. */
export const pulseRoundSkipped = eventType('pulse-round.skipped', 1, {
  'shared/round': part('plan', z.object({ week: civilDateSchema, people: z.int().min(0), nextAt: utcInstantSchema })),
});

/** Those who had not answered were reminded, once. */
export const pulseRoundReminded = eventType('pulse-round.reminded', 1, { 'shared/round': part('plan', z.object({ week: civilDateSchema })) });

/** A round was counted. It holds counts alone; with too few answers not even those. */
export const pulseRoundClosed = eventType('pulse-round.closed', 1, {
  'shared/round': part(
    'plan',
    z.object({
      week: civilDateSchema,
      invited: z.int().min(0),
      answered: z.int().min(0),
      outcome: pulseOutcomeSchema,
      counts: z.array(pulseCountSchema).max(10),
      unclear: unclearSchema.nullable(),
    }),
  ),
});

export const pulseEvents = [pulseStarted, pulseStopped, pulseRoundOpened, pulseRoundSkipped, pulseRoundReminded, pulseRoundClosed] as const;
