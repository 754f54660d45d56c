import { z } from 'zod';
import { eventType, part } from '../kernel/event.ts';
import { civilDateSchema, idSchema, textSchema, utcInstantSchema } from '../kernel/schema.ts';
import { diagnosisCauses, dismissalKinds, waysOfR40 } from './answers.ts';

/** The rules that start a clock, by requirement id. What each reads and counts stands in `rules/watch-rules.ts`. */
export const triggerRuleSchema = z.enum(['R3', 'R4', 'R6', 'R17', 'R18', 'R40', 'R72', 'R75', 'R76', 'R77', 'R79', 'R86', 'S31']);

/** What a rule that reads no KPI is about. `id` is the same for two firings about the same thing. */
export const aboutSchema = z.object({
  kind: z.enum(['series', 'topic', 'pulse', 'key-result', 'incident', 'plan']),
  id: z.string().max(200),
  name: z.string().max(200),
});

/** Why a trigger needed no answer. */
export const dismissalSchema = z.enum(dismissalKinds);

/** What lies behind a block (R57). */
export const diagnosisSchema = z.enum(diagnosisCauses);

/** One of the ways out that R40 proposes (S18), in days between two 1on1s or in minutes of each. */
export const wayOutSchema = z.object({ way: z.enum(waysOfR40), from: z.number().int().positive(), to: z.number().int().positive() });

/** The noise-aware second opinion (SIGNALS 2), beside the rule and never instead of it. */
export const opinionSchema = z.object({
  verdict: z.enum(['inside-noise', 'confirmed', 'slow-drift', 'quiet', 'not-enough-history']),
  /** A value like this turns up about once in so many periods when nothing has changed; null when unknown. */
  oneIn: z.number().int().positive().nullable(),
  /** Fewer than 12 points of history. */
  provisional: z.boolean(),
  points: z.number().int().nonnegative(),
  /** The usual length of a period of the KPI in days: what `oneIn` and `points` count. Null where it was not known or not recorded. */
  periodDays: z.number().positive().nullable().default(null),
});

/** How often the rule would have fired before: `fired` of the last `of` periods. */
export const backTestSchema = z.object({ fired: z.number().int().nonnegative(), of: z.number().int().nonnegative() });

/** A rule fired on one reading. It stamps everything that it saw, so that it can be checked without the product. */
export const triggerFired = eventType('trigger.fired', 1, {
  'shared/trigger': part(
    'plan',
    z.object({
      rule: triggerRuleSchema,
      /** The KPI that it read; null for a rule that reads something else. */
      kpi: idSchema('kpi').nullable(),
      about: aboutSchema.nullable().default(null),
      /** It speaks of a coaching 1on1: nobody but the two ever sees it, whatever becomes of its clock. */
      private: z.boolean().default(false),
      /** The person who answers for it. */
      subject: idSchema('person'),
      /** The manager who is to hold the 1on1, if the subject reports to anyone. */
      manager: idSchema('person').nullable(),
      reading: z.string().max(120),
      value: z.number(),
      /** What the value was held against. R4: the median. R3: what was listed for the sprint. A level rule: where it is well. */
      expected: z.number(),
      /** How far the value is from it. R4: in percent of it. Else in the value's own unit. */
      shortfall: z.number(),
      /** Where it fires. R4: a percentage. R3: missed milestones in a row. Else a value. */
      threshold: z.number(),
      baselineReadings: z.array(z.string().max(120)).max(30),
      observedAt: utcInstantSchema,
      policyVersion: z.number().int().positive(),
      /** The series that it asks to be started: proposed because of it, or by another open trigger of the same two people. */
      series: idSchema('series').nullable(),
      /** Null for an event rule: no statistics needed. */
      opinion: opinionSchema.nullable(),
      backTest: backTestSchema.nullable(),
      /** What it proposes to choose from (R40); empty for other rules. */
      ways: z.array(wayOutSchema).max(2).default([]),
    }),
  ),
});

/** A manager logged the incident that R18 fired on. The day is what they say it is; when it was recorded stands beside it. */
export const incidentLogged = eventType('incident.logged', 1, {
  'shared/incident': part('parties', z.object({ what: textSchema(200), happenedOn: civilDateSchema })),
});

/** A time to talk about it was fixed: the 1on1 that it asked for, or a place on the agenda of one that was fixed already. */
export const triggerAnswered = eventType('trigger.answered', 1, {
  'shared/answer': part('plan', z.object({ series: idSchema('series'), meeting: idSchema('meeting') })),
});

/** It was put on the agenda of the next 1on1 of the two. The item itself is in the record of that meeting. */
export const triggerPutOnAgenda = eventType('trigger.put-on-agenda', 1, {
  'shared/agenda': part('plan', z.object({ meeting: idSchema('meeting'), item: z.string().max(40) })),
});

/** The one who answers it put it off until a day. Its clock runs on. */
export const triggerSnoozed = eventType('trigger.snoozed', 1, {
  /** `backAt` is the start of that day where the subject is. */
  'shared/snooze': part('plan', z.object({ until: civilDateSchema, backAt: utcInstantSchema })),
  reason: part('plan', z.object({ reason: textSchema(500) })),
});

/** What the one who answers it believes lies behind it. For the two alone; the last one counts. */
export const triggerDiagnosed = eventType('trigger.diagnosed', 1, {
  'shared/diagnosis': part('parties', z.object({ cause: diagnosisSchema, words: textSchema(1000) })),
});

/** The one who answers it chose one of the ways out that it proposed, with a reason. The cadence itself is in the record of the series. */
export const triggerWayChosen = eventType('trigger.way-chosen', 1, {
  'shared/choice': part('plan', wayOutSchema),
  reason: part('plan', z.object({ reason: textSchema(500) })),
});

/** A person decided that it needs no 1on1, and says why. */
export const triggerDismissed = eventType('trigger.dismissed', 1, {
  reason: part('plan', z.object({ reason: textSchema(500), as: dismissalSchema.default('other') })),
});

export const triggerEvents = [triggerFired, incidentLogged, triggerAnswered, triggerPutOnAgenda, triggerSnoozed, triggerDiagnosed, triggerWayChosen, triggerDismissed] as const;
