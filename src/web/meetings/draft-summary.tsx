import { Button } from '@mantine/core';
import type { DraftFields, DraftSlot } from './commitment-drafts.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import css from './gate.module.css';
import { gateText } from './text.ts';

interface DraftSummaryProps {
  readonly draft: DraftFields;
  readonly number: number;
  readonly missing: readonly DraftSlot[];
  readonly onEdit: () => void;
}

/** A commitment that is not being edited, in one line. */
export function DraftSummary({ draft, number, missing, onEdit }: DraftSummaryProps) {
  return (
    <div className={css['summary']}>
      <div className={css['summaryWords']}>{draft.action.trim() === '' ? gateText.number(number) : draft.action}</div>
      {missing.length === 0 ? <StatusBadge tone="good">{gateText.whole}</StatusBadge> : <StatusBadge tone="neutral">{gateText.missing(missing.length)}</StatusBadge>}
      <Button size="compact-sm" variant="default" onClick={onEdit} aria-label={`${gateText.edit}: ${gateText.number(number)}`}>
        {gateText.edit}
      </Button>
    </div>
  );
}
