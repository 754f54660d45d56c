import type { CommitmentRow } from '../../contract/views.ts';
import { localDay } from '../typed-date.ts';
import { daysBetween } from '../ui/format-date.ts';
import type { Tone } from '../ui/icon-component.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { useNow } from '../ui/use-now.ts';
import { commitmentsText } from './text.ts';

const tones: Readonly<Record<CommitmentRow['state'], Tone>> = { open: 'neutral', kept: 'good', late: 'warn', missed: 'bad', withdrawn: 'neutral' };

/** A commitment's state in words: an open one says how far its day is. */
export function CommitmentState({ commitment }: { readonly commitment: CommitmentRow }) {
  const today = localDay(useNow(60_000));
  if (commitment.state !== 'open') return <StatusBadge tone={tones[commitment.state]}>{commitmentsText.states[commitment.state]}</StatusBadge>;
  const days = daysBetween(today, commitment.due);
  if (commitment.overdue || days < 0) return <StatusBadge tone="bad">{commitmentsText.lateBy(Math.max(1, -days))}</StatusBadge>;
  if (days === 0) return <StatusBadge tone="warn">{commitmentsText.today}</StatusBadge>;
  return <StatusBadge tone="neutral">{commitmentsText.inDays(days)}</StatusBadge>;
}
