import { useState } from 'react';
import { DialogForm } from '../dialog-form.tsx';
import { isDay, localDay } from '../typed-date.ts';
import { FieldRow, TextField } from '../ui/form-fields.tsx';
import { useNow } from '../ui/use-now.ts';
import { useAct } from '../use-act.ts';
import type { KpiPageView } from './chart-of-kpi.ts';
import { unitAfter } from './kpi-words.ts';
import { readNumber } from '../read-number.ts';
import { kpiText } from './kpi-text.ts';

const text = kpiText.record;

/** The button and dialog that record one reading by hand. */
export function RecordReading({ kpi }: { readonly kpi: KpiPageView['kpi'] }) {
  const [value, setValue] = useState('');
  const [to, setTo] = useState('');
  const [from, setFrom] = useState('');
  const [part, setPart] = useState('');
  const [whole, setWhole] = useState('');
  const [tried, setTried] = useState(false);
  const record = useAct('POST /api/kpis/:kpi/readings');
  const today = localDay(useNow(60_000));
  const number = readNumber(value);
  const [done, listed] = [readNumber(part), readNumber(whole)];
  const reset = (): void => {
    for (const empty of [setValue, setFrom, setPart, setWhole]) empty('');
    setTo(today);
    setTried(false);
    record.reset();
  };
  const send = async (): Promise<void> => {
    setTried(true);
    if (number === null || !isDay(to)) throw new Error('a field is not filled in');
    const of = done === null || listed === null ? null : { part: done, whole: listed };
    await record.mutateAsync({ params: { kpi: kpi.id }, body: { to, from: isDay(from) ? from : null, value: number, of } });
  };
  const about = (path: string): string | undefined => record.error?.about(path);
  const unit = unitAfter[kpi.unit];
  return (
    <DialogForm label={text.action} variant="filled" title={text.title(kpi.name)} confirm={text.save} failure={record.error} onSend={send} onOpen={reset}>
      <TextField
        label={unit === '' ? text.value : `${text.value} (${unit})`}
        inputMode="decimal"
        required
        value={value}
        onChange={setValue}
        error={tried && number === null ? text.noNumber : about('value')}
      />
      <FieldRow>
        <TextField label={text.from} hint={text.fromHint} type="date" max={to} value={from} onChange={setFrom} error={about('from')} />
        <TextField label={text.to} hint={text.toHint} type="date" max={today} required value={to} onChange={setTo} error={about('to')} />
      </FieldRow>
      {kpi.unit === 'percent' ? (
        <FieldRow>
          <TextField label={text.part} hint={text.ofHint} inputMode="decimal" value={part} onChange={setPart} error={about('of.part')} />
          <TextField label={text.whole} hint={text.ofHint} inputMode="decimal" value={whole} onChange={setWhole} error={about('of.whole')} />
        </FieldRow>
      ) : null}
      <p className="dimmed">{text.note}</p>
    </DialogForm>
  );
}
