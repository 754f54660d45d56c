import { useState } from 'react';
import type { CallBody } from '../../contract/client.ts';
import { isId } from '../../core/kernel/id.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { DialogForm } from '../dialog-form.tsx';
import { FieldRow, SelectField, TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { choicesOf, pickOf } from './choices.ts';
import { readNumber } from '../read-number.ts';
import { kpiText } from './kpi-text.ts';
import { kpisText } from './text.ts';
import { useOwners } from './use-owners.ts';

const text = kpiText.definition;
const numbers = ['target', 'floor', 'ceiling', 'baselineWindow'] as const;
type NumberField = (typeof numbers)[number];

const empty: Omit<CallBody<'POST /api/kpis'>, 'owner' | NumberField> = { name: '', team: '', role: 'other', unit: 'count', direction: 'up', source: '' };
const noNumbers: Readonly<Record<NumberField, string>> = { target: '', floor: '', ceiling: '', baselineWindow: '' };
const { minimumReadings, baselineWindow: usualWindow } = defaultPolicy.opinion;

interface DefineKpiProps {
  readonly me: string;
  readonly onDefined: (kpi: string) => void;
}

/** The button and dialog that define a KPI. */
export function DefineKpi({ me, onDefined }: DefineKpiProps) {
  const owners = useOwners(me);
  const [draft, setDraft] = useState(empty);
  const [owner, setOwner] = useState('');
  const [typed, setTyped] = useState(noNumbers);
  const define = useAct('POST /api/kpis');
  const answersFor = owner === '' ? (owners[0]?.value ?? '') : owner;
  const isWrong = (field: NumberField): boolean => typed[field].trim() !== '' && readNumber(typed[field]) === null;
  const reset = (): void => {
    setDraft(empty);
    setTyped(noNumbers);
    define.reset();
  };
  const send = async (): Promise<void> => {
    if (numbers.some(isWrong) || !isId('person', answersFor)) throw new Error('a field is not filled in');
    const read = (field: NumberField): number | null => readNumber(typed[field]);
    const given = { target: read('target'), floor: read('floor'), ceiling: read('ceiling'), baselineWindow: read('baselineWindow') };
    const { kpi } = await define.mutateAsync({ body: { ...draft, owner: answersFor, ...given } });
    onDefined(kpi);
  };
  const about = (path: string): string | undefined => define.error?.about(path);
  const set = (change: Partial<typeof empty>): void => setDraft({ ...draft, ...change });
  const chooseRole = (value: string): void => {
    const role = pickOf(text.roles, value, draft.role);
    // R76 reads a share; any other unit would make it fire on nothing.
    set(role === 'dependencies' ? { role, unit: 'percent', direction: 'up' } : { role });
  };
  const numberField = (field: NumberField, label: string, hint?: string) => (
    <TextField
      label={label}
      hint={hint}
      inputMode="decimal"
      placeholder={text.targetNone}
      value={typed[field]}
      onChange={(value) => setTyped({ ...typed, [field]: value })}
      error={isWrong(field) ? kpiText.record.noNumber : about(field)}
    />
  );
  return (
    <DialogForm label={kpisText.define} title={kpisText.define} confirm={text.save} failure={define.error} onSend={send} onOpen={reset}>
      <TextField label={text.name} hint={text.nameHint} required maxLength={80} value={draft.name} onChange={(name) => set({ name })} error={about('name')} />
      <FieldRow>
        <TextField label={text.team} required maxLength={80} value={draft.team} onChange={(team) => set({ team })} error={about('team')} />
        <SelectField label={text.owner} value={answersFor} onChange={setOwner} choices={owners} error={about('owner')} />
      </FieldRow>
      <FieldRow>
        <SelectField label={text.unit} value={draft.unit} onChange={(value) => set({ unit: pickOf(text.units, value, draft.unit) })} choices={choicesOf(text.units)} error={about('unit')} />
        <SelectField label={text.direction} value={draft.direction} onChange={(value) => set({ direction: pickOf(text.directions, value, draft.direction) })} choices={choicesOf(text.directions)} error={about('direction')} />
      </FieldRow>
      <FieldRow>
        <SelectField label={text.role} hint={draft.role === 'dependencies' ? text.dependenciesHint : undefined} value={draft.role} onChange={chooseRole} choices={choicesOf(text.roles)} error={about('role')} />
        {numberField('target', text.target)}
      </FieldRow>
      <FieldRow>
        {numberField('floor', text.floor, text.floorHint)}
        {numberField('ceiling', text.ceiling, text.ceilingHint)}
      </FieldRow>
      {numberField('baselineWindow', text.window, text.windowHint(minimumReadings.value, usualWindow.value))}
      <TextField label={text.source} hint={text.sourceHint} required maxLength={200} value={draft.source} onChange={(source) => set({ source })} error={about('source')} />
    </DialogForm>
  );
}
