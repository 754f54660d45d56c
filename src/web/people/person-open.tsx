import { Link } from '@tanstack/react-router';
import IconCalendarCheck from '@tabler/icons-react/dist/esm/icons/IconCalendarCheck.mjs';
import IconMessages from '@tabler/icons-react/dist/esm/icons/IconMessages.mjs';
import type { CallOutput } from '../../contract/client.ts';
import type { ClockView, MeetingRow } from '../../contract/views.ts';
import { Card, CardRow } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { Tone } from '../ui/icon-component.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { peopleText } from './text.ts';

type Profile = CallOutput<'GET /api/people/:person'>;

const meetingTones: Readonly<Record<MeetingRow['state'], Tone>> = { scheduled: 'neutral', live: 'info', closed: 'good', missed: 'bad', cancelled: 'neutral' };
const clockTones: Readonly<Record<ClockView['state'], Tone>> = { running: 'info', met: 'good', missed: 'bad', 'answered-late': 'warn', stopped: 'neutral' };
const clockNames: ReadonlyMap<string, string> = new Map(Object.entries(peopleText.clocks.names));

/** What comes next and what is open with a person: 1on1s, commitments, deadlines. */
export function PersonOpen({ profile }: { readonly profile: Profile }) {
  return (
    <>
      <Commitments commitments={profile.commitments} />
      <Meetings meetings={profile.meetings} />
      <Clocks clocks={profile.clocks} />
    </>
  );
}

function Commitments({ commitments }: Pick<Profile, 'commitments'>) {
  const { title, due, overdue, open } = peopleText.commitments;
  if (commitments.length === 0) {
    return (
      <Card title={title}>
        <EmptyState icon={IconCalendarCheck} title={peopleText.noCommitments.title}>
          {peopleText.noCommitments.body}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={title} layout="rows">
      {commitments.map((commitment) => (
        <CardRow
          key={commitment.id}
          title={commitment.action}
          note={
            <>
              {commitment.owner.name}, {due} <DateText date={commitment.due} />
            </>
          }
          aside={<StatusBadge tone={commitment.overdue ? 'bad' : 'neutral'}>{commitment.overdue ? overdue : open}</StatusBadge>}
        />
      ))}
    </Card>
  );
}

function Meetings({ meetings }: Pick<Profile, 'meetings'>) {
  const { title, number, states } = peopleText.meetings;
  if (meetings.length === 0) {
    return (
      <Card title={title}>
        <EmptyState icon={IconMessages} title={peopleText.noMeetings.title}>
          {peopleText.noMeetings.body}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={title} layout="rows">
      {meetings.map((meeting) => (
        <CardRow
          key={meeting.id}
          title={
            <Link to="/meetings/$meeting" params={{ meeting: meeting.id }}>
              {number(meeting.number)}
            </Link>
          }
          note={<DateText at={meeting.startsAt} />}
          aside={<StatusBadge tone={meetingTones[meeting.state]}>{states[meeting.state]}</StatusBadge>}
        />
      ))}
    </Card>
  );
}

function Clocks({ clocks }: Pick<Profile, 'clocks'>) {
  if (clocks.length === 0) return null;
  return (
    <Card title={peopleText.clocks.title} layout="rows">
      {clocks.map((clock) => (
        <CardRow
          key={clock.id}
          title={clockNames.get(clock.name) ?? clock.name}
          note={
            <>
              {peopleText.clocks.due} <DateText at={clock.dueAt} />
            </>
          }
          aside={<StatusBadge tone={clockTones[clock.state]}>{peopleText.clocks.states[clock.state]}</StatusBadge>}
        />
      ))}
    </Card>
  );
}
