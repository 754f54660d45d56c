import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { TriggerView } from '../../contract/kpis.ts';
import { isId, type PlanId } from '../../core/kernel/id.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { PersonField } from '../person-field.tsx';
import { localDay, typedDay } from '../typed-date.ts';
import { Card } from '../ui/card.tsx';
import { FieldRow, FieldStack, TextAreaField, TextField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { KpiChoices } from './kpi-choices.tsx';
import { newPlanText as text } from './new-plan-text.ts';
import { signOffRoles, type SignOffRole } from './sign-off-roles.ts';
import { StakeholderField } from './stakeholder-field.tsx';

interface NewPlanFormProps {
  /** The trigger that the loop answers; null when it is opened from scratch. */
  readonly trigger: TriggerView | null;
  readonly subject: string;
  readonly onOpened: (plan: PlanId) => void;
}

/** Opens a turnaround loop: goal, person, exactly three KPIs, three signers, the first day. Each part says what it is for. */
export function NewPlanForm({ trigger, subject: given, onOpened }: NewPlanFormProps) {
  const firedOn = trigger?.kpi?.id ?? null;
  const [goal, setGoal] = useState('');
  const [subject, setSubject] = useState<string>(trigger?.subject.id ?? given);
  const [kpis, setKpis] = useState<readonly string[]>(firedOn === null ? [] : [firedOn]);
  const [stakeholder, setStakeholder] = useState('');
  const [signers, setSigners] = useState<Readonly<Record<SignOffRole, string>>>({ director: '', 'hr-partner': '', 'product-lead': '' });
  const [startsOn, setStartsOn] = useState(() => localDay(Date.now()));
  const act = useAct('POST /api/plans');
  const { director, 'hr-partner': hrPartner, 'product-lead': productLead } = signers;
  const chosen = kpis.filter((kpi) => isId('kpi', kpi));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const day = typedDay(startsOn);
    if (!isId('person', subject) || !isId('person', director) || !isId('person', hrPartner) || !isId('person', productLead) || day === null) return;
    act.mutate(
      {
        body: {
          goal,
          subject,
          signers: { director, 'hr-partner': hrPartner, 'product-lead': productLead },
          kpis: chosen,
          stakeholderKpi: isId('kpi', stakeholder) ? stakeholder : null,
          trigger: trigger?.id ?? null,
          series: trigger?.series ?? null,
          startsOn: day,
        },
      },
      { onSuccess: ({ plan }) => onOpened(plan) },
    );
  };
  const missing = [
    goal.trim() === '' ? text.missingParts.goal : '',
    subject === '' ? text.missingParts.subject : '',
    chosen.length === 3 ? '' : text.missingParts.kpis,
    [director, hrPartner, productLead].includes('') ? text.missingParts.signers : '',
  ].filter((part) => part !== '');
  return (
    <form onSubmit={send}>
      <FieldStack>
        <Card title={text.goal.title}>
          <TextAreaField label={text.goal.label} hint={text.goal.hint} required maxLength={500} value={goal} onChange={setGoal} error={act.error?.about('goal')} />
        </Card>
        <Card title={text.subject.title}>
          <PersonField label={text.subject.label} hint={text.subject.hint} none={text.subject.none} required value={subject} onChange={setSubject} error={act.error?.about('subject')} />
        </Card>
        <KpiChoices chosen={kpis} onChange={setKpis} fired={trigger?.kpi?.id ?? null} subject={subject} error={act.error?.about('kpis')} />
        <Card title={text.stakeholder.title}>
          <StakeholderField value={stakeholder} onChange={setStakeholder} error={act.error?.about('stakeholderKpi')} />
        </Card>
        <Card title={text.signers.title} note={text.signers.note}>
          <FieldRow>
            {signOffRoles.map((role) => (
              <PersonField
                key={role}
                role={role}
                label={text.signers[role].label}
                hint={text.signers[role].hint}
                none={text.signers.none}
                required
                except={[subject, ...signOffRoles.filter((other) => other !== role).map((other) => signers[other])]}
                value={signers[role]}
                onChange={(person) => setSigners({ ...signers, [role]: person })}
                error={act.error?.about(`signers.${role}`)}
              />
            ))}
          </FieldRow>
        </Card>
        <Card title={text.start.title}>
          <TextField label={text.start.label} hint={text.start.hint} type="date" required value={startsOn} onChange={setStartsOn} error={act.error?.about('startsOn')} />
        </Card>
        {act.error === null ? null : <FailureNotice failure={act.error} />}
        <div className="button-row" style={{ alignItems: 'center' }}>
          <Button type="submit" size="md" loading={act.isPending} disabled={missing.length > 0}>
            {text.action}
          </Button>
          <output className="dimmed">{missing.length === 0 ? text.next : text.missing(missing.join(', '))}</output>
        </div>
      </FieldStack>
    </form>
  );
}
