import { z } from 'zod';
import { civilDateSchema, idSchema, utcInstantSchema } from '../core/kernel/schema.ts';
import { ruleGroupSchema, ruleIdSchema, severitySchema } from '../core/language/diagnostic.ts';
import {
  criterionFieldSchema,
  criterionSchema,
  exitConditionSchema,
  exitProposalSchema,
  planKindSchema,
  planOutcomeSchema,
  signOffRoleSchema,
  wordingReasonSchema,
} from '../core/plans/events.ts';
import { endpoint } from './endpoint.ts';
import { kpiRow, pointView } from './kpis.ts';
import { fingerprintSchema } from './language.ts';
import { clockView, commitmentRow, meetingRow, pageOf, pageQuery, personView, receiptView } from './views.ts';

const planParams = z.object({ plan: idSchema('plan') });

/** A plan in a list: enough for a director with ten loops. */
export const planRow = z.object({
  id: idSchema('plan'),
  kind: planKindSchema,
  goal: z.string(),
  subject: personView,
  manager: personView,
  startsOn: civilDateSchema,
  endsOn: civilDateSchema,
  day: z.number().int(),
  state: z.enum(['open', 'closed']),
  outcome: planOutcomeSchema.nullable(),
  signOffs: z.object({ given: z.number().int(), of: z.number().int() }),
  /** S23: without all three sign-offs the loop has no effect on formal decisions. */
  formalEffect: z.boolean(),
  waitingForViewer: z.array(z.enum(['sign-off', 'acknowledge', 'decide'])),
});
export type PlanRow = z.infer<typeof planRow>;

/** One version of the criteria: who moved them, when, why, and who has acknowledged them. */
export const criteriaVersionView = z.object({
  version: z.number().int(),
  criteria: z.array(criterionSchema),
  by: personView,
  at: utcInstantSchema,
  reason: z.string().nullable(),
  acknowledged: z.array(z.object({ by: personView, at: utcInstantSchema })),
  disputes: z.array(z.object({ by: personView, at: utcInstantSchema, statement: z.string() })),
  receipt: receiptView,
});

/** A row of the one-page tracker (R84, S16): one criterion with everything that shows where it stands. */
export const trackerRow = z.object({
  criterion: z.string(),
  goal: z.string(),
  metric: z.string(),
  owner: personView,
  due: civilDateSchema,
  blocker: z.string(),
  proof: z.string(),
  expectedOutput: z.string(),
  escalation: z.string(),
  now: z.string(),
});

/** What a third person could not decide about a criterion in force. Offsets are UTF-16 positions in the text of the field, the end exclusive. */
export const findingView = z.object({
  criterion: z.string(),
  field: criterionFieldSchema,
  start: z.number().int(),
  end: z.number().int(),
  rule: ruleIdSchema,
  group: ruleGroupSchema,
  /** `gate` stops signatures while the finding is open. */
  severity: severitySchema,
  message: z.string(),
  question: z.string(),
  scaffold: z.string(),
  fingerprint: z.string(),
  clause: z.string(),
  /** `kept`: somebody keeps the wording, with a reason (see `wordings`). */
  state: z.enum(['open', 'kept']),
});
export type FindingView = z.infer<typeof findingView>;

/** A wording that is kept against a rule, with the reason for it. Void once its clause changed: the finding is open again. */
export const keptWordingView = z.object({
  criterion: z.string(),
  field: criterionFieldSchema,
  rule: ruleIdSchema,
  fingerprint: z.string(),
  clause: z.string(),
  /** Null where the reason was erased. */
  reason: wordingReasonSchema.nullable(),
  note: z.string(),
  /** The version of the criteria for which it was said. */
  criteriaVersion: z.number().int(),
  by: personView,
  at: utcInstantSchema,
  state: z.enum(['live', 'void']),
  receipt: receiptView,
});
export type KeptWordingView = z.infer<typeof keptWordingView>;

export const exitView = z.object({
  proposal: exitProposalSchema,
  conditions: z.array(exitConditionSchema),
  notes: z.array(z.string()),
  day: z.number().int(),
  policyVersion: z.number().int(),
});

/** Worse than the KPI's own noise explains, inside it, or too little history to say. */
const standingSchema = z.enum(['worse', 'usual', 'not-enough-history']);

export const planView = z.object({
  plan: planRow,
  signers: z.array(
    z.object({
      role: signOffRoleSchema,
      person: personView,
      state: z.enum(['waiting', 'given', 'refused', 'outdated']),
      statement: z.string().nullable(),
      at: utcInstantSchema.nullable(),
      /** How the signer proved who they are; a session is attested by the server only. */
      via: z.enum(['session', 'passkey']).nullable(),
      receipt: receiptView,
    }),
  ),
  windows: z.array(z.object({ fromDay: z.number().int(), toDay: z.number().int(), task: z.string(), source: z.string() })),
  versions: z.array(criteriaVersionView),
  /** Findings of the linter about the criteria in force, as a signature would meet them. */
  findings: z.array(findingView),
  /** Wordings that are kept, in the order in which they were: live ones and those that a change made void. */
  wordings: z.array(keptWordingView),
  kpis: z.array(kpiRow.extend({ baseline: z.number().nullable(), points: z.array(pointView).max(60) })),
  /** What the detector says of each KPI by itself and of all of them watched as one, whether or not a rule fired; `since`: the alarm that stands. */
  watched: z.object({
    each: z.array(z.object({ kpi: idSchema('kpi'), standing: standingSchema })),
    together: z.object({ standing: standingSchema, kpis: z.number().int(), since: civilDateSchema.nullable() }),
  }),
  stakeholder: kpiRow.nullable(),
  trigger: idSchema('trigger').nullable(),
  series: idSchema('series').nullable(),
  meetings: z.array(meetingRow),
  commitments: z.array(commitmentRow),
  tracker: z.array(trackerRow),
  clocks: z.array(clockView),
  exit: exitView.nullable(),
  extension: z.object({ endsOn: civilDateSchema, by: personView, reason: z.string() }).nullable(),
  decision: z
    .object({ outcome: planOutcomeSchema, proposal: exitProposalSchema, by: personView, at: utcInstantSchema, reason: z.string(), nextMilestone: z.string(), receipt: receiptView })
    .nullable(),
  can: z.object({
    setCriteria: z.boolean(),
    amend: z.boolean(),
    acknowledge: z.boolean(),
    dispute: z.boolean(),
    keepWording: z.boolean(),
    signAs: signOffRoleSchema.nullable(),
    track: z.boolean(),
    decide: z.boolean(),
    extend: z.boolean(),
    exportPacket: z.boolean(),
  }),
});
export type PlanView = z.infer<typeof planView>;

export const plansApi = {
  'GET /api/plans': endpoint({
    summary: 'Plans that name the viewer',
    access: 'person',
    query: pageQuery.extend({ state: z.enum(['open', 'all']).default('all') }),
    output: pageOf(planRow),
    refusals: ['NOT_SIGNED_IN'],
  }),
  'POST /api/plans': endpoint({
    summary: 'Open a turnaround loop with its three KPIs and their baselines',
    access: 'person',
    body: z.object({
      goal: z.string().trim().min(1).max(500),
      subject: idSchema('person'),
      signers: z.object({ director: idSchema('person'), 'hr-partner': idSchema('person'), 'product-lead': idSchema('person') }),
      kpis: z.array(idSchema('kpi')).max(6),
      stakeholderKpi: idSchema('kpi').nullable(),
      trigger: idSchema('trigger').nullable(),
      series: idSchema('series').nullable(),
      startsOn: civilDateSchema,
    }),
    output: z.object({ plan: idSchema('plan') }),
    refusals: ['NOT_SIGNED_IN', 'FORBIDDEN', 'NOT_FOUND', 'KPI_UNKNOWN', 'PLAN_NEEDS_THREE_KPIS', 'PLAN_NEEDS_BASELINES', 'PLAN_PARTIES_OVERLAP', 'SIGNER_ROLE_MISSING', 'PLAN_OVERLAPS', 'RECORD_TYPE_MISMATCH', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'GET /api/plans/:plan': endpoint({
    summary: 'One plan: criteria and their versions, sign-offs, tracker, computed exit',
    access: 'person',
    params: planParams,
    output: planView,
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND'],
  }),
  'POST /api/plans/:plan/criteria': endpoint({
    summary: 'Set the criteria, or amend them in the open with a reason',
    access: 'person',
    params: planParams,
    body: z.object({ criteria: z.array(criterionSchema).min(1).max(12), reason: z.string().trim().max(1000), supersedes: z.number().int().nonnegative() }),
    output: z.object({ version: z.number().int() }),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'PLAN_CLOSED', 'CRITERIA_SET', 'CRITERIA_STALE', 'CRITERIA_NO_REASON', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/plans/:plan/criteria/acknowledge': endpoint({
    summary: 'Acknowledge the criteria in force',
    access: 'person',
    params: planParams,
    body: z.object({ version: z.number().int().positive() }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'PLAN_CLOSED', 'CRITERIA_MISSING', 'CRITERIA_STALE', 'CRITERION_UNVERIFIABLE', 'ALREADY_ACKNOWLEDGED', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/plans/:plan/criteria/dispute': endpoint({
    summary: 'Dispute the criteria in force',
    access: 'person',
    params: planParams,
    body: z.object({ version: z.number().int().positive(), statement: z.string().trim().min(1).max(2000) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'PLAN_CLOSED', 'CRITERIA_MISSING', 'CRITERIA_STALE', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/plans/:plan/wording': endpoint({
    summary: 'Keep a wording that the linter would stop at a signature, with a reason for all to see',
    access: 'person',
    params: planParams,
    body: z.object({
      criteriaVersion: z.number().int().positive(),
      criterion: z.string().max(40),
      rule: ruleIdSchema,
      fingerprint: fingerprintSchema,
      reason: wordingReasonSchema,
      note: z.string().trim().min(1).max(500),
    }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'PLAN_CLOSED', 'CRITERIA_MISSING', 'CRITERIA_STALE', 'FINDING_GONE', 'WORDING_KEPT', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/plans/:plan/sign-off': endpoint({
    summary: 'Give one’s own sign-off',
    access: 'person',
    params: planParams,
    body: z.object({ role: signOffRoleSchema, statement: z.string().trim().min(1).max(1000), criteriaVersion: z.number().int().positive() }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'NOT_YOUR_SIGNATURE', 'PLAN_CLOSED', 'CRITERIA_MISSING', 'CRITERIA_STALE', 'CRITERION_UNVERIFIABLE', 'ALREADY_SIGNED', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/plans/:plan/sign-off/refuse': endpoint({
    summary: 'Refuse one’s own sign-off, with a reason',
    access: 'person',
    params: planParams,
    body: z.object({ role: signOffRoleSchema, reason: z.string().trim().min(1).max(1000) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'NOT_YOUR_SIGNATURE', 'PLAN_CLOSED', 'ALREADY_SIGNED', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/plans/:plan/tracker': endpoint({
    summary: 'Say what blocks a criterion, or that nothing does',
    access: 'person',
    params: planParams,
    body: z.object({ criterion: z.string().max(40), blocker: z.string().trim().max(500) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'PLAN_CLOSED', 'CRITERIA_MISSING', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/plans/:plan/decision': endpoint({
    summary: 'Decide: the exit is computed and recorded, the decision is a named person’s',
    access: 'person',
    params: planParams,
    body: z.object({ outcome: planOutcomeSchema, reason: z.string().trim().max(1000), nextMilestone: z.string().trim().max(500).default('') }),
    output: z.object({ proposal: exitProposalSchema }),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'PLAN_CLOSED', 'CRITERIA_MISSING', 'CRITERIA_UNACKNOWLEDGED', 'DECISION_NEEDS_REASON', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/plans/:plan/extension': endpoint({
    summary: 'Extend the plan once, with a reason',
    access: 'person',
    params: planParams,
    body: z.object({ endsOn: civilDateSchema, reason: z.string().trim().min(1).max(1000) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'PLAN_CLOSED', 'EXTENDED_ALREADY', 'GATE_DATE_PAST', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
} as const;
