import { useState } from 'react';
import type { TriggerView } from '../../contract/kpis.ts';
import type { PersonView } from '../../contract/views.ts';
import { DialogForm } from '../dialog-form.tsx';
import { localDay, typedDay } from '../typed-date.ts';
import { SelectField, TextAreaField, TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { signalsText } from './text.ts';

const text = signalsText.incident;

interface LogIncidentProps {
  readonly reports: readonly PersonView[];
  readonly onLogged: (trigger: TriggerView['id']) => void;
}

/** Logs an incident of somebody who reports to the viewer, so that its follow-up gets a time within three days (R18). */
export function LogIncident({ reports, onLogged }: LogIncidentProps) {
  const log = useAct('POST /api/signals/incidents');
  const [report, setReport] = useState('');
  const [what, setWhat] = useState('');
  const [day, setDay] = useState(() => localDay(Date.now()));
  const [wrong, setWrong] = useState(false);
  const send = async (): Promise<void> => {
    const person = reports.find((each) => each.id === report);
    const happenedOn = typedDay(day);
    setWrong(happenedOn === null);
    if (person === undefined || happenedOn === null) throw new Error(text.wrong);
    const { trigger } = await log.mutateAsync({ body: { report: person.id, what, happenedOn } });
    onLogged(trigger);
  };
  return (
    <DialogForm label={text.action} title={text.title} confirm={text.save} failure={log.error} onSend={send}>
      <p>{text.lead}</p>
      <SelectField label={text.report} none={text.choose} required choices={reports.map((person) => ({ value: person.id, label: person.name }))} value={report} onChange={setReport} error={log.error?.about('report')} />
      <TextAreaField label={text.what} hint={text.whatHint} required maxLength={200} rows={2} value={what} onChange={setWhat} error={log.error?.about('what')} />
      <TextField label={text.day} type="date" required value={day} onChange={setDay} error={wrong ? text.wrong : log.error?.about('happenedOn')} />
    </DialogForm>
  );
}
