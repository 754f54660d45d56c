import type { MeetingRow, PersonView } from '../../contract/views.ts';

/** The other of the two in a meeting; for somebody outside it, the report. */
export function otherInMeeting(meeting: Pick<MeetingRow, 'manager' | 'report'>, me: string): PersonView {
  return meeting.report.id === me ? meeting.manager : meeting.report;
}
