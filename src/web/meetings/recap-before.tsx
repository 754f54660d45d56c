import { useDeferredValue, useMemo } from 'react';
import { RecapQuestions, type RecapPart } from '../recap-questions.tsx';
import type { DraftFields } from './commitment-drafts.ts';
import type { NotesKeeper } from './notes-keeper.ts';
import { gateText, notesText } from './text.ts';
import { useNotesState } from './use-shared-notes.ts';

interface RecapBeforeProps {
  readonly drafts: readonly DraftFields[];
  /** The draft whose own fields are open, and ask for themselves. */
  readonly edited: string | undefined;
  readonly keeper: NotesKeeper;
  readonly onEdit: (draft: string) => void;
}

/** What a third person would ask about the recap of an open room, beside what is being edited at the gate. */
export function RecapBefore({ drafts, edited, keeper, onEdit }: RecapBeforeProps) {
  // Behind the keys by a moment: whoever writes does not wait for it.
  const words = useDeferredValue(useNotesState(keeper).mine);
  const parts = useMemo(() => [notesPart(words), ...drafts.flatMap((draft, index) => (draft.key === edited ? [] : [draftPart(draft, index, onEdit)]))], [drafts, edited, words, onEdit]);
  return <RecapQuestions parts={parts} />;
}

function notesPart(words: string): RecapPart {
  const go = (): void => document.querySelector<HTMLElement>(`[aria-label="${notesText.label}"]`)?.focus();
  return { key: 'notes', name: notesText.inRecap, words, place: 'recap', kind: 'note', go: { label: notesText.goTo, act: go } };
}

function draftPart(draft: DraftFields, index: number, edit: (draft: string) => void): RecapPart {
  return {
    key: draft.key,
    name: gateText.number(index + 1),
    words: draft.action,
    place: 'recap',
    kind: 'commitment',
    given: ['owner', 'date', 'output'],
    go: { label: gateText.edit, act: () => edit(draft.key) },
  };
}
