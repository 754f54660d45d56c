import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallBody } from '../../contract/client.ts';
import type { PlanView } from '../../contract/plans.ts';
import { isId } from '../../core/kernel/id.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { typedDay } from '../typed-date.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { FieldStack, TextAreaField } from '../ui/form-fields.tsx';
import { useAct } from '../use-act.ts';
import { emptyDraft, startDrafts, usedKeys, type CriterionDraft } from './criteria-draft.ts';
import { CriterionFields } from './criterion-fields.tsx';
import { criteriaText } from './criteria-text.ts';

const text = criteriaText.form;
/** The contract's own limit on criteria: more than a page cannot be explained in a minute (R27). */
const mostCriteria = 12;

type Body = CallBody<'POST /api/plans/:plan/criteria'>;

/** Writes the criteria, or amends them in the open: an amendment says why and outdates what was signed. */
export function CriteriaForm({ view, onDone }: { readonly view: PlanView; readonly onDone: () => void }) {
  const inForce = view.versions.at(-1)?.version ?? 0;
  const amends = inForce > 0;
  const [drafts, setDrafts] = useState(() => startDrafts(view));
  const [reason, setReason] = useState('');
  const act = useAct('POST /api/plans/:plan/criteria');
  const change = (key: string, part: Partial<CriterionDraft>): void =>
    setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const criteria = drafts.flatMap(toCriterion);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (criteria.length < drafts.length) return;
        act.mutate({ params: { plan: view.plan.id }, body: { criteria, reason: reason.trim(), supersedes: inForce } }, { onSuccess: onDone });
      }}
    >
      <FieldStack>
        {amends ? <ErrorNotice tone="warn" what={text.warning} why={text.warningBody} todo="" /> : null}
        {drafts.map((draft, index) => (
          <CriterionFields
            key={draft.key}
            draft={draft}
            number={index + 1}
            view={view}
            about={(field) => act.error?.about(`criteria.${index}.${field}`)}
            onChange={(part) => change(draft.key, part)}
            onRemove={drafts.length > 1 ? () => setDrafts(drafts.filter(({ key }) => key !== draft.key)) : null}
          />
        ))}
        {drafts.length < mostCriteria ? (
          <div>
            <Button variant="default" onClick={() => setDrafts([...drafts, emptyDraft(usedKeys(view, drafts), view.plan.endsOn)])}>
              {text.add}
            </Button>
          </div>
        ) : null}
        {amends ? (
          <TextAreaField label={text.reason} hint={text.reasonHint} required maxLength={1000} value={reason} onChange={setReason} error={act.error?.about('reason')} />
        ) : null}
        {act.error === null ? null : <FailureNotice failure={act.error} />}
        <div className="button-row">
          <Button type="submit" loading={act.isPending}>
            {amends ? text.saveAmend : text.saveSet}
          </Button>
          <Button variant="default" onClick={onDone}>
            {text.cancel}
          </Button>
        </div>
      </FieldStack>
    </form>
  );
}

/** None while the day is not whole; the browser asks for it before the form is sent. */
function toCriterion({ by, kpi, ...draft }: CriterionDraft): Body['criteria'] {
  const day = typedDay(by);
  return day !== null ? [{ ...draft, by: day, kpi: isId('kpi', kpi) ? kpi : null }] : [];
}
