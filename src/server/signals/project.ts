import { Temporal } from 'temporal-polyfill';
import { civilDay } from '../../core/clocks/civil-day.ts';
import { clockMissed, clockStarted } from '../../core/clocks/events.ts';
import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId, PersonId } from '../../core/kernel/id.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import { reportingStarted } from '../../core/people/events.ts';
import { planOpened } from '../../core/plans/events.ts';
import { triggerEvents, type triggerFired } from '../../core/signals/events.ts';
import { grantReaders } from '../access/grant-readers.ts';
import type { Writer } from '../db/database.ts';
import { definedKpi } from '../kpis/watched-kpis.ts';
import { projector } from '../record/projector.ts';

/**
 * Keeps triggers with their clock, and who may see them: the one who answers for the KPI and their manager; where nobody is
 * named, at once those who are told; everybody else who is told once the deadline was missed.
 */
export const triggerProjector = projector([...triggerEvents, clockStarted, clockMissed, planOpened, reportingStarted], ['trigger'], async (write, organisation, event) => {
  switch (event.type) {
    case 'trigger.fired':
      return await projectFired(write, organisation, event);
    case 'trigger.answered': {
      const answer = event.parts['shared/answer'];
      return await change(write, organisation, event.stream, { state: 'answered', ...(answer === erased ? {} : answer) });
    }
    case 'trigger.dismissed':
      return await change(write, organisation, event.stream, { state: 'dismissed' });
    case 'clock.started': {
      const { clock } = event.parts;
      if (clock === erased || clock.name !== 'first-1on1') return;
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
  const kpi = await definedKpi(write, organisation, facts.kpi);
  await write
    .insertInto('trigger')
    .values({
      org_id: organisation,
      id: event.stream,
      rule: facts.rule,
      kpi: facts.kpi,
      kpi_name: kpi?.name ?? '',
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
      opinion: JSON.stringify(facts.opinion),
      back_test: JSON.stringify(facts.backTest),
      state: 'open',
      clock: null,
      due_at: null,
      series: facts.series,
      meeting: null,
      plan: null,
    })
    .execute();
  const people = facts.manager === null ? [facts.subject] : [facts.subject, facts.manager];
  await grantReaders(write, organisation, people.map((person) => ({ stream: event.stream, person, level: 'all' })));
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
}

async function change(write: Writer, organisation: OrganisationId, trigger: string, to: Change): Promise<void> {
  await write.updateTable('trigger').set(to).where('org_id', '=', organisation).where('id', '=', trigger).execute();
}

/** Lets those who are told see the trigger and its clock. */
async function tell(write: Writer, organisation: OrganisationId, streams: readonly string[], told: readonly PersonId[]): Promise<void> {
  await grantReaders(write, organisation, streams.flatMap((stream) => told.map((person) => ({ stream, person, level: 'plan' }))));
}
