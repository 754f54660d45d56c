import { erased, type StreamType } from '../../core/kernel/event.ts';
import type { KpiId, OrganisationId, TriggerId } from '../../core/kernel/id.ts';
import { triggerEvents } from '../../core/signals/events.ts';
import type { Reader } from '../db/database.ts';
import { loadStream } from '../record/load.ts';

/** The reading that fired a trigger. */
interface Fired {
  readonly kpi: KpiId;
  readonly reading: string;
}

const firedStream: StreamType<Fired | null, typeof triggerEvents> = {
  kind: 'trigger',
  events: triggerEvents,
  initial: null,
  evolve: (state, event) => {
    if (event.type !== 'trigger.fired') return state;
    const fired = event.parts['shared/trigger'];
    return fired === erased ? null : { kpi: fired.kpi, reading: fired.reading };
  },
};

/** The reading that fired a trigger; null for a trigger that the reader cannot see. */
export async function firedTrigger(read: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, trigger: TriggerId): Promise<Fired | null> {
  return (await loadStream(read, organisation, firedStream, trigger)).state;
}
