import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { entryText } from './entry-text.ts';

/** A page behind a link from a mail. Its token stands behind the hash, which no proxy or log sees; without one the page says so. */
export function WithLinkToken({ title, children }: { readonly title: string; readonly children: (token: string) => ReactNode }) {
  const token = useLocation({ select: (location) => location.hash });
  if (token !== '') return children(token);
  return (
    <EntryFrame title={title}>
      <ErrorNotice {...entryText.linkMissing} />
    </EntryFrame>
  );
}
