import { useState } from 'react';
import type { CheckInView, KeyResultView, ObjectivePage } from '../../contract/objectives.ts';
import type { CivilDate } from '../../core/kernel/schema.ts';
import type { CallFailed } from '../call-failed.ts';
import { DialogForm } from '../dialog-form.tsx';
import { isDay } from '../typed-date.ts';
import { FieldRow, SelectField, TextAreaField, TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { objectiveText } from './objective-text.ts';
import { readNumber } from '../read-number.ts';
import { objectivesText } from './text.ts';

const text = objectiveText.checkIn;

interface Input {
  readonly value: string;
  readonly on: string;
  readonly confidence: string;
  readonly words: string;
}

function readInput({ value, on, confidence }: Input, reads: KeyResultView['reads']): { readonly on: CivilDate; readonly value: number | null; readonly confidence: number } | null {
  const number = readNumber(value);
  return !isDay(on) || (reads === 'check-ins' && number === null) ? null : { on, value: reads === 'kpi' ? null : number, confidence: Number(confidence) };
}

interface FieldsProps {
  readonly page: ObjectivePage;
  readonly result: KeyResultView;
  readonly input: Input;
  readonly tried: boolean;
  readonly failure: CallFailed | null;
  readonly onChange: (input: Input) => void;
}

function CheckInFields({ page, result, input, tried, failure, onChange }: FieldsProps) {
  const set = (change: Partial<Input>): void => onChange({ ...input, ...change });
  const about = (path: string): string | undefined => failure?.about(path);
  const most = page.confidenceMost;
  const unit = result.unit === null ? '' : ` (${result.unit})`;
  return (
    <>
      <FieldRow>
        {result.reads === 'kpi' ? null : (
          <TextField
            label={`${text.value}${unit}`}
            inputMode="decimal"
            required
            value={input.value}
            onChange={(value) => set({ value })}
            error={tried && readNumber(input.value) === null ? objectivesText.notFilled : about('value')}
          />
        )}
        <TextField label={text.on} type="date" required min={page.from} max={page.today} value={input.on} onChange={(on) => set({ on })} error={about('on')} />
      </FieldRow>
      <SelectField
        label={text.confidence}
        hint={text.confidenceHint(most)}
        value={input.confidence}
        onChange={(confidence) => set({ confidence })}
        choices={Array.from({ length: most + 1 }, (_, index) => ({ value: String(most - index), label: objectivesText.confidence(most - index, most) }))}
        error={about('confidence')}
      />
    </>
  );
}

interface CheckInProps {
  readonly page: ObjectivePage;
  readonly result: KeyResultView;
}

/** The button and dialog of a check-in on a key result. */
export function CheckIn({ page, result }: CheckInProps) {
  const empty: Input = { value: '', on: page.today, confidence: String(result.confidence ?? Math.round(page.confidenceMost / 2)), words: '' };
  const [input, setInput] = useState(empty);
  const [tried, setTried] = useState(false);
  const record = useAct('POST /api/objectives/:objective/check-ins');
  const send = async (): Promise<void> => {
    setTried(true);
    const given = readInput(input, result.reads);
    if (given === null) throw new Error('a field is not filled in');
    await record.mutateAsync({ params: { objective: page.objective.id }, body: { ...given, key: result.key, note: input.words.trim() === '' ? null : input.words } });
  };
  const reset = (): void => {
    setInput(empty);
    setTried(false);
    record.reset();
  };
  return (
    <DialogForm label={text.label} title={text.title(result.title)} confirm={text.save} size="xs" variant="filled" failure={record.error} onSend={send} onOpen={reset}>
      <CheckInFields page={page} result={result} input={input} tried={tried} failure={record.error} onChange={setInput} />
      <TextAreaField label={text.note} hint={text.noteHint} maxLength={1000} value={input.words} onChange={(words) => setInput({ ...input, words })} error={record.error?.about('note')} />
    </DialogForm>
  );
}

/** The button and dialog that correct an earlier check-in, with a reason. */
export function CorrectCheckIn({ page, result, checkIn }: CheckInProps & { readonly checkIn: CheckInView }) {
  const before: Input = { value: checkIn.value === null ? '' : String(checkIn.value), on: checkIn.on, confidence: String(checkIn.confidence), words: '' };
  const [input, setInput] = useState(before);
  const correct = useAct('POST /api/objectives/:objective/check-ins/correct');
  const send = async (): Promise<void> => {
    const given = readInput(input, result.reads);
    if (given === null) throw new Error('a field is not filled in');
    await correct.mutateAsync({ params: { objective: page.objective.id }, body: { ...given, n: checkIn.n, reason: input.words } });
  };
  const reset = (): void => {
    setInput(before);
    correct.reset();
  };
  return (
    <DialogForm label={text.correct} title={text.correctTitle} confirm={objectiveText.draft.saveAmended} size="xs" variant="subtle" failure={correct.error} onSend={send} onOpen={reset}>
      <CheckInFields page={page} result={result} input={input} tried failure={correct.error} onChange={setInput} />
      <TextField label={objectivesText.reason} hint={objectivesText.reasonHint} required maxLength={500} value={input.words} onChange={(words) => setInput({ ...input, words })} error={correct.error?.about('reason')} />
    </DialogForm>
  );
}
