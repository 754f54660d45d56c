import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { TriggerId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { WayOut } from '../signals/way-out.ts';
import { intervalOf, withInterval } from './cadence.ts';
import { seriesCadenceChanged } from './events.ts';
import type { Cadence, SeriesState } from './series.ts';

export type ChangeCadenceCode = 'NOT_FOUND' | 'FORBIDDEN' | 'SERIES_NOT_RUNNING' | 'CHANGED_MEANWHILE';

/**
 * Lets a series meet more often or longer from now on, because a way out of R40 was chosen (S18). What is scheduled stays when
 * and as long as it is: nobody's calendar moves by it. The 1on1s that follow are scheduled by the new cadence, on the same weekday
 * and at the same hour. Refused where the series is no longer as it was when that was proposed.
 */
export function changeCadence(
  series: Loaded<SeriesState>,
  { way, because, reason }: { readonly way: WayOut; readonly because: TriggerId; readonly reason: string },
  context: DecisionContext,
): Decision<readonly NewEvent[], ChangeCadenceCode> {
  const { status, terms, cadence } = series.state;
  if (terms === null || cadence === null) return refuse({ code: 'NOT_FOUND' });
  if (context.viewer !== 'system' && context.viewer.person !== terms.manager) return refuse({ code: 'FORBIDDEN' });
  if (status !== 'started') return refuse({ code: 'SERIES_NOT_RUNNING' });
  const changed = changedBy(cadence, way);
  if (changed === null) return refuse({ code: 'CHANGED_MEANWHILE' });
  return ok([newEvent(seriesCadenceChanged, series.id, { 'shared/cadence': changed, reason: { reason } }, [{ rel: 'trigger', stream: because, n: 0 }])]);
}

function changedBy(cadence: Cadence, { way, from, to }: WayOut): Cadence | null {
  if (way === 'tighten') return intervalOf(cadence) === from ? withInterval(cadence, to) : null;
  return cadence.minutes === from ? { ...cadence, minutes: to } : null;
}
