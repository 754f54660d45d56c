import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { admitParty } from './admit.ts';
import { recapCorrected } from './events.ts';
import type { MeetingState } from './meeting.ts';

export type CorrectRecapCode = 'NOT_FOUND' | 'FORBIDDEN' | 'RECAP_NOT_SENT';

/** Appends a correction to the sent recap, which stays as it was sent. */
export function correctRecap(
  meeting: Loaded<MeetingState>,
  command: { readonly text: string },
  context: DecisionContext,
): Decision<readonly NewEvent[], CorrectRecapCode> {
  const admitted = admitParty(meeting, context);
  if (!admitted.ok) return admitted;
  const { recap } = meeting.state;
  if (recap === null) return refuse({ code: 'RECAP_NOT_SENT' });
  const ref = { rel: 'recap', stream: meeting.id, n: recap.n };
  return ok([newEvent(recapCorrected, meeting.id, { 'shared/correction': { text: command.text }, reason: undefined }, [ref])]);
}
