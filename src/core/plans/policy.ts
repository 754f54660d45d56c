import type { Viewer } from '../kernel/context.ts';
import type { PersonId } from '../kernel/id.ts';
import type { SignOffRole } from './plan.ts';

/** The five places that a plan names. Nobody else may see it. */
export type PlanPlace = 'subject' | 'manager' | SignOffRole;

/** Whom a plan names, by place. */
export interface PlanPeople {
  readonly subject: PersonId;
  readonly manager: PersonId;
  readonly signers: Readonly<Record<SignOffRole, PersonId>>;
}

/** What may be done with a plan, apart from signing, which is each signer's own. */
export type PlanAction = 'read' | 'write-criteria' | 'acknowledge' | 'dispute' | 'keep-wording' | 'track' | 'decide' | 'extend' | 'export';

/**
 * Who may do what (DESIGN 8, R26, S22, S28). The manager writes the criteria or the director does; the two whom the criteria
 * bind and the two who must defend them acknowledge; a wording is kept against the linter by the manager or by one who must sign
 * it; the decision is the manager's or the director's by name; the packet is for the HR partner and the two in the room. The
 * product lead looks and signs, no more.
 */
const allowed: Readonly<Record<PlanAction, readonly PlanPlace[]>> = {
  read: ['subject', 'manager', 'director', 'hr-partner', 'product-lead'],
  'write-criteria': ['manager', 'director'],
  acknowledge: ['subject', 'manager', 'director', 'hr-partner'],
  dispute: ['subject', 'hr-partner'],
  'keep-wording': ['manager', 'director', 'hr-partner', 'product-lead'],
  track: ['subject', 'manager'],
  decide: ['manager', 'director'],
  extend: ['manager', 'director'],
  export: ['subject', 'manager', 'hr-partner'],
};

/** The place of a person in a plan, or null. The five are five different people. */
export function placeOf(people: PlanPeople, person: PersonId): PlanPlace | null {
  if (person === people.subject) return 'subject';
  if (person === people.manager) return 'manager';
  if (person === people.signers.director) return 'director';
  if (person === people.signers['hr-partner']) return 'hr-partner';
  return person === people.signers['product-lead'] ? 'product-lead' : null;
}

/** Tells whether a person's place in the plan allows an action. */
export function mayInPlan(people: PlanPeople, person: PersonId, action: PlanAction): boolean {
  const place = placeOf(people, person);
  return place !== null && allowed[action].includes(place);
}

/** A plan for a person is opened by the manager whom they report to, or by a director (R11). */
export function mayOpenPlan(viewer: Viewer, managerOfSubject: PersonId | null): boolean {
  return viewer.person === managerOfSubject || viewer.roles.includes('director');
}
