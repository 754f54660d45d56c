import type { ReactNode } from 'react';
import type { IconComponent, Tone } from './icon-component.ts';
import { ToneMark } from './status-badge.tsx';
import css from './timeline.module.css';

export interface TimelineItem {
  readonly id: string;
  readonly title: ReactNode;
  /** Usually a {@link DateText}. */
  readonly when: ReactNode;
  readonly body?: ReactNode;
  readonly tone?: Tone;
  readonly icon?: IconComponent;
}

/** What happened, in order. */
export function Timeline({ label, items }: { readonly label: string; readonly items: readonly TimelineItem[] }) {
  return (
    <ol className={css['timeline']} aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={css['entry']}>
          <ToneMark tone={item.tone ?? 'neutral'} {...(item.icon === undefined ? {} : { icon: item.icon })} />
          <div>
            <div className={css['head']}>
              <span className={css['title']}>{item.title}</span>
              <span className={css['when']}>{item.when}</span>
            </div>
            {item.body === undefined ? null : <div className={css['body']}>{item.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
