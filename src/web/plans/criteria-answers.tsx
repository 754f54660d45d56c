import { useState } from 'react';
import type { PlanView } from '../../contract/plans.ts';
import { DialogForm } from '../dialog-form.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { TextAreaField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { criteriaText as text } from './criteria-text.ts';

/** Acknowledge or dispute the criteria in force, for those who may. */
export function CriteriaAnswers({ view, version }: { readonly view: PlanView; readonly version: number }) {
  const [statement, setStatement] = useState('');
  const acknowledge = useAct('POST /api/plans/:plan/criteria/acknowledge');
  const dispute = useAct('POST /api/plans/:plan/criteria/dispute');
  const params = { plan: view.plan.id };
  return (
    <>
      {view.can.acknowledge ? (
        <ConfirmButton
          variant="filled"
          question={text.acknowledge.question(version)}
          consequence={text.acknowledge.consequence}
          confirm={text.acknowledge.confirm}
          onConfirm={() => acknowledge.mutateAsync({ params, body: { version } })}
          trouble={acknowledge.error === null ? undefined : <FailureNotice failure={acknowledge.error} />}
        >
          {text.acknowledge.action}
        </ConfirmButton>
      ) : null}
      {view.can.dispute ? (
        <DialogForm
          label={text.dispute.action}
          title={text.dispute.title(version)}
          confirm={text.dispute.confirm}
          failure={dispute.error}
          onSend={async () => {
            await dispute.mutateAsync({ params, body: { version, statement } });
            setStatement('');
          }}
        >
          <p>{text.dispute.intro}</p>
          <TextAreaField label={text.dispute.statement} hint={text.dispute.hint} rows={5} maxLength={2000} required value={statement} onChange={setStatement} error={dispute.error?.about('statement')} />
        </DialogForm>
      ) : null}
    </>
  );
}
