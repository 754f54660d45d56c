import { z } from 'zod';
import { civilDateSchema, idSchema, utcInstantSchema } from '../core/kernel/schema.ts';
import { waysOfR40 } from '../core/signals/answers.ts';
import { diagnosisSchema, dismissalSchema, triggerRuleSchema } from '../core/signals/events.ts';
import { settingSchema } from '../core/policy/setting-schema.ts';
import { endpoint } from './endpoint.ts';
import { triggerView } from './kpis.ts';
import { pageOf, pageQuery } from './views.ts';

/** A rule that watches, with its numbers from the policy and its false alarms. A figure about the rule, never about a person. */
export const ruleView = z.object({
  rule: triggerRuleSchema,
  sources: z.array(z.string()),
  kind: z.enum(['statistical', 'event']),
  asks: z.enum(['new-1on1', 'talk']),
  within: settingSchema,
  numbers: z.array(settingSchema.extend({ path: z.string() })),
  fired: z.number().int(),
  falseAlarms: z.number().int(),
  /** Shares from 0 to 1 with a 95 % Wilson interval; null while too few have fired. */
  rate: z.object({ share: z.number(), low: z.number(), high: z.number() }).nullable(),
});
export type RuleView = z.infer<typeof ruleView>;

export const signalsApi = {
  'GET /api/triggers': endpoint({
    summary: 'Triggers that the viewer may see. Open ones ranked: the least time left first, then the heaviest; those put off are not among them',
    access: 'person',
    query: pageQuery.extend({ state: z.enum(['open', 'snoozed', 'all']).default('open') }),
    output: pageOf(triggerView),
    refusals: ['NOT_SIGNED_IN'],
  }),
  'GET /api/triggers/:trigger': endpoint({
    summary: 'One trigger',
    access: 'person',
    params: z.object({ trigger: idSchema('trigger') }),
    output: triggerView,
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND'],
  }),
  'POST /api/triggers/:trigger/schedule': endpoint({
    summary: 'Fix a time for the 1on1 that the trigger asks for; the 48 h clock is answered',
    access: 'person',
    params: z.object({ trigger: idSchema('trigger') }),
    body: z.object({ startsAt: utcInstantSchema, timeZone: z.string().max(60) }),
    output: z.object({ series: idSchema('series'), meeting: idSchema('meeting'), inTime: z.boolean() }),
    refusals: [
      'NOT_SIGNED_IN',
      'NOT_FOUND',
      'FORBIDDEN',
      'TRIGGER_SETTLED',
      'START_IN_PAST',
      'NO_MANAGER',
      'SERIES_WITH_SELF',
      'INVALID_INPUT',
      'CHANGED_MEANWHILE',
    ],
  }),
  'POST /api/triggers/:trigger/dismiss': endpoint({
    summary: 'Decide that a trigger needs no 1on1, with a reason that stays on record',
    access: 'person',
    params: z.object({ trigger: idSchema('trigger') }),
    body: z.object({ as: dismissalSchema, reason: z.string().trim().min(1).max(500) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'TRIGGER_SETTLED', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/triggers/:trigger/agenda': endpoint({
    summary: 'Put a trigger on the agenda of the next 1on1 of the two. It answers a rule that asks for a talk',
    access: 'person',
    params: z.object({ trigger: idSchema('trigger') }),
    body: z.object({ text: z.string().trim().min(1).max(500) }),
    output: z.object({ meeting: idSchema('meeting'), item: z.string(), answered: z.boolean(), inTime: z.boolean() }),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'TRIGGER_SETTLED', 'ON_AGENDA', 'NO_NEXT_MEETING', 'MEETING_NOT_SCHEDULED', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/triggers/:trigger/snooze': endpoint({
    summary: 'Put a trigger off until a day. Its clock runs on',
    access: 'person',
    params: z.object({ trigger: idSchema('trigger') }),
    body: z.object({ until: civilDateSchema, reason: z.string().trim().min(1).max(500) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'TRIGGER_SETTLED', 'SNOOZE_OUT_OF_RANGE', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/triggers/:trigger/diagnosis': endpoint({
    summary: 'Say what lies behind a trigger, for the two alone',
    access: 'person',
    params: z.object({ trigger: idSchema('trigger') }),
    body: z.object({ cause: diagnosisSchema, words: z.string().trim().min(1).max(1000) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'TRIGGER_SETTLED', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/triggers/:trigger/way-out': endpoint({
    summary: 'Choose one of the ways out that R40 proposes: the 1on1s after the next one are more often or longer. It answers the trigger',
    access: 'person',
    params: z.object({ trigger: idSchema('trigger') }),
    body: z.object({ way: z.enum(waysOfR40), reason: z.string().trim().min(1).max(500) }),
    output: z.object({ answered: z.boolean(), inTime: z.boolean() }),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'TRIGGER_SETTLED', 'WAY_NOT_PROPOSED', 'WAY_CHOSEN', 'SERIES_NOT_RUNNING', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/signals/incidents': endpoint({
    summary: 'Log an incident of a report that needs coaching; R18 fires, and a follow-up is to be fixed within three days',
    access: 'person',
    body: z.object({ report: idSchema('person'), what: z.string().trim().min(1).max(200), happenedOn: civilDateSchema }),
    output: z.object({ trigger: idSchema('trigger') }),
    refusals: ['NOT_SIGNED_IN', 'FORBIDDEN', 'INCIDENT_AHEAD', 'INCIDENT_LOGGED', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'GET /api/signals/rules': endpoint({
    summary: 'The rules that watch, with their numbers, and how often each fired falsely among the triggers that the viewer may see',
    access: 'person',
    output: z.object({ rules: z.array(ruleView) }),
    refusals: ['NOT_SIGNED_IN'],
  }),
} as const;
