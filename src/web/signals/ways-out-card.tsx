import { useState } from 'react';
import type { TriggerView } from '../../contract/kpis.ts';
import { DialogForm } from '../dialog-form.tsx';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { SelectField, TextAreaField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import css from './signals.module.css';
import { signalsText } from './text.ts';

const text = signalsText.ways;

/** The ways out that R40 proposes, and the one that the manager chose, with the reason (S18). Nothing for a signal that proposes none. */
export function WaysOutCard({ trigger: { id, ways, choice, state, manager, can } }: { readonly trigger: TriggerView }) {
  if (ways.length === 0) return null;
  return (
    <Card title={choice === null ? text.title(ways.length) : text.chosenTitle}>
      {choice === null ? (
        <>
          <ul className={css['ways']}>
            {ways.map((way) => (
              <li key={way.way}>
                <strong>{text.names[way.way]}</strong> {text.steps[way.way](way.from, way.to)}
              </li>
            ))}
          </ul>
          {state === 'dismissed' ? null : <p className="dimmed">{can.choose ? text.yours : text.theirs(manager?.name ?? text.nobody)}</p>}
        </>
      ) : (
        <>
          <p className={css['cause']}>
            {text.names[choice.way]} {text.steps[choice.way](choice.from, choice.to)}
          </p>
          <p>{choice.reason}</p>
          <p className={css['ends']}>
            <DateText at={choice.at} /> · {text.since}
          </p>
        </>
      )}
      {can.choose ? (
        <div className={css['onward']}>
          <Choose trigger={id} ways={ways} />
        </div>
      ) : null}
    </Card>
  );
}

function Choose({ trigger, ways }: { readonly trigger: TriggerView['id']; readonly ways: TriggerView['ways'] }) {
  const [way, setWay] = useState('');
  const [reason, setReason] = useState('');
  const choose = useAct('POST /api/triggers/:trigger/way-out');
  const send = async (): Promise<void> => {
    const chosen = ways.find((each) => each.way === way);
    if (chosen !== undefined) await choose.mutateAsync({ params: { trigger }, body: { way: chosen.way, reason } });
  };
  return (
    <DialogForm label={text.action} title={text.formTitle} confirm={text.save} failure={choose.error} onSend={send}>
      <p>{text.lead}</p>
      <SelectField
        label={text.way}
        required
        none={text.choose}
        value={way}
        onChange={setWay}
        choices={ways.map((each) => ({ value: each.way, label: `${text.names[each.way]} ${text.steps[each.way](each.from, each.to)}` }))}
        error={choose.error?.about('way')}
      />
      <TextAreaField label={text.reason} hint={text.reasonHint} required maxLength={500} value={reason} onChange={setReason} error={choose.error?.about('reason')} />
    </DialogForm>
  );
}
