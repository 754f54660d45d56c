import IconCalendarOff from '@tabler/icons-react/dist/esm/icons/IconCalendarOff.mjs';
import { useState } from 'react';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { AgendaCard } from './agenda-card.tsx';
import { ClocksCard } from './clocks-card.tsx';
import { LateWords } from './late-words.tsx';
import { inTheRoom } from './other-party.ts';
import { ReadersCard } from './readers-card.tsx';
import { RecapCard } from './recap-card.tsx';
import type { RoomProps } from './room-props.ts';
import { roomText } from './text.ts';
import { TimesCard } from './times-card.tsx';
import { useNotesState, type SharedNotes } from './use-shared-notes.ts';

interface ClosedRoomProps extends RoomProps {
  readonly notes: SharedNotes;
}

/** The room afterwards: the recap for good, or that the meeting was missed or cancelled and what follows. */
export function ClosedRoom({ room, me, kpis, commitments, notes }: ClosedRoomProps) {
  const [correction, setCorrection] = useState<string | null>(null);
  const { keeper } = notes;
  const state = useNotesState(keeper);
  const unsaved = inTheRoom(room.meeting, me) && state.status !== 'saved' && state.mine !== '' && state.mine !== room.notes?.text;
  const held = room.state === 'closed';
  return (
    <div className="columns">
      <div>
        {unsaved ? (
          <LateWords words={state.mine} onUse={room.recap?.can.correct === true ? () => setCorrection(state.mine) : undefined} onDiscard={() => keeper.discard()} />
        ) : null}
        {held ? null : <NotHeld room={room} />}
        {room.recap === null ? null : (
          <RecapCard
            room={room}
            recap={room.recap}
            correction={correction}
            onCorrected={() => {
              if (correction !== null) keeper.discard();
              setCorrection(null);
            }}
          />
        )}
        {held ? kpis : <AgendaCard room={room} />}
      </div>
      <div>
        {commitments}
        <ClocksCard clocks={room.clocks} />
        {held ? <TimesCard room={room} /> : null}
        {inTheRoom(room.meeting, me) && held ? <ReadersCard reads={room.accessReads} /> : null}
      </div>
    </div>
  );
}

function NotHeld({ room }: Pick<RoomProps, 'room'>) {
  const text = room.state === 'missed' ? roomText.missed : roomText.cancelled;
  return (
    <Card>
      <EmptyState
        icon={IconCalendarOff}
        title={text.title}
        action={
          room.next === null ? undefined : (
            <LinkButton to="/meetings/$meeting" params={{ meeting: room.next }} size="xs">
              {roomText.openNext}
            </LinkButton>
          )
        }
      >
        {text.body}
      </EmptyState>
    </Card>
  );
}
