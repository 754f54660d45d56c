import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { TriggerView } from '../../contract/kpis.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { typedInstant } from '../typed-date.ts';
import { FieldRow, FieldStack, TextField } from '../ui/form-fields.tsx';
import { ownTimeZone } from '../ui/zoned-time.ts';
import { useAct } from '../use-act.ts';
import { defaultSlot } from './default-slot.ts';
import css from './signals.module.css';
import { signalsText } from './text.ts';

const text = signalsText.fix;

/** Fixes the time of the 1on1 that a trigger asks for, in the reader's own zone. */
export function FixTime({ trigger }: { readonly trigger: TriggerView }) {
  const zone = ownTimeZone();
  // Without a clock the proposal is what it would be after one that has run out.
  const due = trigger.clock?.dueAt ?? trigger.observedAt;
  const [slot, setSlot] = useState(() => defaultSlot(Date.now(), Date.parse(due), zone));
  const [tried, setTried] = useState(false);
  const schedule = useAct('POST /api/triggers/:trigger/schedule');
  const startsAt = typedInstant(`${slot.date}T${slot.time}`);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (startsAt !== null) schedule.mutate({ params: { trigger: trigger.id }, body: { startsAt, timeZone: zone } });
  };
  const late = trigger.clock?.state === 'running' && startsAt !== null && startsAt > due;
  return (
    <form className={css['fix']} onSubmit={send}>
      <FieldStack>
        <div>
          <h3>{text.title}</h3>
          <p className="dimmed">{text.lead(trigger.subject.name)}</p>
        </div>
        {schedule.error === null ? null : <FailureNotice failure={schedule.error} />}
        <FieldRow>
          <TextField label={text.date} type="date" required value={slot.date} onChange={(date) => setSlot({ ...slot, date })} error={tried && startsAt === null ? text.wrong : schedule.error?.about('startsAt')} />
          <TextField label={`${text.time} ${text.zone(zone)}`} type="time" step="300" required value={slot.time} onChange={(time) => setSlot({ ...slot, time })} />
        </FieldRow>
        {late ? <p className="dimmed">{text.after}</p> : null}
        <Button type="submit" loading={schedule.isPending} fullWidth>
          {text.save}
        </Button>
      </FieldStack>
    </form>
  );
}
