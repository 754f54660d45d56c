import type { RoomView } from '../../contract/meetings.ts';
import { localDay } from '../typed-date.ts';
import { Card } from '../ui/card.tsx';
import { useNow } from '../ui/use-now.ts';
import { AgendaCard } from './agenda-card.tsx';
import { ClocksCard } from './clocks-card.tsx';
import { CloseGate } from './close-gate.tsx';
import { draftSlots, draftsThatCount, missingSlots, type DraftRoom } from './commitment-drafts.ts';
import gateCss from './gate.module.css';
import { GateFacts } from './gate-facts.tsx';
import { NotesCard } from './notes-card.tsx';
import css from './notes.module.css';
import type { RoomProps } from './room-props.ts';
import { gateText, notesText } from './text.ts';
import { useClose } from './use-close.ts';
import { useCommitmentDrafts } from './use-commitment-drafts.ts';
import type { SharedNotes } from './use-shared-notes.ts';

interface OpenRoomProps extends RoomProps {
  readonly notes: SharedNotes;
}

/** The room before and during the talk: facts and notes to the left, the way out to the right. */
export function OpenRoom({ room, me, kpis, openCommitments, notes }: OpenRoomProps) {
  const form = useCommitmentDrafts(room.meeting.id, me);
  const draftRoom: DraftRoom = { parties: [room.meeting.manager, room.meeting.report], today: localDay(useNow(60_000)) };
  const closing = useClose(room, form, draftRoom, notes);
  const mine = room.meeting.manager.id === me;
  const counted = draftsThatCount(form.drafts);
  const done = counted.reduce((sum, draft) => sum + draftSlots.length - missingSlots(draft, draftRoom).length, 0);
  return (
    <>
      <div className="columns">
        <div>
          {kpis}
          <AgendaCard room={room} />
          <Notes room={room} notes={notes} />
        </div>
        <div>
          {mine ? <CloseGate room={room} draftRoom={draftRoom} form={form} closing={closing} keeper={notes.keeper} /> : <GateFacts manager={room.meeting.manager.name} />}
          {openCommitments}
          <ClocksCard clocks={room.clocks} />
        </div>
      </div>
      {mine ? (
        <a className={gateCss['jump']} href="#close-gate">
          <span>{gateText.jump}</span>
          <span>{closing.reason === null ? gateText.ready : gateText.jumpState(done, counted.length * draftSlots.length)}</span>
        </a>
      ) : null}
    </>
  );
}

function Notes({ room, notes }: { readonly room: RoomView; readonly notes: SharedNotes }) {
  if (room.notes !== null && room.can.write) return <NotesCard notes={notes} saved={room.notes} />;
  return (
    <Card title={notesText.title}>
      {room.notes === null ? (
        <p className="dimmed">{notesText.withheld}</p>
      ) : room.notes.text === '' ? (
        <p className="dimmed">{notesText.none}</p>
      ) : (
        <p className={css['read']}>{room.notes.text}</p>
      )}
    </Card>
  );
}
