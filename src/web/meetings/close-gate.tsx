import { Button } from '@mantine/core';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import IconLockOpen from '@tabler/icons-react/dist/esm/icons/IconLockOpen.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useEffect, useRef, useState } from 'react';
import type { RoomView } from '../../contract/meetings.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { Card } from '../ui/card.tsx';
import { LintedTextField } from '../linted-text-field.tsx';
import { FieldStack, SelectField } from '../ui/form-fields.tsx';
import { draftSlots, missingSlots, type DraftFields, type DraftRoom, type DraftSlot } from './commitment-drafts.ts';
import { DraftForm, draftFieldName } from './draft-form.tsx';
import { DraftSummary } from './draft-summary.tsx';
import type { NotesKeeper } from './notes-keeper.ts';
import { RecapBefore } from './recap-before.tsx';
import { GateChecklist, type GateSlot } from './gate-checklist.tsx';
import css from './gate.module.css';
import { gateText } from './text.ts';
import type { CloseMeeting } from './use-close.ts';
import type { CommitmentDrafts } from './use-commitment-drafts.ts';

interface CloseGateProps {
  readonly room: RoomView;
  readonly draftRoom: DraftRoom;
  readonly form: CommitmentDrafts;
  readonly closing: CloseMeeting;
  /** Holds the notes, which go into the recap. */
  readonly keeper: NotesKeeper;
}

/** The way out of a meeting: at least one whole commitment (R80-R82). The button says what is missing; the server decides. */
export function CloseGate({ room, draftRoom, form, closing, keeper }: CloseGateProps) {
  const [edited, setEdited] = useState(form.drafts[0]?.key ?? '');
  const inside = useRef<HTMLDivElement>(null);
  const missingOf = (draft: DraftFields): readonly DraftSlot[] => missingSlots(draft, draftRoom);
  const current = form.drafts.find((draft) => draft.key === edited) ?? form.drafts[0];
  const missing = current === undefined ? draftSlots : missingOf(current);
  const { reason } = closing;
  const shut = reason !== null;
  const words = reasonWords(closing);
  const goToMissing = (): void => {
    if (reason === null || reason === 'not-live' || reason.kind !== 'slots') return;
    const name = draftFieldName(reason.draft, reason.slot);
    setEdited(reason.draft);
    // The form of that draft is there after the next paint.
    requestAnimationFrame(() => inside.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus());
  };
  const press = (): void => {
    if (shut) goToMissing();
    else void closing.close();
  };
  useCloseKey(shut ? null : closing.close);
  return (
    <div ref={inside} id="close-gate" className={css['gate']}>
      <Card title={gateText.title} note={gateText.note}>
        <div className="stack">
          {form.drafts.map((draft, index) =>
            draft === current ? (
              <div key={draft.key} className="stack" role="group" aria-label={gateText.number(index + 1)}>
                {form.drafts.length === 1 ? null : (
                  <div className={css['draftHead']}>
                    <strong>{gateText.number(index + 1)}</strong>
                    <Button size="compact-sm" variant="subtle" onClick={() => form.remove(draft.key)} aria-label={gateText.removeNumber(index + 1)}>
                      {gateText.remove}
                    </Button>
                  </div>
                )}
                <DraftForm
                  draft={draft}
                  room={draftRoom}
                  escalationHint={room.gate.escalationHint}
                  onChange={(fields) => form.change(draft.key, fields)}
                  failure={closing.failure}
                  sentAt={closing.sentAt(draft.key)}
                />
              </div>
            ) : (
              <DraftSummary key={draft.key} draft={draft} number={index + 1} missing={missingOf(draft)} onEdit={() => setEdited(draft.key)} />
            ),
          )}
          {form.drafts.length < room.gate.most ? (
            <div>
              <Button size="xs" variant="default" leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />} onClick={() => setEdited(form.add())}>
                {gateText.add}
              </Button>
            </div>
          ) : null}
          <FieldStack>
            <LintedTextField place="recap" kind="note" name="delta" label={gateText.delta} hint={gateText.deltaHint} rows={2} maxLength={2000} value={form.delta} onChange={(delta) => form.set({ delta })} />
            <SelectField
              label={gateText.recap}
              value={form.recap}
              onChange={(recap) => form.set({ recap: recap === 'later' ? 'later' : 'now' })}
              choices={[
                { value: 'now', label: gateText.recapNow },
                { value: 'later', label: gateText.recapLater },
              ]}
            />
          </FieldStack>
          {form.recap === 'now' ? <RecapBefore drafts={form.drafts} edited={current?.key} keeper={keeper} onEdit={setEdited} /> : null}
        </div>
        <div className={css['foot']}>
          <GateChecklist slots={checklist(missing, closing.notesSaved)} />
          {closing.failure === null ? null : <FailureNotice failure={closing.failure} />}
          <div>
            <Button
              fullWidth
              leftSection={shut ? <IconLock size={17} stroke={1.8} aria-hidden /> : <IconLockOpen size={17} stroke={1.8} aria-hidden />}
              data-disabled={shut}
              aria-disabled={shut}
              aria-describedby="close-reason"
              aria-keyshortcuts="Control+Enter Meta+Enter"
              loading={closing.busy}
              onClick={press}
            >
              {gateText.close}
            </Button>
            <p id="close-reason" className={css['reason']} role="status">
              {words}
            </p>
          </div>
        </div>
      </Card>
    </div>
  );
}

function checklist(missing: readonly DraftSlot[], notesSaved: boolean): readonly GateSlot[] {
  return [...draftSlots.map((slot) => ({ label: gateText.slots[slot], done: !missing.includes(slot) })), { label: gateText.notesSaved, done: notesSaved }];
}

function reasonWords({ reason, notesStuck }: CloseMeeting): string {
  if (reason === 'not-live') return gateText.notLive;
  if (notesStuck) return gateText.notesFirst;
  if (reason === null) return gateText.closeKey(/Mac|iPhone|iPad/.test(navigator.userAgent));
  if (reason.kind === 'slots') return gateText.reasons[reason.slot];
  return reason.kind === 'too-few' ? gateText.tooFew(reason.count) : gateText.tooMany(reason.count);
}

/** Ctrl or Cmd with Enter closes, from anywhere in the room, while the gate is open. */
function useCloseKey(close: (() => Promise<void>) | null): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || latest.current === null) return;
      event.preventDefault();
      void latest.current();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
