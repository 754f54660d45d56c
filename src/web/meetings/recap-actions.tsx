import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RoomView } from '../../contract/meetings.ts';
import type { MeetingId } from '../../core/kernel/id.ts';
import { DialogForm } from '../dialog-form.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { LintedTextField } from '../linted-text-field.tsx';
import { RecapQuestions, type RecapPart } from '../recap-questions.tsx';
import { useAct } from '../use-act.ts';
import { CorrectionForm } from './correction-form.tsx';
import { givenBesideAction, givenBesideOutput } from './output-slots.ts';
import css from './recap.module.css';
import { recapText } from './recap-text.ts';
import { gateText } from './text.ts';

const actsId = 'recap-actions';

interface RecapActionsProps {
  readonly meeting: MeetingId;
  readonly recap: NonNullable<RoomView['recap']>;
  readonly correction: string | null;
  readonly onCorrected: () => void;
}

/** What one may do with a recap: send it, acknowledge it, append to it. Never edit it. */
export function RecapActions({ meeting, recap, correction, onCorrected }: RecapActionsProps) {
  const acknowledge = useAct('POST /api/meetings/:meeting/recap/acknowledge');
  const parts = useMemo(() => partsOf(recap.content), [recap.content]);
  const { can } = recap;
  if (!can.publish && !can.acknowledge && !can.correct) return null;
  return (
    <div className={`${css['actions'] ?? ''} no-print`}>
      {can.publish ? <RecapQuestions parts={parts} /> : null}
      <div id={actsId} className="button-row">
        {can.publish ? <SendRecap meeting={meeting} delta={recap.content.delta} /> : null}
        {can.acknowledge ? (
          <Button loading={acknowledge.isPending} onClick={() => acknowledge.mutate({ params: { meeting }, body: {} })}>
            {recapText.acknowledge}
          </Button>
        ) : null}
        {can.correct ? <CorrectionForm key={correction ?? ''} meeting={meeting} begin={correction ?? ''} onSent={onCorrected} /> : null}
      </div>
      {can.publish ? <p className="dimmed">{recapText.sendNote}</p> : null}
      {can.acknowledge ? <p className="dimmed">{recapText.acknowledgeNote}</p> : null}
      {acknowledge.error === null ? null : <FailureNotice failure={acknowledge.error} />}
    </div>
  );
}

/** What is about to be mailed. What changed is written when it is sent; the rest stands, and is corrected below it afterwards. */
function partsOf({ commitments, delta, notes }: RecapActionsProps['recap']['content']): readonly RecapPart[] {
  return [
    ...commitments.flatMap(({ id, terms }): readonly RecapPart[] => [
      { key: id, name: recapText.commitment, words: terms.action, place: 'recap', kind: 'commitment', given: givenBesideAction(terms.expectedOutput), go: null },
      { key: `${id}-output`, name: gateText.outputOf(recapText.commitment), words: terms.expectedOutput, place: 'recap', kind: 'commitment', given: givenBesideOutput, go: null },
    ]),
    { key: 'delta', name: recapText.delta, words: delta, place: 'recap', kind: 'note', go: { label: recapText.changeDelta, act: () => document.querySelector<HTMLElement>(`#${actsId} button`)?.focus() } },
    { key: 'notes', name: recapText.notes, words: notes, place: 'recap', kind: 'note', go: null },
  ];
}

function SendRecap({ meeting, delta: before }: { readonly meeting: MeetingId; readonly delta: string }) {
  const send = useAct('POST /api/meetings/:meeting/recap');
  const [delta, setDelta] = useState(before);
  return (
    <DialogForm
      label={recapText.send}
      title={recapText.send}
      confirm={recapText.send}
      variant="filled"
      failure={send.error}
      onSend={() => send.mutateAsync({ params: { meeting }, body: { delta } })}
    >
      <p>{recapText.sendNote}</p>
      <LintedTextField place="recap" kind="note" label={gateText.delta} hint={gateText.deltaHint} rows={3} maxLength={2000} value={delta} onChange={setDelta} error={send.error?.about('delta')} />
    </DialogForm>
  );
}
