import type { TodayView } from '../../contract/today.ts';
import { isId } from '../../core/kernel/id.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { todayText } from './today-text.ts';

type Need = TodayView['needs'][number];

/** The one action of something that waits: a link to the page where it is done. */
export function NeedAction({ need: { kind, target } }: { readonly need: Need }) {
  const words = todayText.needActions[kind];
  const look = { variant: 'default', size: 'xs' } as const;
  if (isId('trigger', target)) {
    return (
      <LinkButton {...look} to="/triggers/$trigger" params={{ trigger: target }}>
        {words}
      </LinkButton>
    );
  }
  if (isId('meeting', target)) {
    return (
      <LinkButton {...look} to="/meetings/$meeting" params={{ meeting: target }}>
        {words}
      </LinkButton>
    );
  }
  if (isId('plan', target)) {
    return (
      <LinkButton {...look} to="/plans/$plan" params={{ plan: target }}>
        {words}
      </LinkButton>
    );
  }
  return (
    <LinkButton {...look} to="/commitments">
      {words}
    </LinkButton>
  );
}
