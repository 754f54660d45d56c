import { useState } from 'react';
import { ClosedRoom } from './closed-room.tsx';
import { OpenRoom } from './open-room.tsx';
import { RoomClock } from './room-clock.tsx';
import type { RoomProps } from './room-props.ts';
import { useSharedNotes } from './use-shared-notes.ts';

/** One meeting, before it, while it runs, and for good afterwards. */
export function Room(props: RoomProps) {
  const { room, me } = props;
  const [nothing] = useState({ text: '', version: 0 });
  // The words of one who may not write are never anybody's: the notes stay open so that late words are found again.
  const notes = useSharedNotes(room.meeting.id, me, room.notes ?? nothing);
  const open = room.state === 'scheduled' || room.state === 'live';
  return (
    <>
      <RoomClock room={room} me={me} />
      {open ? <OpenRoom {...props} notes={notes} /> : <ClosedRoom {...props} notes={notes} />}
    </>
  );
}
