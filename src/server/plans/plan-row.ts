import { sql } from 'kysely';
import { z } from 'zod';
import type { planRow } from '../../contract/plans.ts';
import { personView as personShape } from '../../contract/views.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import { civilDateSchema, idSchema, utcInstantSchema, type CivilDate } from '../../core/kernel/schema.ts';
import { daysBetween } from '../../core/kpis/point.ts';
import { planKindSchema, planOutcomeSchema, exitProposalSchema } from '../../core/plans/events.ts';
import { hasFormalEffect, requiredSignOffs, standingOf, type SignOffStanding } from '../../core/plans/formal-effect.ts';
import type { SignOffRole } from '../../core/plans/plan.ts';
import { mayInPlan, placeOf, type PlanPeople } from '../../core/plans/policy.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { personView } from '../people/person-view.ts';

/** Columns of `plan p` that a list and a page share. */
export const planFactsColumns = sql`
  p.id, p.kind, p.goal, p.starts_on, p.ends_on, p.opened_at, p.criteria_version, p.closed, p.decision,
  p.trigger_reading, p.policy_version,
  ${personView('p.subject')} as subject, ${personView('p.manager')} as manager,
  ${personView('p.director')} as director, ${personView('p.hr_partner')} as hr_partner, ${personView('p.product_lead')} as product_lead,
  (select c.author from plan_criteria c where c.org_id = p.org_id and c.plan = p.id and c.version = p.criteria_version) as author,
  coalesce((select json_agg(r.person) from plan_response r
    where r.org_id = p.org_id and r.plan = p.id and r.version = p.criteria_version and r.kind = 'acknowledged'), '[]') as acknowledged,
  coalesce((select json_agg(json_build_object('role', s.role, 'state', s.state, 'criteriaVersion', s.criteria_version))
    from plan_sign_off s where s.org_id = p.org_id and s.plan = p.id), '[]') as sign_offs`;

export const decisionSchema = z.object({
  outcome: planOutcomeSchema,
  proposal: exitProposalSchema,
  nextMilestone: z.string(),
  by: idSchema('person'),
  at: utcInstantSchema,
  n: z.number(),
  reason: z.string(),
});

/** The three signers, as rows name them. */
export const signOffRoleSchema = z.enum(['director', 'hr-partner', 'product-lead']);

export const planFactsSchema = z.object({
  id: idSchema('plan'),
  kind: planKindSchema,
  goal: z.string(),
  subject: personShape,
  manager: personShape,
  director: personShape,
  hr_partner: personShape,
  product_lead: personShape,
  starts_on: civilDateSchema,
  ends_on: civilDateSchema,
  opened_at: utcInstantSchema,
  criteria_version: z.number(),
  closed: z.boolean(),
  decision: decisionSchema.nullable(),
  author: z.string().nullable(),
  acknowledged: z.array(z.string()),
  sign_offs: z.array(z.object({ role: signOffRoleSchema, state: z.enum(['given', 'refused']), criteriaVersion: z.number() })),
  trigger_reading: z.object({ kpi: idSchema('kpi'), date: civilDateSchema }).nullable(),
  policy_version: z.number(),
});
export type PlanFacts = z.output<typeof planFactsSchema>;

/** Whom a plan names, for its policy. */
export function peopleOf(plan: PlanFacts): PlanPeople {
  return {
    subject: plan.subject.id,
    manager: plan.manager.id,
    signers: { director: plan.director.id, 'hr-partner': plan.hr_partner.id, 'product-lead': plan.product_lead.id },
  };
}

/** Where the three sign-offs stand. */
export function planStandings(plan: PlanFacts): Readonly<Record<SignOffRole, SignOffStanding>> {
  const of = (role: SignOffRole): SignOffStanding =>
    standingOf(plan.sign_offs.find((signOff) => signOff.role === role) ?? null, plan.criteria_version);
  return { director: of('director'), 'hr-partner': of('hr-partner'), 'product-lead': of('product-lead') };
}

/** For whom, on which civil day, and under which numbers a plan is shown. */
export interface PlanLook {
  readonly viewer: PersonId;
  readonly today: CivilDate;
  readonly policy: Policy;
}

/** A plan in a list, with what waits for the viewer. */
export function toPlanRow(plan: PlanFacts, look: PlanLook): z.input<typeof planRow> {
  const standings = planStandings(plan);
  const required = requiredSignOffs(plan.kind, look.policy);
  return {
    id: plan.id,
    kind: plan.kind,
    goal: plan.goal,
    subject: plan.subject,
    manager: plan.manager,
    startsOn: plan.starts_on,
    endsOn: plan.ends_on,
    day: daysBetween(plan.starts_on, look.today),
    state: plan.closed ? 'closed' : 'open',
    outcome: plan.decision?.outcome ?? null,
    signOffs: { given: required.filter((role) => standings[role] === 'given').length, of: required.length },
    formalEffect: hasFormalEffect(plan.kind, standings, look.policy),
    waitingForViewer: waitingFor(plan, look),
  };
}

/**
 * What a plan waits for from one person: their sign-off for the criteria in force, their acknowledgement (the person it
 * judges and the HR partner), their decision once it has run its days.
 */
export function waitingFor(plan: PlanFacts, { viewer, today }: PlanLook): ('sign-off' | 'acknowledge' | 'decide')[] {
  if (plan.closed) return [];
  const place = placeOf(peopleOf(plan), viewer);
  const written = plan.criteria_version > 0;
  const standing = place === null || place === 'subject' || place === 'manager' ? null : planStandings(plan)[place];
  const acknowledges = (place === 'subject' || place === 'hr-partner') && plan.author !== viewer && !plan.acknowledged.includes(viewer);
  const decides = mayInPlan(peopleOf(plan), viewer, 'decide') && today >= plan.ends_on;
  return [
    ...(written && (standing === 'waiting' || standing === 'outdated') ? (['sign-off'] as const) : []),
    ...(written && acknowledges ? (['acknowledge'] as const) : []),
    ...(written && decides && plan.acknowledged.includes(plan.subject.id) ? (['decide'] as const) : []),
  ];
}
