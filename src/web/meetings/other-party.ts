import type { MeetingRow, PersonView } from '../../contract/views.ts';

/** The other of the two; for somebody outside the room, the report. */
export function otherParty(meeting: Pick<MeetingRow, 'manager' | 'report'>, me: string): PersonView {
  return meeting.report.id === me ? meeting.manager : meeting.report;
}

/** Tells whether a person is one of the two. */
export function inTheRoom(meeting: Pick<MeetingRow, 'manager' | 'report'>, me: string): boolean {
  return meeting.manager.id === me || meeting.report.id === me;
}
