import { useMemo } from 'react';
import type { RecapPart } from '../recap-questions.tsx';
import { gateText, notesText } from './text.ts';
import type { CommitmentDrafts } from './use-commitment-drafts.ts';

/** What the recap of an open room will hold beside what is being edited at the gate, which shows its questions itself. */
export function useRecapParts({ drafts }: Pick<CommitmentDrafts, 'drafts'>, edited: string | undefined, notes: string, edit: (draft: string) => void): readonly RecapPart[] {
  return useMemo(
    () => [
      {
        key: 'notes',
        name: notesText.inRecap,
        words: notes,
        place: 'recap',
        kind: 'note',
        go: { label: notesText.goTo, act: () => document.querySelector<HTMLElement>(`[aria-label="${notesText.label}"]`)?.focus() },
      },
      ...drafts.flatMap((draft, index): readonly RecapPart[] =>
        draft.key === edited
          ? []
          : [
              {
                key: draft.key,
                name: gateText.number(index + 1),
                words: draft.action,
                place: 'recap',
                kind: 'commitment',
                given: ['owner', 'date', 'output'],
                go: { label: gateText.edit, act: () => edit(draft.key) },
              },
            ],
      ),
    ],
    [drafts, edited, notes, edit],
  );
}
