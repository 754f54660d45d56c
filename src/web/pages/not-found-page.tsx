import { Link } from '@tanstack/react-router';
import IconMapOff from '@tabler/icons-react/dist/esm/icons/IconMapOff.mjs';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import css from './bare-page.module.css';
import { pagesText } from './text.ts';

/** Stands at every address that names nothing, or nothing for this reader: the two are not told apart. */
export function NotFoundPage() {
  return (
    <div className={css['bare']}>
      <PageHeader title={pagesText.notFound.title} />
      <EmptyState icon={IconMapOff} title={pagesText.notFound.body}>
        <Link to="/">{pagesText.notFound.action}</Link>
      </EmptyState>
    </div>
  );
}

/** The same outside the frame, which is otherwise what makes a page's `main`. */
export function NoSuchAddress() {
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}
