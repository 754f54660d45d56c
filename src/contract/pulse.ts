import { z } from 'zod';
import { civilDateSchema, idSchema, utcInstantSchema } from '../core/kernel/schema.ts';
import { pulseCadenceSchema, pulseChoiceSchema, pulseCountSchema, pulseOutcomeSchema, pulseQuestionSchema, unclearSchema } from '../core/pulse/events.ts';
import { endpoint } from './endpoint.ts';
import { personView } from './views.ts';

/** A round that was counted. `counts` is empty where too few answered. */
export const pulseRoundView = z.object({
  week: civilDateSchema,
  invited: z.int(),
  answered: z.int(),
  outcome: pulseOutcomeSchema,
  questions: z.array(pulseQuestionSchema),
  counts: z.array(pulseCountSchema),
  unclear: unclearSchema.nullable(),
});
export type PulseRoundView = z.infer<typeof pulseRoundView>;

/** A pulse that the viewer leads or was invited to. */
export const pulseView = z.object({
  id: idSchema('pulse'),
  manager: personView,
  cadence: pulseCadenceSchema,
  timeZone: z.string(),
  running: z.boolean(),
  nextAt: utcInstantSchema,
  open: z.object({ week: civilDateSchema, invited: z.int(), closesAt: utcInstantSchema }).nullable(),
  /** The viewer's own seat in the open round; null when they were not invited. */
  seat: z.object({ spent: z.boolean() }).nullable(),
  rounds: z.array(pulseRoundView).max(26),
  can: z.object({ stop: z.boolean() }),
});
export type PulseView = z.infer<typeof pulseView>;

/** What somebody sees who opens their pass. */
export const ballotPageView = z.object({
  organisation: z.string(),
  manager: personView.pick({ name: true }),
  week: civilDateSchema,
  closesAt: utcInstantSchema,
  questions: z.array(pulseQuestionSchema),
  spent: z.boolean(),
  invited: z.int(),
  showFrom: z.int(),
});
export type BallotPageView = z.infer<typeof ballotPageView>;

const token = z.string().max(200);
const pulseParams = z.object({ pulse: idSchema('pulse') });

export const pulseApi = {
  'GET /api/pulses': endpoint({
    summary: 'The pulses that the viewer leads or is invited to, and what came of their rounds',
    access: 'person',
    output: z.object({
      pulses: z.array(pulseView).max(20),
      questions: z.array(pulseQuestionSchema),
      showFrom: z.int(),
      /** How many report to the viewer today. */
      reports: z.int(),
      can: z.object({ start: z.boolean() }),
    }),
    refusals: ['NOT_SIGNED_IN'],
  }),
  'POST /api/pulses': endpoint({
    summary: 'Start a pulse of those who report to the viewer',
    access: 'person',
    body: z.object({ cadence: pulseCadenceSchema }),
    output: z.object({ pulse: idSchema('pulse') }),
    refusals: ['NOT_SIGNED_IN', 'PULSE_GROUP_SMALL', 'PULSE_RUNNING', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/pulses/:pulse/stop': endpoint({
    summary: 'Stop a pulse; an open round is not counted',
    access: 'person',
    params: pulseParams,
    body: z.object({}),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/pulses/:pulse/pass': endpoint({
    summary: 'Get a pass to the open round, to answer from the product instead of the mail',
    access: 'person',
    params: pulseParams,
    body: z.object({}),
    output: z.object({ token: z.string() }),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND'],
  }),
  // For nobody: whoever answers is known by the pass alone, and no idempotency key is kept that would tie a ballot to a person.
  'POST /api/pulse-answers/look': endpoint({
    summary: 'What a pass asks; changes nothing',
    access: 'nobody',
    body: z.object({ token }),
    output: ballotPageView,
    refusals: ['PULSE_PASS_INVALID', 'INVALID_INPUT', 'TOO_MANY_REQUESTS'],
  }),
  'POST /api/pulse-answers': endpoint({
    summary: 'Answer a round, once; afterwards nobody can tell which ballot it was, the one who gave it included',
    access: 'nobody',
    body: z.object({ token, answers: z.array(z.object({ key: z.string().max(40), choice: pulseChoiceSchema })).max(10) }),
    output: z.object({}),
    refusals: ['PULSE_PASS_INVALID', 'PULSE_SPENT', 'PULSE_INCOMPLETE', 'INVALID_INPUT', 'TOO_MANY_REQUESTS'],
  }),
} as const;
