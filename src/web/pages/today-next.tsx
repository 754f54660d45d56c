import IconCalendarEvent from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs';
import IconPlayerPlay from '@tabler/icons-react/dist/esm/icons/IconPlayerPlay.mjs';
import type { MeetingRow } from '../../contract/views.ts';
import { localDay } from '../typed-date.ts';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PersonAvatar } from '../ui/person-avatar.tsx';
import { SectionPlan } from '../ui/section-clock.tsx';
import { useNow } from '../ui/use-now.ts';
import { otherInMeeting } from './other-in-meeting.ts';
import css from './today.module.css';
import { todayText } from './today-text.ts';

/** The next 1on1 with its agenda as bars, and the way in. */
export function NextCard({ meeting, me }: { readonly meeting: MeetingRow | null; readonly me: string }) {
  const now = useNow(60_000);
  if (meeting === null) {
    return (
      <Card title={todayText.next}>
        <EmptyState icon={IconCalendarEvent} title={todayText.nothingNext}>
          {todayText.nothingNextBody}
        </EmptyState>
      </Card>
    );
  }
  const other = otherInMeeting(meeting, me);
  const end = new Date(Date.parse(meeting.startsAt) + meeting.minutes * 60_000).toISOString();
  const isToday = localDay(Date.parse(meeting.startsAt)) === localDay(now);
  return (
    <Card>
      <div className={css['next']}>
        <PersonAvatar name={other.name} size={44} />
        <div className={css['nextWords']}>
          <h2 className={css['nextTitle']}>{todayText.with(other.name)}</h2>
          <p className={css['nextNote']}>
            <DateText at={meeting.startsAt} format={isToday ? 'time' : 'short'} />–<DateText at={end} format="time" />
            {' · '}
            {meeting.state === 'live' ? todayText.live : <DateText at={meeting.startsAt} format="distance" />} · {todayText.kind(meeting.preset, meeting.number)}
          </p>
        </div>
        <LinkButton to="/meetings/$meeting" params={{ meeting: meeting.id }} leftSection={<IconPlayerPlay size={17} stroke={1.7} aria-hidden />}>
          {todayText.openRoom}
        </LinkButton>
      </div>
      <SectionPlan sections={meeting.sections.map((section) => ({ id: section.key, label: section.title, minutes: section.minutes }))} />
    </Card>
  );
}
