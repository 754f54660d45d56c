import { Link } from '@tanstack/react-router';
import IconMessages from '@tabler/icons-react/dist/esm/icons/IconMessages.mjs';
import type { MeetingRow } from '../../contract/views.ts';
import { Card, CardRow } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { Tone } from '../ui/icon-component.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { plansText } from './text.ts';

const text = plansText.meetings;
const tones: Readonly<Record<MeetingRow['state'], Tone>> = { scheduled: 'neutral', live: 'info', closed: 'good', missed: 'bad', cancelled: 'neutral' };

/** The plan's 1on1s: when, held or not, and what became of the recap. */
export function PlanMeetings({ meetings }: { readonly meetings: readonly MeetingRow[] }) {
  if (meetings.length === 0) {
    return (
      <Card title={text.title}>
        <EmptyState icon={IconMessages} title={text.emptyTitle}>
          {text.empty}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={text.title} layout="rows">
      {meetings.map((meeting) => (
        <CardRow
          key={meeting.id}
          title={
            <Link to="/meetings/$meeting" params={{ meeting: meeting.id }}>
              {text.number(meeting.number)}
            </Link>
          }
          note={
            <>
              <DateText at={meeting.startsAt} />
              {text.recaps[meeting.recap] === '' ? '' : `, ${text.recaps[meeting.recap]}`}
            </>
          }
          aside={<StatusBadge tone={tones[meeting.state]}>{text.states[meeting.state]}</StatusBadge>}
        />
      ))}
    </Card>
  );
}
