import { Button } from '@mantine/core';
import IconPlay from '@tabler/icons-react/dist/esm/icons/IconPlayerPlay.mjs';
import IconNext from '@tabler/icons-react/dist/esm/icons/IconPlayerTrackNext.mjs';
import { useEffect } from 'react';
import type { RoomView } from '../../contract/meetings.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { SectionClock, SectionPlan } from '../ui/section-clock.tsx';
import { useAct } from '../use-act.ts';
import { CancelMeeting, MoveMeeting } from './change-meeting.tsx';
import { isTyping } from './is-typing.ts';
import { RoomHeader } from './room-header.tsx';
import css from './room.module.css';
import { sectionProgress } from './section-progress.ts';
import { roomText } from './text.ts';

/** The head of the room: who, what is left of the section under way, and the way on. `n` moves on when nobody is typing. */
export function RoomClock({ room, me }: { readonly room: RoomView; readonly me: string }) {
  const { meeting } = room;
  const start = useAct('POST /api/meetings/:meeting/start');
  const enter = useAct('POST /api/meetings/:meeting/section');
  const progress = sectionProgress(room);
  const params = { meeting: meeting.id };
  const may = room.can.write && room.state === 'live';
  const go = (section: string): void => enter.mutate({ params, body: { section } });
  const nextId = may && !enter.isPending ? progress.next?.id : undefined;
  const { mutate } = enter;
  useEffect(() => {
    if (nextId === undefined) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'n' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      mutate({ params: { meeting: meeting.id }, body: { section: nextId } });
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [nextId, mutate, meeting.id]);
  const failure = start.error ?? enter.error;
  return (
    <div className={css['clock']}>
      {room.state === 'live' ? (
        <SectionClock
          lead={<RoomHeader room={room} me={me} />}
          sections={progress.sections}
          current={progress.current}
          runningSince={progress.runningSince}
          {...(may ? { onPick: go } : {})}
          controls={
            may && progress.next !== null ? (
              <NextSection label={progress.next.label} busy={enter.isPending} onNext={() => progress.next !== null && go(progress.next.id)} />
            ) : null
          }
        />
      ) : (
        <>
          <RoomHeader
            room={room}
            me={me}
            actions={
              room.can.start || room.can.move || room.can.cancel ? (
                <>
                  {room.can.cancel ? <CancelMeeting meeting={meeting} /> : null}
                  {room.can.move ? <MoveMeeting meeting={meeting} /> : null}
                  {room.can.start ? (
                    <Button leftSection={<IconPlay size={16} stroke={1.8} aria-hidden />} loading={start.isPending} onClick={() => start.mutate({ params, body: {} })}>
                      {roomText.start}
                    </Button>
                  ) : null}
                </>
              ) : undefined
            }
          />
          {room.state === 'scheduled' ? <SectionPlan sections={progress.sections} /> : null}
        </>
      )}
      {failure === null ? null : <FailureNotice failure={failure} />}
    </div>
  );
}

function NextSection({ label, busy, onNext }: { readonly label: string; readonly busy: boolean; readonly onNext: () => void }) {
  return (
    <Button variant="default" leftSection={<IconNext size={16} stroke={1.8} aria-hidden />} loading={busy} title={roomText.nextKey} aria-keyshortcuts="n" onClick={onNext}>
      {roomText.next(label)}
    </Button>
  );
}
