import { useState } from 'react';
import type { PersonView } from '../../contract/views.ts';
import type { MeetingId } from '../../core/kernel/id.ts';
import { DialogForm } from '../dialog-form.tsx';
import { localMinute, typedInstant } from '../typed-date.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { SelectField, TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { listText } from './list-text.ts';
import { presetFacts, type PresetFacts } from './preset-facts.ts';
import { roomText } from './text.ts';

interface StartSeriesProps {
  readonly reports: readonly PersonView[];
  readonly onStarted: (meeting: MeetingId) => void;
}

const day = 86_400_000;

/** Starts a standing 1on1 with somebody who reports to the viewer, and says what the chosen kind means before it begins. */
export function StartSeries({ reports, onStarted }: StartSeriesProps) {
  const start = useAct('POST /api/series');
  const [report, setReport] = useState('');
  const [preset, setPreset] = useState('standard');
  const [when, setWhen] = useState('');
  const [timeZone] = useState(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const facts = presetFacts.find((each) => each.preset === preset) ?? presetFacts[0];
  const text = listText.start;
  const send = async (): Promise<void> => {
    const person = reports.find((each) => each.id === report);
    const startsAt = typedInstant(when);
    if (person === undefined || startsAt === null || facts === undefined) throw new Error(text.incomplete);
    const begun = await start.mutateAsync({ body: { report: person.id, preset: facts.preset, startsAt, timeZone, plan: null } });
    onStarted(begun.meeting);
  };
  return (
    <DialogForm
      label={text.label}
      title={text.title}
      confirm={text.confirm}
      variant="filled"
      failure={start.error}
      onOpen={() => setWhen(localMinute(Math.ceil((Date.now() + day) / 1_800_000) * 1_800_000))}
      onSend={send}
    >
      {reports.length === 0 ? <p>{text.nobody}</p> : null}
      <SelectField
        label={text.report}
        none={text.reportNone}
        required
        choices={reports.map((person) => ({ value: person.id, label: person.name }))}
        value={report}
        onChange={setReport}
        error={start.error?.about('report')}
      />
      <SelectField
        label={text.preset}
        hint={facts?.use}
        choices={presetFacts.map((each) => ({ value: each.preset, label: each.name }))}
        value={preset}
        onChange={setPreset}
        error={start.error?.about('preset')}
      />
      {facts === undefined ? null : <PresetMeaning facts={facts} />}
      <TextField
        label={text.when}
        hint={text.whenHint(timeZone)}
        type="datetime-local"
        required
        value={when}
        onChange={setWhen}
        error={start.error?.about('startsAt')}
      />
    </DialogForm>
  );
}

function PresetMeaning({ facts }: { readonly facts: PresetFacts }) {
  const text = listText.start;
  return (
    <DefinitionList
      items={[
        { term: text.sections, detail: facts.sections.map(([title, minutes]) => `${title} ${minutes} min`).join(', ') },
        { term: text.commitments, detail: text.atLeast(1, facts.mostCommitments) },
        { term: text.readers, detail: `${roomText.readers[facts.recordType]}: ${roomText.recordTypes[facts.recordType]}` },
        { term: text.howOften, detail: text.rhythm(facts.minutes, facts.everyDays) },
      ]}
    />
  );
}
