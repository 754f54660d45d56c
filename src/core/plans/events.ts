import { z } from 'zod';
import { eventType, part } from '../kernel/event.ts';
import { civilDateSchema, idSchema, textSchema } from '../kernel/schema.ts';
import { ruleIdSchema } from '../language/diagnostic.ts';

/** `turnaround`: the loop of R1-R79. `formal`: verification under written criteria. Never both for one gap (S21). */
export const planKindSchema = z.enum(['turnaround', 'formal']);

/** Whose sign-off a loop needs before it may carry weight in a formal decision (R109, S23). */
export const signOffRoleSchema = z.enum(['director', 'hr-partner', 'product-lead']);

/** One thing that must be true for the plan to be met: falsifiable, dated, with proof and a signer (R26-R28, S31). */
export const criterionSchema = z.object({
  key: z.string().max(40),
  statement: textSchema(500),
  kpi: idSchema('kpi').nullable(),
  threshold: textSchema(120),
  by: civilDateSchema,
  proof: textSchema(300),
});

/** What a KPI's baseline was when the plan began: the figure that nobody can move later. */
export const baselineSchema = z.object({
  kpi: idSchema('kpi'),
  /** Mean of the weeks before the trigger that the computed exit holds the plan against; null when there were too few. */
  value: z.number().nullable(),
  readings: z.array(z.string().max(120)).max(60),
});

export const planOpened = eventType('plan.opened', 1, {
  'shared/plan': part(
    'plan',
    z.object({
      kind: planKindSchema,
      goal: textSchema(500),
      subject: idSchema('person'),
      manager: idSchema('person'),
      signers: z.object({
        director: idSchema('person'),
        'hr-partner': idSchema('person'),
        'product-lead': idSchema('person'),
      }),
      series: idSchema('series').nullable(),
      trigger: idSchema('trigger').nullable(),
      /** The KPI whose reading fired the trigger, and the day on which that reading's period ended. */
      triggerReading: z.object({ kpi: idSchema('kpi'), date: civilDateSchema }).nullable(),
      kpis: z.array(idSchema('kpi')).min(1).max(6),
      /** A 0-10 stakeholder score, when the plan has one (S5). */
      stakeholderKpi: idSchema('kpi').nullable(),
      baselines: z.array(baselineSchema),
      startsOn: civilDateSchema,
      endsOn: civilDateSchema,
      policyVersion: z.number().int().positive(),
      windows: z.array(z.object({ fromDay: z.number().int(), toDay: z.number().int(), task: textSchema(300), source: z.string().max(10) })),
    }),
  ),
});

export const criteriaSet = eventType('criteria.set', 1, {
  'shared/criteria': part('plan', z.object({ version: z.literal(1), criteria: z.array(criterionSchema).min(1).max(12) })),
});

/** The bar moved: in the open, with a reason, superseding the version before. */
export const criteriaAmended = eventType('criteria.amended', 1, {
  'shared/criteria': part('plan', z.object({ version: z.number().int().min(2), criteria: z.array(criterionSchema).min(1).max(12) })),
  reason: part('plan', z.object({ reason: textSchema(1000) })),
});

export const criteriaAcknowledged = eventType('criteria.acknowledged', 1, {
  'shared/acknowledgement': part('plan', z.object({ version: z.number().int().positive() })),
});

export const criteriaDisputed = eventType('criteria.disputed', 1, {
  'shared/dispute': part('plan', z.object({ version: z.number().int().positive(), statement: textSchema(2000) })),
});

/** The fields of a criterion that hold words, and so are judged. */
export const criterionFieldSchema = z.enum(['statement', 'threshold', 'proof']);

/** Why a wording is kept against a rule (LINTER 2). `linter-wrong` counts against the rule as well. */
export const wordingReasonSchema = z.enum(['defined-elsewhere', 'customers-wording', 'agreed-as-is', 'linter-wrong']);

/**
 * A wording that the linter would stop at a signature is kept, with a reason that both sides and the packet show. It speaks of
 * one clause, and means nothing once that clause has changed.
 */
export const wordingKept = eventType('wording.kept', 1, {
  'shared/wording': part(
    'plan',
    z.object({
      criteriaVersion: z.number().int().positive(),
      criterion: z.string().max(40),
      field: criterionFieldSchema,
      rule: ruleIdSchema,
      fingerprint: z.string().min(1).max(80),
      clause: z.string().min(1).max(1200),
    }),
  ),
  reason: part('plan', z.object({ code: wordingReasonSchema, note: textSchema(500) })),
});

/** A sign-off, in the signer's own words. By session it is attested by the server only, and says so. */
export const signoffGiven = eventType('signoff.given', 1, {
  'shared/signoff': part('plan', z.object({ role: signOffRoleSchema, statement: textSchema(1000), criteriaVersion: z.number().int().positive() })),
});

export const signoffRefused = eventType('signoff.refused', 1, {
  'shared/signoff': part('plan', z.object({ role: signOffRoleSchema })),
  reason: part('plan', z.object({ reason: textSchema(1000) })),
});

/** What stands in the way of a criterion, on the one-page tracker (R84). Empty text: nothing does. */
export const trackerUpdated = eventType('tracker.updated', 1, {
  'shared/tracker': part('plan', z.object({ criterion: z.string().max(40), blocker: z.string().max(500) })),
});

/** One condition of the exit, with every number that it was computed from (R70-R74, S3-S9). */
export const exitConditionSchema = z.object({
  id: z.string().max(60),
  requirement: z.string().max(40),
  rule: z.string().max(400),
  measured: z.string().max(400),
  threshold: z.string().max(200),
  met: z.enum(['met', 'not-met', 'not-enough-data']),
});

export const exitProposalSchema = z.enum(['met', 'partly-met', 'not-met', 'too-early']);

/** The computed exit as it stood when a person decided: the proposal is the product's, the decision is theirs. */
export const assessmentRecorded = eventType('assessment.recorded', 1, {
  'shared/assessment': part(
    'plan',
    z.object({
      onDay: z.number().int().nonnegative(),
      proposal: exitProposalSchema,
      conditions: z.array(exitConditionSchema).max(40),
      criteriaVersion: z.number().int().positive(),
      policyVersion: z.number().int().positive(),
    }),
  ),
});

export const planOutcomeSchema = z.enum(['met', 'partly-met', 'not-met', 'withdrawn']);

/** Extended once, by a recorded decision (S3, S28). */
export const planExtended = eventType('plan.extended', 1, {
  'shared/extension': part('plan', z.object({ endsOn: civilDateSchema })),
  reason: part('plan', z.object({ reason: textSchema(1000) })),
});

/** A named person decided. A decision that differs from the computed proposal says why (S28). */
export const planClosed = eventType('plan.closed', 1, {
  'shared/decision': part('plan', z.object({ outcome: planOutcomeSchema, proposal: exitProposalSchema, nextMilestone: z.string().max(500) })),
  reason: part('plan', z.object({ reason: z.string().max(1000) })),
});

export const planEvents = [
  planOpened,
  criteriaSet,
  criteriaAmended,
  criteriaAcknowledged,
  criteriaDisputed,
  wordingKept,
  signoffGiven,
  signoffRefused,
  trackerUpdated,
  assessmentRecorded,
  planExtended,
  planClosed,
] as const;
