import { useState } from 'react';
import type { RoomView } from '../../contract/meetings.ts';
import type { CallFailed } from '../call-failed.ts';
import { useAct } from '../use-act.ts';
import { draftsThatCount, draftToSend, gateReason, type DraftRoom, type GateReason } from './commitment-drafts.ts';
import type { CommitmentDrafts } from './use-commitment-drafts.ts';
import type { SharedNotes } from './use-shared-notes.ts';

/** Closing a room: why it cannot close yet, and the act itself. */
export interface CloseMeeting {
  readonly reason: GateReason | 'not-live' | null;
  readonly notesSaved: boolean;
  readonly busy: boolean;
  /** The notes could not be saved, so nothing was closed. */
  readonly notesStuck: boolean;
  readonly failure: CallFailed | null;
  /** Where a draft stood in what was sent last, for the refusals that name it; null when it was not sent. */
  readonly sentAt: (draft: string) => number | null;
  readonly close: () => Promise<void>;
}

/** Saves the notes, then sends the drafts through the server's gate. What is missing there comes back named by its slot. */
export function useClose(room: RoomView, form: CommitmentDrafts, draftRoom: DraftRoom, notes: SharedNotes): CloseMeeting {
  const act = useAct('POST /api/meetings/:meeting/close');
  const [sent, setSent] = useState<readonly string[]>([]);
  const [saving, setSaving] = useState(false);
  const [notesStuck, setNotesStuck] = useState(false);
  const close = async (): Promise<void> => {
    if (saving || act.isPending) return;
    setSaving(true);
    const saved = await notes.keeper.flush();
    setSaving(false);
    setNotesStuck(!saved);
    if (!saved) return;
    const counted = draftsThatCount(form.drafts);
    setSent(counted.map((draft) => draft.key));
    act.mutate(
      {
        params: { meeting: room.meeting.id },
        body: { commitments: counted.map((draft) => draftToSend(draft, draftRoom)), recap: form.recap, delta: form.delta },
      },
      { onSuccess: form.forget },
    );
  };
  return {
    reason: room.can.close ? gateReason(form.drafts, room.gate, draftRoom) : 'not-live',
    notesSaved: notes.status === 'saved',
    busy: saving || act.isPending,
    notesStuck: notesStuck && notes.status !== 'saved',
    failure: act.error,
    sentAt: (draft) => {
      const index = sent.indexOf(draft);
      return index < 0 ? null : index;
    },
    close,
  };
}
