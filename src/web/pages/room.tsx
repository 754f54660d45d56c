import { Link, useParams, useRouteContext } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { RoomView } from '../../contract/meetings.ts';
import { isId, type MeetingId, type PersonId } from '../../core/kernel/id.ts';
import { CommitmentsCard } from '../commitments/commitments-card.tsx';
import { commitmentsText } from '../commitments/text.ts';
import { Room } from '../meetings/room.tsx';
import { roomText } from '../meetings/text.ts';
import { ReadState } from '../read-state.tsx';
import { useRead } from '../use-read.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { RoomKpis } from './room-kpis.tsx';
import css from './room.module.css';

/** How often a running room looks for the other person's words where live updates do not reach it, in milliseconds. */
const lookAgainMs = 20_000;

/** The meeting room. */
export function RoomPage() {
  const { meeting } = useParams({ from: '/shell/meetings/$meeting' });
  const { session } = useRouteContext({ from: '/shell' });
  if (!isId('meeting', meeting)) return <NotFoundPage />;
  return <RoomOf key={meeting} meeting={meeting} me={session.person.id} />;
}

function RoomOf({ meeting, me }: { readonly meeting: MeetingId; readonly me: PersonId }) {
  const read = useRead('GET /api/meetings/:meeting', { params: { meeting } });
  const live = read.data?.state === 'live';
  const { refetch } = read;
  useEffect(() => {
    if (!live) return undefined;
    const timer = setInterval(() => void refetch(), lookAgainMs);
    return () => clearInterval(timer);
  }, [live, refetch]);
  return (
    <ReadState read={read} height={720} missing={<NotFoundPage />}>
      {(room) => (
        <>
          <Room
            room={room}
            me={me}
            kpis={room.kpis.length === 0 ? null : <RoomKpis kpis={room.kpis} drawn={reviewsNumbers(room)} />}
            openCommitments={
              <CommitmentsCard title={commitmentsText.openBefore} commitments={room.openCommitments} nothing={commitmentsText.nothingBefore} nothingBody={commitmentsText.nothingBeforeBody} />
            }
            commitments={room.commitments.length === 0 ? null : <CommitmentsCard title={commitmentsText.madeHere} commitments={room.commitments} />}
          />
          <Neighbours room={room} />
        </>
      )}
    </ReadState>
  );
}

/** The chart is drawn before and after the talk, and while its first section runs: later the notes come first. */
function reviewsNumbers(room: RoomView): boolean {
  return room.state !== 'live' || room.entered.at(-1)?.section === room.meeting.sections[0]?.key;
}

function Neighbours({ room }: { readonly room: RoomView }) {
  if (room.previous === null && room.next === null) return null;
  return (
    <nav className={`${css['neighbours'] ?? ''} no-print`} aria-label={roomText.neighbours}>
      {room.previous === null ? (
        <span />
      ) : (
        <Link to="/meetings/$meeting" params={{ meeting: room.previous }}>
          {roomText.previous}
        </Link>
      )}
      {room.next === null ? null : (
        <Link to="/meetings/$meeting" params={{ meeting: room.next }}>
          {roomText.following}
        </Link>
      )}
    </nav>
  );
}
