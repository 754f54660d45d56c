import { useEffect, type FormEvent, type ReactNode } from 'react';
import { BrandMark } from '../ui/brand-mark.tsx';
import { ColorSchemeSwitch } from '../ui/color-scheme-switch.tsx';
import { uiText } from '../ui/text.ts';
import css from './entry-frame.module.css';
import { entryText } from './entry-text.ts';

interface EntryFrameProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** For a page that holds more than a few fields. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of the pages before sign-in: one column, one task. */
export function EntryFrame({ title, lead, wide = false, children }: EntryFrameProps) {
  useEffect(() => {
    document.title = `${title} · ${uiText.product}`;
  }, [title]);
  return (
    <div className={css['frame']}>
      <main className={css['column']} data-wide={wide || undefined}>
        <div className={css['brand']}>
          <BrandMark size={30} />
          {uiText.product}
        </div>
        <div className={css['card']}>
          <h1 className={css['title']}>{title}</h1>
          {lead === undefined ? null : <p className={css['lead']}>{lead}</p>}
          <div className={css['content']}>{children}</div>
        </div>
      </main>
      <footer className={css['foot']}>
        {entryText.motto}
        <ColorSchemeSwitch />
      </footer>
    </div>
  );
}

/** A form of the way in: it sends itself to `onSend` and never reloads the page. */
export function EntryForm({ onSend, children }: { readonly onSend: () => void; readonly children: ReactNode }) {
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onSend();
  };
  return (
    <form className={css['form']} onSubmit={send}>
      {children}
    </form>
  );
}
