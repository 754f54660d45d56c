import { useState } from 'react';
import type { PlanView } from '../../contract/plans.ts';
import { DialogForm } from '../dialog-form.tsx';
import { TextAreaField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { plansText } from './text.ts';

const text = plansText.signOffs;

interface SignFormsProps {
  readonly view: PlanView;
  readonly role: PlanView['signers'][number]['role'];
  readonly state: PlanView['signers'][number]['state'];
}

/** Sign or refuse, in one's own words. Only the named person is shown these. */
export function SignForms({ view, role, state }: SignFormsProps) {
  const [statement, setStatement] = useState('');
  const [reason, setReason] = useState('');
  const sign = useAct('POST /api/plans/:plan/sign-off');
  const refuse = useAct('POST /api/plans/:plan/sign-off/refuse');
  const version = view.versions.at(-1)?.version ?? 0;
  const params = { plan: view.plan.id };
  return (
    <div className="button-row no-print" style={{ marginTop: 10 }}>
      <DialogForm
        label={text.sign}
        variant="filled"
        title={text.signTitle(text.roles[role])}
        confirm={text.sign}
        failure={sign.error}
        onSend={async () => await sign.mutateAsync({ params, body: { role, statement, criteriaVersion: version } })}
      >
        <p>{text.signIntro(version)}</p>
        <TextAreaField label={text.statement} hint={text.statementHint} placeholder={text.statementExample} rows={4} required maxLength={1000} value={statement} onChange={setStatement} error={sign.error?.about('statement')} />
      </DialogForm>
      {state === 'refused' ? null : (
        <DialogForm
          label={text.refuse}
          title={text.refuseTitle(text.roles[role])}
          confirm={text.refuse}
          danger
          failure={refuse.error}
          onSend={async () => await refuse.mutateAsync({ params, body: { role, reason } })}
        >
          <p>{text.refuseIntro}</p>
          <TextAreaField label={text.reason} rows={4} required maxLength={1000} value={reason} onChange={setReason} error={refuse.error?.about('reason')} />
        </DialogForm>
      )}
    </div>
  );
}
