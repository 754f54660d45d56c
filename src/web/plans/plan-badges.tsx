import type { PlanRow } from '../../contract/plans.ts';
import type { Tone } from '../ui/icon-component.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { plansText as text } from './text.ts';

const outcomeTones: Readonly<Record<NonNullable<PlanRow['outcome']>, Tone>> = { met: 'good', 'partly-met': 'warn', 'not-met': 'bad', withdrawn: 'neutral' };

/** How a plan ended. */
export function OutcomeBadge({ outcome }: { readonly outcome: NonNullable<PlanRow['outcome']> }) {
  return <StatusBadge tone={outcomeTones[outcome]}>{text.outcomes[outcome]}</StatusBadge>;
}

/** Whether the plan carries weight in a formal decision, in the whole words of S23. */
export function EffectBadge({ formal }: { readonly formal: boolean }) {
  return <StatusBadge tone={formal ? 'good' : 'warn'}>{formal ? text.formalEffect : text.noFormalEffect}</StatusBadge>;
}
