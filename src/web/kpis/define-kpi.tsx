import { useState } from 'react';
import type { CallBody } from '../../contract/client.ts';
import { isId } from '../../core/kernel/id.ts';
import { DialogForm } from '../dialog-form.tsx';
import { FieldRow, SelectField, TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { choicesOf, pickOf } from './choices.ts';
import { readNumber } from '../read-number.ts';
import { kpiText } from './kpi-text.ts';
import { kpisText } from './text.ts';
import { useOwners } from './use-owners.ts';

const text = kpiText.definition;
const empty: Omit<CallBody<'POST /api/kpis'>, 'owner' | 'target'> = { name: '', team: '', role: 'other', unit: 'count', direction: 'up', source: '' };

interface DefineKpiProps {
  readonly me: string;
  readonly onDefined: (kpi: string) => void;
}

/** The button and dialog that define a KPI. */
export function DefineKpi({ me, onDefined }: DefineKpiProps) {
  const owners = useOwners(me);
  const [draft, setDraft] = useState(empty);
  const [owner, setOwner] = useState('');
  const [target, setTarget] = useState('');
  const define = useAct('POST /api/kpis');
  const answersFor = owner === '' ? (owners[0]?.value ?? '') : owner;
  const wrongTarget = target.trim() !== '' && readNumber(target) === null;
  const reset = (): void => {
    setDraft(empty);
    setTarget('');
    define.reset();
  };
  const send = async (): Promise<void> => {
    if (wrongTarget || !isId('person', answersFor)) throw new Error('a field is not filled in');
    const { kpi } = await define.mutateAsync({ body: { ...draft, owner: answersFor, target: readNumber(target) } });
    onDefined(kpi);
  };
  const about = (path: string): string | undefined => define.error?.about(path);
  const set = (change: Partial<typeof empty>): void => setDraft({ ...draft, ...change });
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
        <SelectField label={text.role} value={draft.role} onChange={(value) => set({ role: pickOf(text.roles, value, draft.role) })} choices={choicesOf(text.roles)} error={about('role')} />
        <TextField label={text.target} inputMode="decimal" placeholder={text.targetNone} value={target} onChange={setTarget} error={wrongTarget ? kpiText.record.noNumber : about('target')} />
      </FieldRow>
      <TextField label={text.source} hint={text.sourceHint} required maxLength={200} value={draft.source} onChange={(source) => set({ source })} error={about('source')} />
    </DialogForm>
  );
}
