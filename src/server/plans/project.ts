import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { planEvents } from '../../core/plans/events.ts';
import { signOffRoles } from '../../core/plans/plan.ts';
import type { Writer } from '../db/database.ts';
import { projector } from '../record/projector.ts';
import { projectOpened } from './project-opened.ts';
import { projectWording } from './project-wording.ts';
import { versionReferredTo } from './version-referred-to.ts';

type PlanEvent = Recorded<(typeof planEvents)[number]>;
type EventOf<Type extends PlanEvent['type']> = Extract<PlanEvent, { type: Type }>;

const tables = ['plan', 'plan_person', 'plan_criteria', 'plan_response', 'plan_sign_off', 'plan_blocker', 'plan_stream', 'plan_wording'] as const;

/** Keeps the read tables of plans. An erased part leaves its place empty and never a row out. */
export const planProjector = projector(planEvents, tables, async (write, organisation, event) => {
  switch (event.type) {
    case 'plan.opened':
      return await projectOpened(write, organisation, event);
    case 'criteria.set':
    case 'criteria.amended':
      return await projectCriteria(write, organisation, event);
    case 'criteria.acknowledged':
    case 'criteria.disputed':
      return await projectResponse(write, organisation, event);
    case 'wording.kept':
      return await projectWording(write, organisation, event);
    case 'signoff.given':
    case 'signoff.refused':
      return await projectSignOff(write, organisation, event);
    case 'tracker.updated':
      return await projectBlocker(write, organisation, event);
    case 'plan.extended':
      return await projectExtended(write, organisation, event);
    case 'plan.closed':
      return await projectClosed(write, organisation, event);
    case 'assessment.recorded':
      return;
  }
});

async function projectCriteria(write: Writer, organisation: OrganisationId, event: EventOf<'criteria.set' | 'criteria.amended'>): Promise<void> {
  const content = event.parts['shared/criteria'];
  const { criteria_version: before } = await write
    .updateTable('plan')
    .set((build) => ({ criteria_version: build('criteria_version', '+', 1) }))
    .where('org_id', '=', organisation)
    .where('id', '=', event.stream)
    .returning('criteria_version')
    .executeTakeFirst()
    .then((row) => row ?? { criteria_version: 1 });
  const why = event.type === 'criteria.amended' ? event.parts.reason : null;
  await write
    .insertInto('plan_criteria')
    .values({
      org_id: organisation,
      plan: event.stream,
      version: before,
      n: event.n,
      criteria: content === erased ? null : JSON.stringify(content.criteria),
      author: event.actor,
      at: event.takenAt,
      reason: why === null || why === erased ? null : why.reason,
    })
    .execute();
}

async function projectResponse(
  write: Writer,
  organisation: OrganisationId,
  event: EventOf<'criteria.acknowledged' | 'criteria.disputed'>,
): Promise<void> {
  const dispute = event.type === 'criteria.disputed' ? event.parts['shared/dispute'] : null;
  await write
    .insertInto('plan_response')
    .values({
      org_id: organisation,
      plan: event.stream,
      n: event.n,
      version: await versionReferredTo(write, organisation, event),
      kind: event.type === 'criteria.disputed' ? 'disputed' : 'acknowledged',
      person: event.actor,
      at: event.takenAt,
      statement: dispute === null || dispute === erased ? null : dispute.statement,
    })
    .execute();
}

async function projectSignOff(write: Writer, organisation: OrganisationId, event: EventOf<'signoff.given' | 'signoff.refused'>): Promise<void> {
  const signers = await write
    .selectFrom('plan')
    .select(['director', 'hr_partner', 'product_lead'])
    .where('org_id', '=', organisation)
    .where('id', '=', event.stream)
    .executeTakeFirst();
  if (signers === undefined) return;
  const byRole = { director: signers.director, 'hr-partner': signers.hr_partner, 'product-lead': signers.product_lead };
  const role = signOffRoles.find((each) => byRole[each] === event.actor);
  if (role === undefined) return;
  const row = {
    n: event.n,
    state: event.type === 'signoff.given' ? ('given' as const) : ('refused' as const),
    statement: wordsOf(event),
    criteria_version: await versionReferredTo(write, organisation, event),
    at: event.takenAt,
    via: event.via,
  };
  await write
    .insertInto('plan_sign_off')
    .values({ org_id: organisation, plan: event.stream, role, ...row })
    .onConflict((conflict) => conflict.columns(['org_id', 'plan', 'role']).doUpdateSet(row))
    .execute();
}

function wordsOf(event: EventOf<'signoff.given' | 'signoff.refused'>): string | null {
  if (event.type === 'signoff.refused') return event.parts.reason === erased ? null : event.parts.reason.reason;
  const given = event.parts['shared/signoff'];
  return given === erased ? null : given.statement;
}

async function projectBlocker(write: Writer, organisation: OrganisationId, event: EventOf<'tracker.updated'>): Promise<void> {
  const tracker = event.parts['shared/tracker'];
  if (tracker === erased) return;
  await write
    .insertInto('plan_blocker')
    .values({ org_id: organisation, plan: event.stream, ...tracker })
    .onConflict((conflict) => conflict.columns(['org_id', 'plan', 'criterion']).doUpdateSet({ blocker: tracker.blocker }))
    .execute();
}

async function projectExtended(write: Writer, organisation: OrganisationId, event: EventOf<'plan.extended'>): Promise<void> {
  const extension = event.parts['shared/extension'];
  const why = event.parts.reason;
  if (extension === erased) return;
  await write
    .updateTable('plan')
    .set({
      ends_on: extension.endsOn,
      extension: JSON.stringify({ endsOn: extension.endsOn, by: event.actor, reason: why === erased ? '' : why.reason }),
    })
    .where('org_id', '=', organisation)
    .where('id', '=', event.stream)
    .execute();
}

async function projectClosed(write: Writer, organisation: OrganisationId, event: EventOf<'plan.closed'>): Promise<void> {
  const closing = event.parts['shared/decision'];
  const why = event.parts.reason;
  const decision =
    closing === erased
      ? null
      : JSON.stringify({ ...closing, by: event.actor, at: event.takenAt, n: event.n, reason: why === erased ? '' : why.reason });
  await write.updateTable('plan').set({ closed: true, decision }).where('org_id', '=', organisation).where('id', '=', event.stream).execute();
  await write.updateTable('plan_person').set({ closed: true }).where('org_id', '=', organisation).where('plan', '=', event.stream).execute();
}
