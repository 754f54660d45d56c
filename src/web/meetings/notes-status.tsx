import type { Tone } from '../ui/icon-component.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import type { NotesState } from './notes-keeper.ts';
import { notesText } from './text.ts';

const tones: Readonly<Record<NotesState['status'], Tone>> = {
  saved: 'good',
  unsaved: 'neutral',
  saving: 'neutral',
  offline: 'warn',
  conflict: 'warn',
  refused: 'bad',
};

/** Whether the words on the screen are saved, announced politely. */
export function NotesStatus({ state }: { readonly state: NotesState }) {
  return (
    <span role="status">
      <StatusBadge tone={tones[state.status]}>{notesText.status[state.status]}</StatusBadge>
    </span>
  );
}
