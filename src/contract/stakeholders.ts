import { z } from 'zod';
import { civilDateSchema, idSchema, textSchema, utcInstantSchema } from '../core/kernel/schema.ts';
import { answerScoreSchema, longestComment, roundOutcomeSchema, scoreScaleSchema } from '../core/kpis/stakeholder-events.ts';
import { endpoint } from './endpoint.ts';
import { personView } from './views.ts';

/** Somebody to ask; they need not be a member. */
const newStakeholder = z.object({ name: textSchema(120), email: z.email().max(254) });

/** A week that was counted. `scores` from low to high, `comments` by the alphabet: nothing says who or when. */
export const scoreRoundView = z.object({
  week: civilDateSchema,
  asked: z.int(),
  answered: z.int(),
  outcome: roundOutcomeSchema,
  estimate: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  scores: z.array(answerScoreSchema),
  comments: z.array(z.string()),
});
export type ScoreRoundView = z.infer<typeof scoreRoundView>;

/** The weekly question about a KPI, as those who see the KPI see it. */
export const askView = z.object({
  /** Null: the KPI is on another scale and cannot be asked about. */
  scale: scoreScaleSchema.nullable(),
  ask: z
    .object({
      id: idSchema('ask'),
      startedAt: utcInstantSchema,
      timeZone: z.string(),
      nextAt: utcInstantSchema,
      stakeholders: z.array(z.object({ id: idSchema('stakeholder'), name: z.string() })),
      open: z.object({ week: civilDateSchema, asked: z.int(), closesAt: utcInstantSchema }).nullable(),
    })
    .nullable(),
  rounds: z.array(scoreRoundView).max(26),
  meanFrom: z.int(),
  answersFrom: z.int(),
  can: z.object({ manage: z.boolean() }),
});
export type AskView = z.infer<typeof askView>;

/** What somebody sees who follows the link in a mail. */
export const answerPageView = z.object({
  organisation: z.string(),
  kpi: z.string(),
  team: z.string(),
  owner: personView.pick({ name: true }),
  week: civilDateSchema,
  closesAt: utcInstantSchema,
  timeZone: z.string(),
  /** The week can still be answered. */
  open: z.boolean(),
  /** They are on the list. */
  listed: z.boolean(),
  given: z.object({ score: answerScoreSchema, comment: z.string() }).nullable(),
  meanFrom: z.int(),
  answersFrom: z.int(),
});
export type AnswerPageView = z.infer<typeof answerPageView>;

const token = z.string().max(200);
const kpiParams = z.object({ kpi: idSchema('kpi') });

export const stakeholdersApi = {
  'GET /api/kpis/:kpi/ask': endpoint({
    summary: 'The weekly question about a stakeholder KPI: who is asked, and what came of each week',
    access: 'person',
    params: kpiParams,
    output: askView,
    refusals: ['NOT_SIGNED_IN', 'KPI_UNKNOWN'],
  }),
  'POST /api/kpis/:kpi/ask': endpoint({
    summary: 'Start the weekly question with the people who are to be asked',
    access: 'person',
    params: kpiParams,
    body: z.object({ stakeholders: z.array(newStakeholder).min(1).max(50) }),
    output: z.object({ ask: idSchema('ask') }),
    refusals: ['NOT_SIGNED_IN', 'KPI_UNKNOWN', 'FORBIDDEN', 'ASK_WRONG_SCALE', 'ASK_RUNNING', 'STAKEHOLDER_LISTED', 'STAKEHOLDERS_TOO_MANY', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/kpis/:kpi/ask/stakeholders': endpoint({
    summary: 'Put somebody on the list; they are asked from the next week on',
    access: 'person',
    params: kpiParams,
    body: newStakeholder,
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'KPI_UNKNOWN', 'FORBIDDEN', 'ASK_NOT_RUNNING', 'STAKEHOLDER_LISTED', 'STAKEHOLDERS_TOO_MANY', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/kpis/:kpi/ask/stakeholders/remove': endpoint({
    summary: 'Take somebody off the list; their address is deleted',
    access: 'person',
    params: kpiParams,
    body: z.object({ stakeholder: idSchema('stakeholder') }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'KPI_UNKNOWN', 'FORBIDDEN', 'ASK_NOT_RUNNING', 'NOT_FOUND', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/kpis/:kpi/ask/stop': endpoint({
    summary: 'Stop the weekly question; an open week is not counted',
    access: 'person',
    params: kpiParams,
    body: z.object({}),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'KPI_UNKNOWN', 'FORBIDDEN', 'ASK_NOT_RUNNING', 'CHANGED_MEANWHILE'],
  }),
  // Reading is a POST too: the token must not stand in an address, where a proxy would keep it.
  'POST /api/stakeholder-answers/look': endpoint({
    summary: 'What a mailed link asks, and what was answered so far; changes nothing',
    access: 'nobody',
    body: z.object({ token }),
    output: answerPageView,
    refusals: ['ASK_LINK_INVALID', 'INVALID_INPUT', 'TOO_MANY_REQUESTS'],
  }),
  'POST /api/stakeholder-answers': endpoint({
    summary: 'Answer this week’s question from a mailed link, or change the answer until the week closes',
    access: 'nobody',
    body: z.object({ token, score: answerScoreSchema, comment: z.string().max(longestComment) }),
    output: z.object({ closesAt: utcInstantSchema }),
    refusals: ['ASK_LINK_INVALID', 'ASK_WEEK_CLOSED', 'INVALID_INPUT', 'TOO_MANY_REQUESTS'],
  }),
  'POST /api/stakeholder-answers/leave': endpoint({
    summary: 'Leave the list from a mailed link; no further question is mailed',
    access: 'nobody',
    body: z.object({ token }),
    output: z.object({}),
    refusals: ['ASK_LINK_INVALID', 'INVALID_INPUT', 'TOO_MANY_REQUESTS', 'CHANGED_MEANWHILE'],
  }),
} as const;
