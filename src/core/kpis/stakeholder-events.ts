import { z } from 'zod';
import { eventType, optionalPart, part } from '../kernel/event.ts';
import { civilDateSchema, idSchema, textSchema, utcInstantSchema } from '../kernel/schema.ts';

/** How 0-10 answers become a figure: their mean, or promoters less detractors. Stored with every week, never guessed (S5). */
export const scoreScaleSchema = z.enum(['score', 'nps']);
export type ScoreScale = z.infer<typeof scoreScaleSchema>;

/** One answer: a whole number from 0 (not at all) to 10. */
export const answerScoreSchema = z.int().min(0).max(10);

/** Most characters of what may be written beside an answer. */
export const longestComment = 500;

/** What a week came to: a figure with its interval, single answers without a figure, or too few to show anything (S6). */
export const roundOutcomeSchema = z.enum(['scored', 'listed', 'insufficient']);
export type RoundOutcome = z.infer<typeof roundOutcomeSchema>;

/** A weekly question about a KPI began. The zone says when a week begins and ends. */
export const askStarted = eventType('ask.started', 1, {
  'shared/ask': part('plan', z.object({ kpi: idSchema('kpi'), timeZone: z.string().max(60), firstAt: utcInstantSchema })),
});

/** Nobody is asked any more. A week that was open is not counted. */
export const askStopped = eventType('ask.stopped', 1, { stopped: part('plan', z.object({ at: utcInstantSchema })) });

/** Somebody is asked from the next week on. Name and address are parts of their own, so that either can be erased. */
export const stakeholderListed = eventType('stakeholder.listed', 1, {
  'shared/place': part('plan', z.object({ stakeholder: idSchema('stakeholder') })),
  'shared/name': part('plan', z.object({ name: textSchema(120) })),
  contact: part('system', z.object({ email: z.email().max(254) })),
});

/** Somebody is not asked any more: taken off the list, or they left it themselves. */
export const stakeholderUnlisted = eventType('stakeholder.unlisted', 1, {
  'shared/place': part('plan', z.object({ stakeholder: idSchema('stakeholder'), because: z.enum(['removed', 'left']) })),
});

/** A week's question went out. `week` is its Monday. */
export const scoreRoundOpened = eventType('score-round.opened', 1, {
  'shared/round': part(
    'plan',
    z.object({
      week: civilDateSchema,
      asked: z.int().min(0),
      remindAt: utcInstantSchema,
      /** The last moment of the week. */
      closesAt: utcInstantSchema,
      nextAt: utcInstantSchema,
    }),
  ),
});

/** Those who had not answered were reminded, once. */
export const scoreRoundReminded = eventType('score-round.reminded', 1, { 'shared/round': part('plan', z.object({ week: civilDateSchema })) });

/**
 * A week was counted. The scores stand from low to high and the comments in alphabetical order, so that neither says who or
 * when; both are empty where too few answered.
 */
export const scoreRoundClosed = eventType('score-round.closed', 1, {
  'shared/round': part(
    'plan',
    z.object({
      week: civilDateSchema,
      scale: scoreScaleSchema,
      asked: z.int().min(0),
      answered: z.int().min(0),
      outcome: roundOutcomeSchema,
      estimate: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
      scores: z.array(answerScoreSchema),
    }),
  ),
  'shared/comments': optionalPart('parties', z.array(textSchema(longestComment)).max(100)),
});

export const askEvents = [askStarted, askStopped, stakeholderListed, stakeholderUnlisted, scoreRoundOpened, scoreRoundReminded, scoreRoundClosed] as const;
