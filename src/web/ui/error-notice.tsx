import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import type { ReactNode } from 'react';
import css from './error-notice.module.css';
import { Hash } from './hash.tsx';
import { uiText } from './text.ts';

/** The three things that every refusal says. The API's refusals have this shape. */
export interface Trouble {
  /** What happened. */
  readonly what: string;
  readonly why: string;
  /** What to do next. */
  readonly todo: string;
}

interface ErrorNoticeProps extends Trouble {
  /** Further troubles of the same attempt, each with its own next step. */
  readonly others?: readonly Trouble[];
  readonly requestId?: string | undefined;
  readonly tone?: 'bad' | 'warn';
  /** Such as a button that tries again. */
  readonly actions?: ReactNode;
}

/** Says what happened, why, and what to do next; announced at once. */
export function ErrorNotice({ what, why, todo, others = [], requestId, tone = 'bad', actions }: ErrorNoticeProps) {
  return (
    <div className={css['notice']} role="alert" data-tone={tone}>
      <IconAlertTriangle size={18} stroke={1.8} className={css['icon']} aria-hidden />
      <div>
        <p className={css['what']}>{what}</p>
        <p>
          {why} {todo}
        </p>
        {others.length === 0 ? null : (
          <ul className={css['list']}>
            {others.map((other) => (
              <li key={other.what + other.todo}>
                <strong>{other.what}</strong> {other.why} {other.todo}
              </li>
            ))}
          </ul>
        )}
        {requestId === undefined ? null : (
          <div className={css['id']} title={uiText.requestIdHint}>
            {uiText.requestId} <Hash value={requestId} label={uiText.requestId} shown={12} />
          </div>
        )}
        {actions === undefined ? null : <div className={css['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
