import { useState } from 'react';
import { DialogForm } from '../dialog-form.tsx';
import { SelectField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { pulseText } from './text.ts';

const text = pulseText.page;
const cadences = ['weekly', 'biweekly'] as const;

/** The button and dialog that start a pulse of one's own team. */
export function StartPulse({ reports }: { readonly reports: number }) {
  const [cadence, setCadence] = useState<(typeof cadences)[number]>('biweekly');
  const start = useAct('POST /api/pulses');
  return (
    <DialogForm
      label={text.start}
      variant="filled"
      title={text.startTitle}
      confirm={text.startConfirm}
      failure={start.error}
      onSend={async () => await start.mutateAsync({ body: { cadence } })}
      onOpen={() => start.reset()}
    >
      <p>{text.startBody(reports)}</p>
      <SelectField
        label={text.cadence}
        value={cadence}
        onChange={(chosen) => setCadence(cadences.find((each) => each === chosen) ?? 'biweekly')}
        choices={cadences.map((each) => ({ value: each, label: text.cadences[each] }))}
      />
    </DialogForm>
  );
}
