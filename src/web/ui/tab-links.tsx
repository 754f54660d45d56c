import type { ReactNode } from 'react';
import css from './tab-links.module.css';

/** Links that switch between views of one page. The chosen one says so with `aria-current`, which router links set by themselves. */
export function TabLinks({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav aria-label={label} className={css['tabs']}>
      {children}
    </nav>
  );
}
