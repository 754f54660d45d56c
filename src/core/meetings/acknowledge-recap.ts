import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { formatInstant } from '../kernel/schema.ts';
import { admitParty } from './admit.ts';
import { recapAcknowledged } from './events.ts';
import type { MeetingState } from './meeting.ts';

export type AcknowledgeRecapCode = 'NOT_FOUND' | 'FORBIDDEN' | 'RECAP_NOT_SENT' | 'RECAP_ACKNOWLEDGED' | 'RECAP_YOURS';

/** Acknowledges the recap that the other sent, once. */
export function acknowledgeRecap(meeting: Loaded<MeetingState>, context: DecisionContext): Decision<readonly NewEvent[], AcknowledgeRecapCode> {
  const admitted = admitParty(meeting, context);
  if (!admitted.ok) return admitted;
  const { recap, acknowledgedBy } = meeting.state;
  if (recap === null) return refuse({ code: 'RECAP_NOT_SENT' });
  if (recap.by === admitted.value.viewer) return refuse({ code: 'RECAP_YOURS' });
  if (acknowledgedBy.includes(admitted.value.viewer)) return refuse({ code: 'RECAP_ACKNOWLEDGED' });
  const at = formatInstant(context.now);
  const ref = { rel: 'recap', stream: meeting.id, n: recap.n };
  return ok([newEvent(recapAcknowledged, meeting.id, { 'shared/acknowledgement': { at } }, [ref])]);
}
