import { useState } from 'react';
import type { MeetingId } from '../../core/kernel/id.ts';
import { DialogForm } from '../dialog-form.tsx';
import { LintedTextField } from '../linted-text-field.tsx';
import { useAct } from '../use-act.ts';
import { recapText } from './recap-text.ts';

interface CorrectionFormProps {
  readonly meeting: MeetingId;
  readonly begin: string;
  readonly onSent: () => void;
}

/** Appends a correction under one's own name. */
export function CorrectionForm({ meeting, begin, onSent }: CorrectionFormProps) {
  const correct = useAct('POST /api/meetings/:meeting/recap/correct');
  const [text, setText] = useState(begin);
  const send = async (): Promise<void> => {
    await correct.mutateAsync({ params: { meeting }, body: { text } });
    setText('');
    onSent();
  };
  return (
    <DialogForm
      label={recapText.correct}
      title={recapText.correctTitle}
      confirm={recapText.correctSend}
      variant={begin === '' ? 'default' : 'filled'}
      failure={correct.error}
      onSend={send}
    >
      <LintedTextField
        place="recap"
        kind="note"
        label={recapText.correctText}
        hint={recapText.correctHint}
        rows={6}
        required
        maxLength={4000}
        value={text}
        onChange={setText}
        error={correct.error?.about('text')}
      />
    </DialogForm>
  );
}
