import { useState, type KeyboardEvent } from 'react';
import { nearestEntries } from './entries.ts';
import { FindingEntry } from './finding-entry.tsx';
import css from './language.module.css';
import { PanelButton } from './panel-button.tsx';
import { languageText as text } from './text.ts';
import type { LintedState } from './use-linted.ts';

interface FindingPanelProps {
  readonly linted: LintedState;
  readonly value: string;
  /** `card`: edge to edge below an editor. `field`: below one field of a form. */
  readonly fit: 'card' | 'field';
}

/** How many lines are asked about at once; the rest is folded. */
const mostInCard = 3;

/** The questions about a text: one for each line, those around the caret first. Nothing asked is nothing shown. */
export function FindingPanel({ linted, value, fit }: FindingPanelProps) {
  const { entries, current } = linted;
  const [all, setAll] = useState(false);
  if (entries.length === 0) return null;
  const near = nearestEntries(entries, current?.start ?? linted.caret, mostInCard);
  const shown = all ? entries : near;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'F8') return;
    event.preventDefault();
    event.stopPropagation();
    linted.back();
  };
  return (
    // Keys that come from the buttons inside: the group itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className={css['panel']} data-fitted={fit === 'field' || undefined} role="group" aria-label={text.panel(entries.length)} onKeyDown={onKeyDown}>
      {fit === 'card' ? (
        <p className={css['panelHead']}>
          <span>{text.panel(entries.length)}</span>
          <span>{text.keys}</span>
        </p>
      ) : null}
      <ul>
        {shown.map((entry) => (
          <FindingEntry key={entry.key} entry={entry} linted={linted} value={value} quote={fit === 'card' || entries.length > 1} />
        ))}
      </ul>
      {entries.length > mostInCard ? (
        <PanelButton quiet onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? text.fewer : text.others(entries.length - near.length)}
        </PanelButton>
      ) : null}
    </div>
  );
}
