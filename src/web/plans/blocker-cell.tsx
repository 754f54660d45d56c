import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlanView } from '../../contract/plans.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { FieldStack, TextAreaField } from '../ui/form-fields.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { uiText } from '../ui/text.ts';
import { useAct } from '../use-act.ts';
import { plansText } from './text.ts';

const text = plansText.tracker;

interface BlockerCellProps {
  readonly row: PlanView['tracker'][number];
  readonly plan: PlanView['plan']['id'];
  readonly editable: boolean;
}

/** What blocks a criterion, written where it stands; empty words say that nothing does. */
export function BlockerCell({ row, plan, editable }: BlockerCellProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const act = useAct('POST /api/plans/:plan/tracker');
  if (draft !== null) {
    const save = (): void =>
      act.mutate({ params: { plan }, body: { criterion: row.criterion, blocker: draft.trim() } }, { onSuccess: () => setDraft(null) });
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <FieldStack>
          <TextAreaField label={text.blocker} hint={text.blockerHint} rows={2} maxLength={500} value={draft} onChange={setDraft} error={act.error?.about('blocker')} />
          {act.error === null ? null : <FailureNotice failure={act.error} />}
          <div className="button-row">
            <Button type="submit" size="xs" loading={act.isPending}>
              {text.save}
            </Button>
            <Button size="xs" variant="default" onClick={() => setDraft(null)}>
              {uiText.cancel}
            </Button>
          </div>
        </FieldStack>
      </form>
    );
  }
  return (
    <div className="stack" style={{ gap: 6 }}>
      {row.blocker === '' ? <span className="dimmed">{text.none}</span> : <span>{row.blocker}</span>}
      {row.blocker === '' ? null : (
        <span className="no-print">
          <StatusBadge tone="warn">{text.blocked}</StatusBadge>
        </span>
      )}
      {editable ? (
        <span>
          <Button size="compact-xs" variant="default" onClick={() => setDraft(row.blocker)} aria-label={text.of(row.blocker === '' ? text.addBlocker : text.editBlocker, row.goal)}>
            {row.blocker === '' ? text.addBlocker : text.editBlocker}
          </Button>
        </span>
      ) : null}
    </div>
  );
}
