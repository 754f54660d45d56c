import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import IconClockExclamation from '@tabler/icons-react/dist/esm/icons/IconClockExclamation.mjs';
import IconPointFilled from '@tabler/icons-react/dist/esm/icons/IconPointFilled.mjs';
import type { ReactNode } from 'react';
import type { IconComponent, Tone } from './icon-component.ts';
import css from './status-badge.module.css';

const shapes: Readonly<Record<Tone, IconComponent>> = {
  good: IconCheck,
  warn: IconClockExclamation,
  bad: IconAlertTriangle,
  neutral: IconCircleDashed,
  info: IconPointFilled,
};

interface StatusBadgeProps {
  readonly tone: Tone;
  /** Replaces the tone's own shape. */
  readonly icon?: IconComponent;
  /** The word: a status is never a colour alone. */
  readonly children: ReactNode;
}

/** A state in one or two words with its shape. */
export function StatusBadge({ tone, icon, children }: StatusBadgeProps) {
  const Shape = icon ?? shapes[tone];
  return (
    <span className={`${css['badge']} ${css[tone] ?? ''}`}>
      <Shape size={13} stroke={2} aria-hidden />
      {children}
    </span>
  );
}

/** A square mark before a row that says what kind of thing it is; the row's words say the same. */
export function ToneMark({ tone, icon }: { readonly tone: Tone; readonly icon?: IconComponent }) {
  const Shape = icon ?? shapes[tone];
  return (
    <span className={`${css['mark']} ${css[tone] ?? ''}`} aria-hidden="true">
      <Shape size={17} stroke={1.7} aria-hidden />
    </span>
  );
}
