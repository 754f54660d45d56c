import { useDeferredValue, useMemo } from 'react';
import { RecapQuestions, type RecapPart } from '../recap-questions.tsx';
import type { DraftFields } from './commitment-drafts.ts';
import type { NotesKeeper } from './notes-keeper.ts';
import { givenBesideAction, givenBesideOutput } from './output-slots.ts';
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
  const parts = useMemo(() => [notesPart(words), ...drafts.flatMap((draft, index) => (draft.key === edited ? [] : draftParts(draft, index, onEdit)))], [drafts, edited, words, onEdit]);
  return <RecapQuestions parts={parts} />;
}

function notesPart(words: string): RecapPart {
  const go = (): void => document.querySelector<HTMLElement>(`[aria-label="${notesText.label}"]`)?.focus();
  return { key: 'notes', name: notesText.inRecap, words, place: 'recap', kind: 'note', go: { label: notesText.goTo, act: go } };
}

/** The action and, once it is written, the output: each is asked what only it can answer. */
function draftParts(draft: DraftFields, index: number, edit: (draft: string) => void): readonly RecapPart[] {
  const name = gateText.number(index + 1);
  const common = { place: 'recap', kind: 'commitment', go: { label: gateText.edit, act: () => edit(draft.key) } } as const;
  return [
    { ...common, key: draft.key, name, words: draft.action, given: givenBesideAction(draft.expectedOutput) },
    { ...common, key: `${draft.key}-output`, name: gateText.outputOf(name), words: draft.expectedOutput, given: givenBesideOutput },
  ];
}
