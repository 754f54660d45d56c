import type { z } from 'zod';
import { erased, type Actor, type Recorded, type StreamType } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import type { CivilDate } from '../kernel/schema.ts';
import { planEvents, type criterionFieldSchema, type criterionSchema, type planKindSchema, type planOpened, type planOutcomeSchema, type signOffRoleSchema, type wordingKept } from './events.ts';

export type PlanKind = z.infer<typeof planKindSchema>;
export type Criterion = z.infer<typeof criterionSchema>;
export type CriterionField = z.infer<typeof criterionFieldSchema>;
export type SignOffRole = z.infer<typeof signOffRoleSchema>;
export type PlanOutcome = z.infer<typeof planOutcomeSchema>;
export type PlanTerms = z.infer<(typeof planOpened)['parts']['shared/plan']['schema']>;

/** One version of the criteria, and the place of its entry in the plan's stream: what everything later refers to. */
export interface CriteriaVersion {
  readonly version: number;
  readonly n: number;
  readonly setter: Actor;
  /** Null where the content was erased. */
  readonly criteria: readonly Criterion[] | null;
  readonly acknowledgedBy: readonly Actor[];
}

/** The last word of one signer. A refusal binds to the version that was in force, 0 when there was none. */
export interface SignOff {
  readonly state: 'given' | 'refused';
  readonly criteriaVersion: number;
}

/** A wording that somebody keeps against a rule, as its event says. Whether it still speaks of anything, the criteria in force tell. */
export type KeptWording = z.infer<(typeof wordingKept)['parts']['shared/wording']['schema']>;

/** A plan as its stream folds. */
export interface PlanState {
  /** Null before it is opened, and where its terms were erased: nobody can act on such a plan. */
  readonly terms: PlanTerms | null;
  readonly endsOn: CivilDate | null;
  readonly versions: readonly CriteriaVersion[];
  readonly wordings: readonly KeptWording[];
  readonly signOffs: Readonly<Partial<Record<SignOffRole, SignOff>>>;
  readonly extensions: number;
  readonly closed: boolean;
}

export const signOffRoles = ['director', 'hr-partner', 'product-lead'] as const satisfies readonly SignOffRole[];

/** The version of the criteria that is in force: the last one. */
export function criteriaInForce(plan: PlanState): CriteriaVersion | null {
  return plan.versions.at(-1) ?? null;
}

/** Which of the three sign-offs is this person's, if any. */
export function signOffRoleOf(terms: PlanTerms, person: Actor): SignOffRole | null {
  return signOffRoles.find((role) => terms.signers[role] === person) ?? null;
}

/** Who and when the plan is about; nothing else of its content. */
export function partiesOf(terms: PlanTerms): readonly PersonId[] {
  return [terms.subject, terms.manager, ...signOffRoles.map((role) => terms.signers[role])];
}

const initial: PlanState = { terms: null, endsOn: null, versions: [], wordings: [], signOffs: {}, extensions: 0, closed: false };

function evolve(plan: PlanState, event: Recorded<(typeof planEvents)[number]>): PlanState {
  switch (event.type) {
    case 'plan.opened': {
      const terms = event.parts['shared/plan'];
      return terms === erased ? plan : { ...plan, terms, endsOn: terms.endsOn };
    }
    case 'criteria.set':
    case 'criteria.amended': {
      const content = event.parts['shared/criteria'];
      const criteria = content === erased ? null : content.criteria;
      const version = plan.versions.length + 1;
      return { ...plan, versions: [...plan.versions, { version, n: event.n, setter: event.actor, criteria, acknowledgedBy: [] }] };
    }
    case 'criteria.acknowledged': {
      // The reference and not the content says which version: it survives an erasure.
      const n = event.refs.find((ref) => ref.rel === 'criteria')?.n;
      const versions = plan.versions.map((version) =>
        version.n === n ? { ...version, acknowledgedBy: [...version.acknowledgedBy, event.actor] } : version,
      );
      return { ...plan, versions };
    }
    case 'wording.kept': {
      const wording = event.parts['shared/wording'];
      return wording === erased ? plan : { ...plan, wordings: [...plan.wordings, wording] };
    }
    case 'signoff.given':
    case 'signoff.refused': {
      const role = plan.terms === null ? null : signOffRoleOf(plan.terms, event.actor);
      if (role === null) return plan;
      const n = event.refs.find((ref) => ref.rel === 'criteria')?.n;
      const criteriaVersion = plan.versions.find((version) => version.n === n)?.version ?? 0;
      const state = event.type === 'signoff.given' ? 'given' : 'refused';
      return { ...plan, signOffs: { ...plan.signOffs, [role]: { state, criteriaVersion } } };
    }
    case 'plan.extended': {
      const extension = event.parts['shared/extension'];
      const endsOn = extension === erased ? plan.endsOn : extension.endsOn;
      return { ...plan, endsOn, extensions: plan.extensions + 1 };
    }
    case 'plan.closed':
      return { ...plan, closed: true };
    default:
      return plan;
  }
}

/** The stream of a plan, turnaround or formal. */
export const planStream: StreamType<PlanState, typeof planEvents> = { kind: 'plan', events: planEvents, initial, evolve };
