import type { MeetingRow } from '../../contract/views.ts';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { PersonAvatar } from '../ui/person-avatar.tsx';
import { SectionPlan } from '../ui/section-clock.tsx';
import { otherInMeeting } from './other-in-meeting.ts';
import css from './today.module.css';
import { todayText } from './today-text.ts';

/** The next 1on1 with its agenda as bars. */
export function NextCard({ meeting, me }: { readonly meeting: MeetingRow; readonly me: string }) {
  const other = otherInMeeting(meeting, me);
  return (
    <Card>
      <div className={css['next']}>
        <PersonAvatar name={other.name} size={44} />
        <div>
          <h2 className={css['nextTitle']}>{todayText.with(other.name)}</h2>
          <p className={css['nextNote']}>
            <DateText at={meeting.startsAt} /> · <DateText at={meeting.startsAt} format="distance" /> · {todayText.number(meeting.number)}
          </p>
        </div>
      </div>
      <SectionPlan sections={meeting.sections.map((section) => ({ id: section.key, label: section.title, minutes: section.minutes }))} />
    </Card>
  );
}
