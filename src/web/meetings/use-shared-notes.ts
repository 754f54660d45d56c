import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { MeetingId } from '../../core/kernel/id.ts';
import { call } from '../call.ts';
import { NotesKeeper, type NotesState, type SavedNotes, type SaveOutcome } from './notes-keeper.ts';
import { openStash } from './notes-stash.ts';

/** The shared notes of a room, as one person writes them. */
export interface SharedNotes {
  readonly keeper: NotesKeeper;
  /** Whether the words are saved. The words themselves are read with {@link useNotesState}, so that a key does not draw the whole room. */
  readonly status: NotesState['status'];
}

/** Opens the notes of a meeting for writing: restores what was not saved, saves as one writes, merges what the other saves. */
export function useSharedNotes(meeting: MeetingId, me: string, server: SavedNotes): SharedNotes {
  const queries = useQueryClient();
  const [keeper] = useState(() => {
    const stash = openStash(me, meeting, crypto.randomUUID());
    return new NotesKeeper(
      {
        save: async (text, version) => saveNotes(meeting, text, version),
        refresh: () => void queries.invalidateQueries({ queryKey: ['GET /api/meetings/:meeting'] }),
        keep: stash.keep,
        later: (run, milliseconds) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
      },
      server,
      stash.found,
    );
  });
  const status = useSyncExternalStore(keeper.subscribe, () => keeper.state().status);
  const { text, version } = server;
  const idle = status !== 'saving';
  useEffect(() => {
    if (idle) keeper.arrived({ text, version });
  }, [keeper, text, version, idle]);
  useEffect(() => {
    const back = (): void => keeper.retry();
    const leave = (): void => {
      if (document.visibilityState === 'hidden') keeper.retry();
    };
    addEventListener('online', back);
    document.addEventListener('visibilitychange', leave);
    back();
    return () => {
      removeEventListener('online', back);
      document.removeEventListener('visibilitychange', leave);
      keeper.rest();
    };
  }, [keeper]);
  return { keeper, status };
}

/** The notes as they stand at every moment, for what shows the words. */
export function useNotesState(keeper: NotesKeeper): NotesState {
  return useSyncExternalStore(keeper.subscribe, keeper.state);
}

async function saveNotes(meeting: MeetingId, text: string, version: number): Promise<SaveOutcome> {
  const result = await call('PUT /api/meetings/:meeting/notes', { params: { meeting }, body: { text, version } });
  if (result.ok) return { ok: true, version: result.value.version };
  const codes = result.refusals.map((refusal) => refusal.code);
  if (codes.includes('NOTES_CHANGED')) return { ok: false, why: 'changed' };
  const forGood = ['MEETING_NOT_LIVE', 'MEETING_NOT_SCHEDULED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID_INPUT'];
  return { ok: false, why: codes.some((code) => forGood.includes(code)) ? 'refused' : 'offline' };
}
