import type { KeyResultView, ObjectiveRow } from '../../contract/objectives.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { objectivesText } from './text.ts';

/** Where a key result stands, in words with its number: never a colour alone. */
export function StandingBadge({ result, state }: { readonly result: KeyResultView; readonly state: ObjectiveRow['state'] }) {
  const { standing, dropped, score } = result;
  if (dropped) return <StatusBadge tone="neutral">{objectivesText.dropped}</StatusBadge>;
  if (score !== null) return <StatusBadge tone="neutral">{objectivesText.score(score)}</StatusBadge>;
  if (standing === null || state !== 'active') return <StatusBadge tone="neutral">{state === 'active' ? objectivesText.unknown : objectivesText.states[state]}</StatusBadge>;
  if (standing.progress >= 100) return <StatusBadge tone="good">{objectivesText.done}</StatusBadge>;
  if (standing.slipping) return <StatusBadge tone="warn">{objectivesText.behind(standing.behind)}</StatusBadge>;
  return <StatusBadge tone="good">{objectivesText.onCourse}</StatusBadge>;
}
