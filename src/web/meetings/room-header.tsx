import type { ReactNode } from 'react';
import type { RoomView } from '../../contract/meetings.ts';
import { DateText } from '../ui/date-text.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PersonPair } from '../ui/person-avatar.tsx';
import { MeetingState } from './meeting-state.tsx';
import { inTheRoom, otherParty } from './other-party.ts';
import css from './room.module.css';
import { roomText } from './text.ts';

interface RoomHeaderProps {
  readonly room: RoomView;
  readonly me: string;
  readonly actions?: ReactNode;
}

/** Who meets, the how-manieth time, in what state, and what is recorded of it. */
export function RoomHeader({ room, me, actions }: RoomHeaderProps) {
  const { meeting } = room;
  const name = inTheRoom(meeting, me) ? otherParty(meeting, me).name : roomText.withWhom(meeting.manager.name, meeting.report.name);
  return (
    <PageHeader
      lead={<PersonPair names={[meeting.manager.name, meeting.report.name]} size={44} />}
      title={roomText.title(name, meeting.number)}
      meta={
        <span className={css['meta']}>
          <MeetingState state={room.state} />
          <span>
            <When room={room} />
          </span>
          <span>{roomText.presets[meeting.preset]}</span>
          <span title={roomText.readers[meeting.recordType]}>{roomText.recordTypes[meeting.recordType]}</span>
        </span>
      }
      actions={actions}
    />
  );
}

function When({ room }: { readonly room: RoomView }) {
  if (room.state === 'closed' && room.endedAt !== null) {
    return (
      <>
        {roomText.endedAt} <DateText at={room.endedAt} />
      </>
    );
  }
  if (room.state === 'live' && room.startedAt !== null) {
    return (
      <>
        {roomText.startedAt} <DateText at={room.startedAt} format="time" />
      </>
    );
  }
  return (
    <>
      {room.state === 'scheduled' ? roomText.startsAt : roomText.wasDue} <DateText at={room.meeting.startsAt} />
    </>
  );
}
