import { Button } from '@mantine/core';
import IconList from '@tabler/icons-react/dist/esm/icons/IconList.mjs';
import { useRef } from 'react';
import type { RoomView } from '../../contract/meetings.ts';
import { Card } from '../ui/card.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { uiText } from '../ui/text.ts';
import { NotesConflict } from './notes-conflict.tsx';
import { NotesEditor, startList } from './notes-editor.tsx';
import { NotesStatus } from './notes-status.tsx';
import css from './notes.module.css';
import { notesText } from './text.ts';
import { useNotesState, type SharedNotes } from './use-shared-notes.ts';

interface NotesCardProps {
  readonly notes: SharedNotes;
  readonly saved: NonNullable<RoomView['notes']>;
}

/** The notes that both write while they talk, and whether what stands here is saved. */
export function NotesCard({ notes, saved }: NotesCardProps) {
  const { keeper } = notes;
  const state = useNotesState(keeper);
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <Card title={notesText.title} aside={<NotesStatus state={state} />} layout="plain">
      {state.status === 'offline' ? (
        <div className={css['banner']} data-tone="warn" role="status">
          <span>{state.kept ? notesText.offline : notesText.notKept}</span>
          <Button size="compact-sm" variant="default" onClick={() => keeper.retry()}>
            {notesText.tryNow}
          </Button>
        </div>
      ) : null}
      {state.status === 'refused' ? (
        <div className={css['pad']}>
          <ErrorNotice what={notesText.status.refused} why={notesText.late.refused} todo={uiText.tryAgain} />
        </div>
      ) : null}
      {state.conflict === null ? (
        <>
          <div className={css['tools']}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconList size={15} stroke={1.8} aria-hidden />}
              onClick={() => field.current !== null && startList(field.current)}
            >
              {notesText.list}
            </Button>
            {saved.by === null || state.status !== 'saved' ? null : <span className={css['by']}>{notesText.by(saved.by.name)}</span>}
          </div>
          <NotesEditor ref={field} value={state.mine} onWrite={(text) => keeper.write(text)} />
        </>
      ) : (
        <NotesConflict
          mine={state.mine}
          theirs={state.conflict.theirs.text}
          both={state.conflict.both}
          by={saved.by?.name ?? notesText.conflict.other}
          onResolve={(text) => keeper.resolve(text)}
        />
      )}
    </Card>
  );
}
