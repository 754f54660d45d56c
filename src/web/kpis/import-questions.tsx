import { useState } from 'react';
import type { ImportMapping } from '../../core/kpis/import/import-mapping.ts';
import { isDay } from '../typed-date.ts';
import { FieldRow, SelectField, TextField } from '../ui/form-fields.tsx';
import { pickOf } from './choices.ts';
import { importText } from './import-text.ts';
import type { ImportPreview } from './send-import.ts';

const text = importText.map;

interface ImportQuestionsProps {
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** The questions that a file leaves open, and those that were answered. A file that says everything asks nothing. */
export function ImportQuestions({ preview, mapping, onChange }: ImportQuestionsProps) {
  const asks = (ask: ImportPreview['asks'][number]): boolean => preview.asks.includes(ask);
  const { team, dateOrder, decimal, calendar } = mapping;
  // Half of an answer is kept here until the other half makes it one.
  const [ended, setEnded] = useState(calendar?.lastEnded ?? '');
  const [length, setLength] = useState(String(calendar?.days ?? 14));
  const add = (change: ImportMapping): void => onChange({ ...mapping, ...change });
  const count = (last: string, each: string): void => {
    setEnded(last);
    setLength(each);
    const days = Number(each);
    if (isDay(last) && Number.isInteger(days) && days >= 1 && days <= 90) add({ calendar: { lastEnded: last, days } });
  };
  return (
    <>
      {asks('team') || team !== undefined ? (
        <TextField label={text.team} hint={text.teamHint} maxLength={80} value={team ?? ''} onChange={(value) => onChange(value === '' ? withoutTeam(mapping) : { ...mapping, team: value })} error={asks('team') && team === undefined ? text.teamMissing : undefined} />
      ) : null}
      {asks('dateOrder') || dateOrder !== undefined ? (
        <SelectField label={text.dateOrder} none={text.choose} value={dateOrder ?? ''} onChange={(value) => value !== '' && add({ dateOrder: pickOf(text.dateOrders, value, 'day-first') })} choices={Object.entries(text.dateOrders).map(([value, label]) => ({ value, label }))} />
      ) : null}
      {asks('decimal') || decimal !== undefined ? (
        <SelectField label={text.decimal} none={text.choose} value={decimal ?? ''} onChange={(value) => value !== '' && add({ decimal: pickOf(text.decimals, value, 'point') })} choices={Object.entries(text.decimals).map(([value, label]) => ({ value, label }))} />
      ) : null}
      {asks('calendar') || calendar !== undefined ? (
        <FieldRow>
          <TextField type="date" label={text.lastEnded} hint={text.lastEndedHint} value={ended} onChange={(value) => count(value, length)} />
          <TextField type="number" inputMode="numeric" min="1" max="90" label={text.days} hint={text.daysHint} value={length} onChange={(value) => count(ended, value)} />
        </FieldRow>
      ) : null}
    </>
  );
}

function withoutTeam({ team: _, ...mapping }: ImportMapping): ImportMapping {
  return mapping;
}
