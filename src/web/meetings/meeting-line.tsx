import type { MeetingRow } from '../../contract/views.ts';
import { CardRow } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import type { Tone } from '../ui/icon-component.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { PersonAvatar, PersonPair } from '../ui/person-avatar.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { listText } from './list-text.ts';
import { MeetingState } from './meeting-state.tsx';
import css from './meetings.module.css';
import { inTheRoom, otherParty } from './other-party.ts';
import { roomText } from './text.ts';

const recapTones: Readonly<Record<MeetingRow['recap'], Tone>> = { none: 'neutral', due: 'warn', late: 'bad', sent: 'good', 'sent-late': 'bad' };

/** One meeting in a list: with whom, when, in what state, what is still due, and the way in. */
export function MeetingLine({ meeting, me }: { readonly meeting: MeetingRow; readonly me: string }) {
  const mine = inTheRoom(meeting, me);
  const name = mine ? otherParty(meeting, me).name : roomText.withWhom(meeting.manager.name, meeting.report.name);
  const open = meeting.state === 'scheduled' || meeting.state === 'live';
  return (
    <CardRow
      lead={mine ? <PersonAvatar name={name} size={36} /> : <PersonPair names={[meeting.manager.name, meeting.report.name]} size={30} />}
      title={roomText.title(name, meeting.number)}
      note={
        <>
          <DateText at={meeting.startsAt} />
          {open ? (
            <>
              {' · '}
              <DateText at={meeting.startsAt} format="distance" />
            </>
          ) : null}
          {` · ${listText.minutes(meeting.minutes)} · ${roomText.presets[meeting.preset]}, ${roomText.recordTypes[meeting.recordType]}`}
          {open && meeting.agendaItems > 0 ? ` · ${listText.points(meeting.agendaItems)}` : null}
        </>
      }
      aside={
        <span className={css['aside']}>
          {meeting.state === 'scheduled' ? null : meeting.recap === 'none' || meeting.state !== 'closed' ? (
            <MeetingState state={meeting.state} />
          ) : (
            <StatusBadge tone={recapTones[meeting.recap]}>{listText.recaps[meeting.recap]}</StatusBadge>
          )}
          <LinkButton
            to="/meetings/$meeting"
            params={{ meeting: meeting.id }}
            size="xs"
            variant={meeting.state === 'live' ? 'filled' : 'default'}
            aria-label={`${open ? listText.open : listText.read}: ${roomText.title(name, meeting.number)}`}
          >
            {open ? listText.open : listText.read}
          </LinkButton>
        </span>
      }
    />
  );
}
