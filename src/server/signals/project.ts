import { Temporal } from 'temporal-polyfill';
import { civilDay } from '../../core/clocks/civil-day.ts';
import { clockMissed, clockStarted } from '../../core/clocks/events.ts';
import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId, PersonId } from '../../core/kernel/id.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import { reportingStarted } from '../../core/people/events.ts';
import { planOpened } from '../../core/plans/events.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { triggerEvents, type triggerDiagnosed, type triggerFired } from '../../core/signals/events.ts';
import type { Dismissal } from '../../core/signals/trigger.ts';
import { severityOf } from '../../core/signals/severity.ts';
import { grantReaders } from '../access/grant-readers.ts';
import type { Writer } from '../db/database.ts';
import { definedKpi } from '../kpis/watched-kpis.ts';
import { projector } from '../record/projector.ts';

/**
 * Keeps triggers with their clock, and who may see them: the one who answers for the KPI and their manager; where nobody is
 * named, at once those who are told; everybody else who is told once the deadline was missed.
 */
export const triggerProjector = projector([...triggerEvents, clockStarted, clockMissed, planOpened, reportingStarted], ['trigger', 'trigger_diagnosis'], async (write, organisation, event) => {
  switch (event.type) {
    case 'trigger.fired':
      return await projectFired(write, organisation, event);
    case 'incident.logged':
      return;
    case 'trigger.answered': {
      const answer = event.parts['shared/answer'];
      return await change(write, organisation, event.stream, { state: 'answered', ...(answer === erased ? {} : answer) });
    }
    case 'trigger.put-on-agenda': {
      const agenda = event.parts['shared/agenda'];
      if (agenda !== erased) await change(write, organisation, event.stream, { agenda_meeting: agenda.meeting, agenda_item: agenda.item });
      return;
    }
    case 'trigger.snoozed': {
      const { 'shared/snooze': snooze, reason } = event.parts;
      if (snooze !== erased) await change(write, organisation, event.stream, { snoozed_until: snooze.backAt, snooze_reason: reason === erased ? null : reason.reason });
      return;
    }
    case 'trigger.diagnosed':
      return await projectDiagnosis(write, organisation, event);
    case 'trigger.way-chosen': {
      const { 'shared/choice': way, reason } = event.parts;
      if (way === erased) return;
      const choice = { ...way, reason: reason === erased ? '' : reason.reason, at: event.takenAt };
      return await change(write, organisation, event.stream, { choice: JSON.stringify(choice) });
    }
    case 'trigger.dismissed': {
      const { reason } = event.parts;
      const why = reason === erased ? {} : { dismissed_as: reason.as, dismissed_reason: reason.reason };
      return await change(write, organisation, event.stream, { state: 'dismissed', ...why });
    }
    case 'clock.started': {
      const { clock } = event.parts;
      if (clock === erased || (clock.name !== 'first-1on1' && clock.name !== 'signal-answer')) return;
      await change(write, organisation, clock.subject, { clock: event.stream, due_at: clock.dueAt });
      const open = await write.selectFrom('trigger').select('manager').where('org_id', '=', organisation).where('id', '=', clock.subject).executeTakeFirst();
      if (open?.manager === null) await tell(write, organisation, [clock.subject, event.stream], clock.told);
      return;
    }
    case 'clock.missed': {
      const { missed } = event.parts;
      const watched = await write.selectFrom('trigger').select('id').where('org_id', '=', organisation).where('clock', '=', event.stream).executeTakeFirst();
      if (watched !== undefined && missed !== erased) await tell(write, organisation, [watched.id, event.stream], missed.told);
      return;
    }
    case 'plan.opened': {
      const plan = event.parts['shared/plan'];
      if (plan !== erased && plan.trigger !== null) await change(write, organisation, plan.trigger, { plan: event.stream });
      return;
    }
    case 'reporting.started':
      return await nameManager(write, organisation, event);
  }
});

async function projectFired(write: Writer, organisation: OrganisationId, event: Recorded<typeof triggerFired>): Promise<void> {
  const facts = event.parts['shared/trigger'];
  if (facts === erased) return;
  const kpi = facts.kpi === null ? null : await definedKpi(write, organisation, facts.kpi);
  await write
    .insertInto('trigger')
    .values({
      org_id: organisation,
      id: event.stream,
      rule: facts.rule,
      kpi: facts.kpi,
      about_kind: facts.about?.kind ?? null,
      about_id: facts.about?.id ?? null,
      private: facts.private,
      weight: severityOf(facts, defaultPolicy.inbox).weight,
      kpi_name: kpi?.name ?? facts.about?.name ?? '',
      kpi_unit: kpi?.unit ?? 'count',
      kpi_team: kpi?.team ?? '',
      subject: facts.subject,
      manager: facts.manager,
      reading: facts.reading,
      value: facts.value,
      expected: facts.expected,
      shortfall: facts.shortfall,
      threshold: facts.threshold,
      observed_at: facts.observedAt,
      opinion: facts.opinion === null ? null : JSON.stringify(facts.opinion),
      back_test: facts.backTest === null ? null : JSON.stringify(facts.backTest),
      state: 'open',
      clock: null,
      due_at: null,
      series: facts.series,
      meeting: null,
      plan: null,
      snoozed_until: null,
      snooze_reason: null,
      agenda_meeting: null,
      agenda_item: null,
      dismissed_as: null,
      dismissed_reason: null,
      ways: facts.ways.length === 0 ? null : JSON.stringify(facts.ways),
      choice: null,
    })
    .execute();
  const people = facts.manager === null ? [facts.subject] : [facts.subject, facts.manager];
  await grantReaders(write, organisation, people.map((person) => ({ stream: event.stream, person, level: 'all' })));
}

/** Keeps the last diagnosis. It has a table of its own, because those who are told of a missed deadline may not read it. */
async function projectDiagnosis(write: Writer, organisation: OrganisationId, event: Recorded<typeof triggerDiagnosed>): Promise<void> {
  const found = event.parts['shared/diagnosis'];
  if (found === erased) return;
  const row = { ...found, at: event.takenAt };
  await write
    .insertInto('trigger_diagnosis')
    .values({ org_id: organisation, trigger: event.stream, ...row })
    .onConflict((conflict) => conflict.columns(['org_id', 'trigger']).doUpdateSet(row))
    .execute();
}

/** An open trigger that named nobody to hold the 1on1 is for the first manager whom its subject gets. */
async function nameManager(write: Writer, organisation: OrganisationId, event: Recorded<typeof reportingStarted>): Promise<void> {
  const { line } = event.parts;
  if (line === erased || line.from > civilDay(Temporal.Instant.from(event.takenAt), 'UTC')) return;
  const named = await write
    .updateTable('trigger')
    .set({ manager: line.manager })
    .where('org_id', '=', organisation)
    .where('subject', '=', event.stream)
    .where('manager', 'is', null)
    .where('state', '=', 'open')
    .returning(['id', 'clock'])
    .execute();
  const streams = named.flatMap(({ id, clock }) => (clock === null ? [id] : [id, clock]));
  await grantReaders(write, organisation, streams.map((stream) => ({ stream, person: line.manager, level: 'all' })));
}

interface Change {
  readonly state?: 'answered' | 'dismissed';
  readonly series?: string;
  readonly meeting?: string;
  readonly clock?: string;
  readonly due_at?: UtcInstant;
  readonly plan?: string;
  readonly snoozed_until?: UtcInstant;
  readonly snooze_reason?: string | null;
  readonly agenda_meeting?: string;
  readonly agenda_item?: string;
  readonly dismissed_as?: Dismissal;
  readonly dismissed_reason?: string;
  readonly choice?: string;
}

async function change(write: Writer, organisation: OrganisationId, trigger: string, to: Change): Promise<void> {
  await write.updateTable('trigger').set(to).where('org_id', '=', organisation).where('id', '=', trigger).execute();
}

/** Lets those who are told see the trigger and its clock. */
async function tell(write: Writer, organisation: OrganisationId, streams: readonly string[], told: readonly PersonId[]): Promise<void> {
  await grantReaders(write, organisation, streams.flatMap((stream) => told.map((person) => ({ stream, person, level: 'plan' }))));
}
