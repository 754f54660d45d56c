import { useState } from 'react';
import type { AskView } from '../../contract/stakeholders.ts';
import type { KpiId } from '../../core/kernel/id.ts';
import { DialogForm } from '../dialog-form.tsx';
import { TextAreaField, TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { readPeople } from './read-people.ts';
import { stakeholdersText } from './text.ts';

const text = stakeholdersText.card;

/** The button and dialog that start the weekly question with a list of people. */
export function StartAsk({ kpi, meanFrom }: { readonly kpi: KpiId; readonly meanFrom: AskView['meanFrom'] }) {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const start = useAct('POST /api/kpis/:kpi/ask');
  const { people, wrongLine } = readPeople(typed);
  const fault = wrongLine === null ? (people.length === 0 ? text.noPeople : undefined) : text.unreadableLine(wrongLine);
  const send = async (): Promise<void> => {
    setTried(true);
    if (fault !== undefined) throw new Error('the list cannot be read');
    await start.mutateAsync({ params: { kpi }, body: { stakeholders: [...people] } });
  };
  const reset = (): void => {
    setTyped('');
    setTried(false);
    start.reset();
  };
  return (
    <DialogForm label={text.start} variant="filled" title={text.startTitle} confirm={text.startConfirm} failure={start.error} onSend={send} onOpen={reset}>
      <TextAreaField
        label={text.people}
        hint={text.peopleHint}
        placeholder={text.peoplePlaceholder}
        rows={7}
        value={typed}
        onChange={setTyped}
        error={tried ? fault : undefined}
      />
      <p className="dimmed">{text.startNote(meanFrom)}</p>
    </DialogForm>
  );
}

/** The button and dialog that put one more person on the list. */
export function AddStakeholder({ kpi }: { readonly kpi: KpiId }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const add = useAct('POST /api/kpis/:kpi/ask/stakeholders');
  const reset = (): void => {
    setName('');
    setEmail('');
    add.reset();
  };
  return (
    <DialogForm
      label={text.add}
      size="xs"
      title={text.add}
      confirm={text.addConfirm}
      failure={add.error}
      onSend={async () => await add.mutateAsync({ params: { kpi }, body: { name, email } })}
      onOpen={reset}
    >
      <TextField label={text.name} required maxLength={120} autoComplete="off" value={name} onChange={setName} error={add.error?.about('name')} />
      <TextField label={text.email} type="email" required maxLength={254} autoComplete="off" value={email} onChange={setEmail} error={add.error?.about('email')} />
    </DialogForm>
  );
}
