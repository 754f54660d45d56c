import { Link } from '@tanstack/react-router';
import IconCalendar from '@tabler/icons-react/dist/esm/icons/IconCalendar.mjs';
import type { MeetingRow } from '../../contract/views.ts';
import { Card, CardRow } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PersonAvatar } from '../ui/person-avatar.tsx';
import { otherInMeeting } from './other-in-meeting.ts';
import css from './today.module.css';
import { todayText } from './today-text.ts';

/** Today's meetings by the clock. */
export function DayCard({ meetings, me }: { readonly meetings: readonly MeetingRow[]; readonly me: string }) {
  if (meetings.length === 0) {
    return (
      <Card title={todayText.day}>
        <EmptyState icon={IconCalendar} title={todayText.nothingDay}>
          {todayText.nothingDayBody}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={todayText.day} aside={todayText.meetings(meetings.length)} layout="rows">
      {meetings.map((meeting) => (
        <CardRow
          key={meeting.id}
          lead={
            <>
              <span className={css['hour']}>
                <DateText at={meeting.startsAt} format="time" />
              </span>
              <PersonAvatar name={otherInMeeting(meeting, me).name} size={32} />
            </>
          }
          title={
            <Link to="/meetings/$meeting" params={{ meeting: meeting.id }} className={css['rowLink']}>
              {otherInMeeting(meeting, me).name}
            </Link>
          }
          note={todayText.kind(meeting.preset, meeting.number)}
        />
      ))}
    </Card>
  );
}
