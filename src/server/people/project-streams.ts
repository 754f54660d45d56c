import { erased } from '../../core/kernel/event.ts';
import type { OrganisationId, PersonId } from '../../core/kernel/id.ts';
import { commitmentMade } from '../../core/commitments/events.ts';
import { kpiDefined } from '../../core/kpis/events.ts';
import { meetingScheduled, seriesProposed, seriesStarted } from '../../core/meetings/events.ts';
import { personJoined } from '../../core/people/events.ts';
import { planOpened } from '../../core/plans/events.ts';
import { triggerFired } from '../../core/signals/events.ts';
import type { Writer } from '../db/database.ts';
import { projector } from '../record/projector.ts';

const beginnings = [personJoined, seriesProposed, seriesStarted, meetingScheduled, commitmentMade, kpiDefined, triggerFired, planOpened] as const;

/** Keeps whom each stream is about, from the event that begins it, for the person's timeline. */
export const personStreamProjector = projector(beginnings, ['person_stream'], async (write, organisation, event) => {
  switch (event.type) {
    case 'person.joined':
      return await tie(write, organisation, event.stream, 'person', [event.stream]);
    case 'series.proposed':
    case 'series.started':
      return await tie(write, organisation, event.stream, 'series', partiesOf(event.parts['shared/series']));
    case 'meeting.scheduled':
      return await tie(write, organisation, event.stream, 'meeting', partiesOf(event.parts['shared/meeting']));
    case 'commitment.made': {
      const made = event.parts['shared/commitment'];
      return await tie(write, organisation, event.stream, 'commitment', made === erased ? [] : partiesOf(made.origin));
    }
    case 'kpi.defined': {
      const kpi = event.parts['shared/kpi'];
      return await tie(write, organisation, event.stream, 'kpi', kpi === erased ? [] : [kpi.owner]);
    }
    case 'trigger.fired': {
      const trigger = event.parts['shared/trigger'];
      return await tie(write, organisation, event.stream, 'trigger', trigger === erased ? [] : [trigger.subject]);
    }
    case 'plan.opened': {
      const plan = event.parts['shared/plan'];
      return await tie(write, organisation, event.stream, 'plan', plan === erased ? [] : [plan.subject]);
    }
  }
});

function partiesOf(pair: { readonly manager: PersonId; readonly report: PersonId } | typeof erased): readonly string[] {
  return pair === erased ? [] : [pair.manager, pair.report];
}

async function tie(write: Writer, organisation: OrganisationId, stream: string, about: string, people: readonly string[]): Promise<void> {
  const unique = [...new Set(people)];
  if (unique.length === 0) return;
  await write
    .insertInto('person_stream')
    .values(unique.map((person) => ({ org_id: organisation, person, stream, about })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
