import { useEffect, type ReactNode } from 'react';
import css from './page-header.module.css';
import { uiText } from './text.ts';

interface PageHeaderProps {
  /** The page's only first-level heading, and the title of the browser's tab. */
  readonly title: string;
  readonly eyebrow?: ReactNode;
  readonly meta?: ReactNode;
  /** An avatar or two before the title. */
  readonly lead?: ReactNode;
  /** At most two buttons, the main one last. */
  readonly actions?: ReactNode;
}

/** Opens every page: where one is, and what can be done here. */
export function PageHeader({ title, eyebrow, meta, lead, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · ${uiText.product}`;
  }, [title]);
  return (
    <header className={css['header']}>
      <div className={css['who']}>
        {lead}
        <div>
          {eyebrow === undefined ? null : <p className={css['eyebrow']}>{eyebrow}</p>}
          <h1 className={css['title']}>{title}</h1>
          {meta === undefined ? null : <p className={css['meta']}>{meta}</p>}
        </div>
      </div>
      {actions === undefined ? null : <div className={css['actions']}>{actions}</div>}
    </header>
  );
}

interface SectionHeaderProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly aside?: ReactNode;
}

/** Opens a part of a page that holds several cards. */
export function SectionHeader({ title, note, aside }: SectionHeaderProps) {
  return (
    <div className={css['section']}>
      <div>
        <h2 className={css['sectionTitle']}>{title}</h2>
        {note === undefined ? null : <p className={css['sectionNote']}>{note}</p>}
      </div>
      {aside}
    </div>
  );
}
