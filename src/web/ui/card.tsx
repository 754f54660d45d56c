import { useId, type ReactNode } from 'react';
import css from './card.module.css';

interface CardProps {
  /** Names the card's region; a card without one is only a surface. */
  readonly title?: ReactNode;
  /** A quiet line under the title. */
  readonly note?: ReactNode;
  /** A badge, a link or a figure at the right of the title. */
  readonly aside?: ReactNode;
  readonly level?: 2 | 3;
  /** `rows` puts {@link CardRow}s edge to edge with rules between; `plain` leaves the inside to the caller; `table` does so without a rule below the title. */
  readonly layout?: 'padded' | 'rows' | 'plain' | 'table';
  readonly children?: ReactNode;
}

/** A surface that holds one subject. */
export function Card({ title, note, aside, level = 2, layout = 'padded', children }: CardProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const inside = layout === 'padded' ? css['body'] : layout === 'rows' ? css['rows'] : undefined;
  const head =
    title === undefined ? null : (
      <div className={css['head']} data-ruled={layout === 'plain' || undefined}>
        <div>
          <Heading id={id} className={css['title']}>
            {title}
          </Heading>
          {note === undefined ? null : <div className={css['note']}>{note}</div>}
        </div>
        {aside === undefined ? null : <div className={css['aside']}>{aside}</div>}
      </div>
    );
  return (
    <section className={css['card']} aria-labelledby={title === undefined ? undefined : id}>
      {head}
      <div className={inside}>{children}</div>
    </section>
  );
}

interface CardRowProps {
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** The row's state and its one action. */
  readonly aside?: ReactNode;
}

/** One line of a card with `layout="rows"`: what it is, a quiet note, and its one action. */
export function CardRow({ lead, title, note, aside }: CardRowProps) {
  return (
    <div className={css['row']}>
      {lead}
      <div className={css['rowMain']}>
        <div className={css['rowTitle']}>{title}</div>
        {note === undefined ? null : <div className={css['rowNote']}>{note}</div>}
      </div>
      {aside === undefined ? null : <div className={css['rowAside']}>{aside}</div>}
    </div>
  );
}
