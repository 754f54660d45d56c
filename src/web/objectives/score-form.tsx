import { useState } from 'react';
import type { KeyResultView, ObjectiveRow } from '../../contract/objectives.ts';
import { DialogForm } from '../dialog-form.tsx';
import { TextAreaField, TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { objectiveText } from './objective-text.ts';
import { readNumber } from '../read-number.ts';
import { objectivesText } from './text.ts';

const text = objectiveText.close;

interface ScoreFormProps {
  readonly objective: ObjectiveRow;
  /** `close` records the final score; `rescore` corrects it. */
  readonly act: 'close' | 'rescore';
}

/** What the numbers propose: the score recorded already, or the progress, 0 to 100. */
function proposed({ score, standing }: KeyResultView): string {
  const value = score ?? (standing === null ? null : Math.min(100, Math.max(0, Math.round(standing.progress))));
  return value === null ? '' : String(value);
}

/** The button and dialog that close an objective with a score for each key result, or correct that score. */
export function ScoreForm({ objective, act }: ScoreFormProps) {
  const live = objective.keyResults.filter(({ dropped }) => !dropped);
  const before = Object.fromEntries(live.map((result) => [result.key, proposed(result)]));
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(before);
  const [words, setWords] = useState('');
  const close = useAct('POST /api/objectives/:objective/close');
  const rescore = useAct('POST /api/objectives/:objective/rescore');
  const failure = act === 'close' ? close.error : rescore.error;
  const scoreOf = (key: string): number | null => {
    const value = readNumber(typed[key] ?? '');
    return value !== null && value >= 0 && value <= 100 ? value : null;
  };
  const send = async (): Promise<void> => {
    const scores = live.flatMap(({ key }) => {
      const score = scoreOf(key);
      return score === null ? [] : [{ key, score }];
    });
    if (scores.length < live.length) throw new Error('a field is not filled in');
    const params = { objective: objective.id };
    await (act === 'close' ? close.mutateAsync({ params, body: { scores, note: words.trim() === '' ? null : words } }) : rescore.mutateAsync({ params, body: { scores, reason: words } }));
  };
  const reset = (): void => {
    setTyped(before);
    setWords('');
    close.reset();
    rescore.reset();
  };
  const closes = act === 'close';
  return (
    <DialogForm label={closes ? text.label : text.rescore} title={closes ? text.title : text.rescoreTitle} confirm={text.save} failure={failure} onSend={send} onOpen={reset}>
      <p>{text.body}</p>
      {live.map(({ key, title }) => (
        <TextField
          key={key}
          label={text.score(title)}
          inputMode="decimal"
          required
          value={typed[key] ?? ''}
          onChange={(value) => setTyped({ ...typed, [key]: value })}
          error={(typed[key] ?? '') !== '' && scoreOf(key) === null ? text.notScored : undefined}
        />
      ))}
      {closes ? (
        <TextAreaField label={text.note} hint={objectiveText.checkIn.noteHint} maxLength={1000} value={words} onChange={setWords} error={failure?.about('note')} />
      ) : (
        <TextField label={objectivesText.reason} hint={objectivesText.reasonHint} required maxLength={500} value={words} onChange={setWords} error={failure?.about('reason')} />
      )}
    </DialogForm>
  );
}
