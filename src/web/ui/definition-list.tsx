import { Fragment, type ReactNode } from 'react';
import css from './definition-list.module.css';

export interface Definition {
  readonly term: string;
  readonly detail: ReactNode;
}

/** Named facts about one thing, in a fixed order. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl className={css['list']}>
      {items.map((item) => (
        <Fragment key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.detail}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
