import type { ReactNode } from 'react';
import type { CallFailed } from './call-failed.ts';
import { ErrorNotice } from './ui/error-notice.tsx';
import { uiText } from './ui/text.ts';

interface FailureNoticeProps {
  readonly failure: CallFailed;
  readonly actions?: ReactNode;
}

/** Shows why a call failed: the server's own words, or that the network did not carry it. */
export function FailureNotice({ failure, actions }: FailureNoticeProps) {
  const [first, ...others] = failure.refusals;
  const words = first ?? (failure.status === 0 ? uiText.offline : uiText.unreadable);
  return (
    <ErrorNotice
      what={words.what}
      why={words.why}
      todo={words.todo}
      others={others}
      requestId={failure.status >= 500 ? (failure.requestId ?? undefined) : undefined}
      tone={failure.status === 0 ? 'warn' : 'bad'}
      actions={actions}
    />
  );
}
