import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { CallFailed } from '../call-failed.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import css from './bare-page.module.css';
import { pagesText } from './text.ts';

/** Stands where a page could not be drawn: a failed call in its own words, anything else in ours. */
export function FailedPage({ error }: ErrorComponentProps) {
  const again = (
    <Button variant="default" size="xs" onClick={() => location.reload()}>
      {pagesText.failed.action}
    </Button>
  );
  return (
    <main className={css['bare']}>
      {error instanceof CallFailed ? <FailureNotice failure={error} actions={again} /> : <ErrorNotice {...pagesText.failed} actions={again} />}
    </main>
  );
}
