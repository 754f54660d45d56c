import { useState } from 'react';
import { DialogForm } from '../dialog-form.tsx';
import { valueWords } from '../ui/chart/chart-words.ts';
import { SelectField, TextAreaField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import type { KpiPageView } from './chart-of-kpi.ts';
import { kpiText } from './kpi-text.ts';
import { digitsOf, periodWithDay, unitAfter } from './kpi-words.ts';

const text = kpiText.baseline;

/** The button and dialog that begin a KPI's baseline anew from one of its readings on. */
export function RebaselineKpi({ view: { kpi, points } }: { readonly view: KpiPageView }) {
  const [from, setFrom] = useState('');
  const [reason, setReason] = useState('');
  const decide = useAct('POST /api/kpis/:kpi/rebaseline');
  const later = points.slice(1);
  const digits = digitsOf(points.map((point) => point.value));
  // While an alarm stands the readings that it holds back are the new level that somebody may mean.
  const likely = later.find((point) => kpi.limits !== null && point.to > kpi.limits.to) ?? later.at(-1);
  const reset = (): void => {
    setFrom(likely?.to ?? '');
    setReason('');
    decide.reset();
  };
  const chosen = later.find((point) => point.to === from);
  const about = (path: string): string | undefined => decide.error?.about(path);
  return (
    <DialogForm
      label={text.action}
      size="xs"
      title={text.dialog(kpi.name)}
      confirm={text.confirm}
      failure={decide.error}
      onOpen={reset}
      onSend={async () => {
        if (chosen === undefined) throw new Error('no reading is chosen');
        await decide.mutateAsync({ params: { kpi: kpi.id }, body: { from: chosen.to, reason } });
      }}
    >
      <SelectField
        label={text.reading}
        value={from}
        onChange={setFrom}
        error={about('from')}
        choices={later.toReversed().map((point) => ({ value: point.to, label: `${periodWithDay(point)}: ${valueWords(point.value, digits, unitAfter[kpi.unit])}` }))}
      />
      <TextAreaField label={text.reason} hint={text.reasonHint} required maxLength={500} value={reason} onChange={setReason} error={about('reason')} />
      <p className="dimmed">{text.effect}</p>
      <p className="dimmed">{text.seen}</p>
    </DialogForm>
  );
}
