import type { ReactNode } from 'react';
import css from './empty-state.module.css';
import type { IconComponent } from './icon-component.ts';

interface EmptyStateProps {
  readonly icon: IconComponent;
  /** What is not here, said plainly: "Nothing waits for you". */
  readonly title: string;
  /** What would fill this place and how it comes about. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Stands where a list has no rows, and teaches what the list is for. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={css['empty']}>
      <span className={css['icon']} aria-hidden="true">
        <Icon size={20} stroke={1.7} aria-hidden />
      </span>
      <div>
        <p className={css['title']}>{title}</p>
        <div className={css['body']}>{children}</div>
        {action === undefined ? null : <div className={css['action']}>{action}</div>}
      </div>
    </div>
  );
}
