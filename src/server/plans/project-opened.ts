import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { planOpened } from '../../core/plans/events.ts';
import { placeOf } from '../../core/plans/policy.ts';
import { partiesOf } from '../../core/plans/plan.ts';
import type { Writer } from '../db/database.ts';
import { addPlanStreams } from './plan-streams.ts';

/** Writes the row of a plan, its five people, and their way into what the plan rests on. */
export async function projectOpened(write: Writer, organisation: OrganisationId, event: Recorded<typeof planOpened>): Promise<void> {
  const terms = event.parts['shared/plan'];
  if (terms === erased) return;
  await write
    .insertInto('plan')
    .values({
      org_id: organisation,
      id: event.stream,
      kind: terms.kind,
      goal: terms.goal,
      subject: terms.subject,
      manager: terms.manager,
      director: terms.signers.director,
      hr_partner: terms.signers['hr-partner'],
      product_lead: terms.signers['product-lead'],
      series: terms.series,
      trigger_id: terms.trigger,
      trigger_reading: terms.triggerReading === null ? null : JSON.stringify(terms.triggerReading),
      kpis: JSON.stringify(terms.kpis),
      stakeholder_kpi: terms.stakeholderKpi,
      baselines: JSON.stringify(terms.baselines),
      windows: JSON.stringify(terms.windows),
      starts_on: terms.startsOn,
      ends_on: terms.endsOn,
      policy_version: terms.policyVersion,
      opened_at: event.takenAt,
      criteria_version: 0,
      extension: null,
      closed: false,
      decision: null,
    })
    .execute();
  await write
    .insertInto('plan_person')
    .values(
      partiesOf(terms).map((person) => ({
        org_id: organisation,
        person,
        plan: event.stream,
        place: placeOf(terms, person) ?? 'subject',
        opened_at: event.takenAt,
        closed: false,
      })),
    )
    .execute();
  const streams = [event.stream, terms.series, terms.trigger, terms.stakeholderKpi, ...terms.kpis].filter((stream) => stream !== null);
  await addPlanStreams(write, organisation, { plan: event.stream, people: terms }, streams);
}
