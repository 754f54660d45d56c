import { useMemo } from 'react';
import { useDismissed } from './language/dismissed.ts';
import { entriesOf } from './language/entries.ts';
import css from './language/language.module.css';
import { SeverityIcon } from './language/severity-icon.tsx';
import { languageText as text } from './language/text.ts';
import { useOrganisationLint, type LintPlace } from './language/use-lint.ts';

/** A part of what is about to be mailed, and how to get to where it can be changed. */
export interface RecapPart extends LintPlace {
  readonly key: string;
  /** Such as "Notes". */
  readonly name: string;
  readonly words: string;
  /** Null where it can no longer be changed. */
  readonly go: { readonly label: string; readonly act: () => void } | null;
}

/** What a third person would ask about a recap, part by part, before it is mailed. Nothing to ask is nothing shown. */
export function RecapQuestions({ parts }: { readonly parts: readonly RecapPart[] }) {
  const lint = useOrganisationLint();
  const dismissed = useDismissed();
  const asked = useMemo(
    () =>
      parts.flatMap((part) => {
        const entries = entriesOf(lint(part.words, part), ({ fingerprint }) => !dismissed.has(fingerprint));
        const [first] = entries;
        return first === undefined ? [] : [{ part, first: first.first, more: entries.length - 1 }];
      }),
    [lint, dismissed, parts],
  );
  if (asked.length === 0) return null;
  return (
    <div className={css['before']} role="group" aria-label={text.beforeMailed}>
      <p className="dimmed">{text.beforeMailed}</p>
      <ul>
        {asked.map(({ part, first, more }) => (
          <li key={part.key} className={css['entryRow']} data-severity={first.severity}>
            <SeverityIcon severity={first.severity} />
            <p className={css['asked']}>
              <span className={css['words']}>{part.name}</span>
              {first.question}
              {more === 0 ? null : <span className={css['folded']}> {text.folded(more)}</span>}
            </p>
            {part.go === null ? null : (
              <button type="button" className={css['go']} onClick={part.go.act}>
                {part.go.label}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
