import { useState } from 'react';
import type { PlanView } from '../../contract/plans.ts';
import { planOutcomes, type PlanOutcome } from './outcomes.ts';
import { DialogForm } from '../dialog-form.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FieldStack, SelectField, TextAreaField, TextField } from '../ui/form-fields.tsx';
import { typedDay } from '../typed-date.ts';
import { useAct } from '../use-act.ts';
import { exitText } from './exit-text.ts';
import { plansText } from './text.ts';

const text = exitText.decide;

/** A named person decides: the outcome, why when it differs from the proposal (S28), and what comes next (R64). */
export function DecisionForm({ view }: { readonly view: PlanView }) {
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [nextMilestone, setNextMilestone] = useState('');
  const act = useAct('POST /api/plans/:plan/decision');
  const proposal = view.exit?.proposal ?? 'too-early';
  const outcome: PlanOutcome | null = planOutcomes.find((each) => each === chosen) ?? null;
  const differs = outcome !== null && outcome !== proposal;
  const ready = outcome !== null && (!differs || reason.trim() !== '');
  const decide = async (): Promise<void> => {
    if (outcome === null) return;
    await act.mutateAsync({ params: { plan: view.plan.id }, body: { outcome, reason, nextMilestone } });
  };
  return (
    <Card title={text.title} note={text.note}>
      <FieldStack>
        <SelectField label={text.outcome} none={text.choose} value={chosen} onChange={setChosen} choices={planOutcomes.map((each) => ({ value: each, label: text.choices[each] }))} error={act.error?.about('outcome')} />
        <TextAreaField
          label={text.reason}
          hint={differs ? text.reasonNeeded(plansText.proposals[proposal]) : text.reasonHint}
          required={differs}
          maxLength={1000}
          value={reason}
          onChange={setReason}
          error={act.error?.about('reason')}
        />
        <TextAreaField label={text.milestone} hint={text.milestoneHint} rows={2} maxLength={500} value={nextMilestone} onChange={setNextMilestone} error={act.error?.about('nextMilestone')} />
        <div className="button-row">
          <ConfirmButton
            variant="filled"
            disabled={!ready}
            question={text.question}
            consequence={outcome === null ? '' : text.consequence(plansText.outcomes[outcome])}
            confirm={text.confirm}
            onConfirm={decide}
            trouble={act.error === null ? undefined : <FailureNotice failure={act.error} />}
          >
            {text.action}
          </ConfirmButton>
          {view.can.extend ? <ExtensionForm view={view} /> : null}
        </div>
      </FieldStack>
    </Card>
  );
}

/** Extends the plan, once (S3). */
export function ExtensionForm({ view }: { readonly view: PlanView }) {
  const [endsOn, setEndsOn] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct('POST /api/plans/:plan/extension');
  const words = exitText.extend;
  const send = async (): Promise<void> => {
    const day = typedDay(endsOn);
    if (day !== null) await act.mutateAsync({ params: { plan: view.plan.id }, body: { endsOn: day, reason } });
  };
  return (
    <DialogForm label={words.action} title={words.title} confirm={words.confirm} failure={act.error} onSend={send}>
      <p>{words.intro}</p>
      <TextField label={words.endsOn} type="date" required min={view.plan.endsOn} value={endsOn} onChange={setEndsOn} error={act.error?.about('endsOn')} />
      <TextAreaField label={words.reason} required maxLength={1000} value={reason} onChange={setReason} error={act.error?.about('reason')} />
    </DialogForm>
  );
}
