import { Button } from '@mantine/core';
import { useId } from 'react';
import type { Diagnostic } from '../../core/language/diagnostic.ts';
import { RuleHelp } from '../rule-help.tsx';
import type { Entry } from './entries.ts';
import css from './language.module.css';
import { Scaffold } from './scaffold.tsx';
import { SeverityIcon } from './severity-icon.tsx';
import { languageText as text } from './text.ts';
import type { LintedState } from './use-linted.ts';

interface FindingEntryProps {
  readonly entry: Entry;
  readonly linted: LintedState;
  readonly value: string;
  /** Whether the words are named: in a short field they are seen anyway. */
  readonly quote: boolean;
}

const longestQuote = 32;

/** One line's question with its answer, and behind "More" the reason, the draft, and the ways to say that it is no fault. */
export function FindingEntry({ entry, linted, value, quote }: FindingEntryProps) {
  const { first, others } = entry;
  const id = useId();
  const open = linted.current !== null && [first, ...others].includes(linted.current);
  return (
    <li className={css['entry']}>
      <div className={css['entryRow']} data-severity={first.severity}>
        <SeverityIcon severity={first.severity} />
        <p id={id} className={css['asked']}>
          {quote ? <span className={css['words']}>{quoteOf(value, first)}</span> : null}
          <span className={css['question']}>{first.question}</span>
          {others.length === 0 ? null : <span className={css['folded']}>{text.folded(others.length)}</span>}
        </p>
        <div className={css['acts']}>
          {first.scaffold === '' ? null : (
            <Button size="compact-xs" variant="default" aria-describedby={id} title={first.scaffold} onClick={() => linted.answer(first)}>
              {text.answer}
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" aria-describedby={id} aria-expanded={open} onClick={() => linted.open(open ? null : first)}>
            {open ? text.less : text.more}
          </Button>
        </div>
      </div>
      {open ? (
        <div className={css['opened']}>
          <p>{first.message}</p>
          {first.scaffold === '' ? null : (
            <p>
              <span className="dimmed">{text.scaffold}</span> <Scaffold words={first.scaffold} />
            </p>
          )}
          <div className="button-row">
            <Button size="compact-xs" variant="default" onClick={() => linted.show(first)}>
              {text.show}
            </Button>
            <RuleHelp rule={first.ruleId} label={text.why} />
            <Button size="compact-xs" variant="default" onClick={() => linted.waive(first)}>
              {text.notAFault}
            </Button>
            <Button size="compact-xs" variant="default" title={text.wrongHint} onClick={() => linted.callWrong(first)}>
              {text.wrong}
            </Button>
          </div>
          {others.length === 0 ? null : <Others others={others} linted={linted} />}
        </div>
      ) : null}
    </li>
  );
}

function Others({ others, linted }: { readonly others: readonly Diagnostic[]; readonly linted: LintedState }) {
  return (
    <div className={css['then']}>
      <p className="dimmed">{text.next}</p>
      {others.map((finding) => (
        <div key={finding.fingerprint} className={css['thenRow']}>
          <span>{finding.question}</span>
          {finding.scaffold === '' ? null : (
            <Button size="compact-xs" variant="subtle" title={finding.scaffold} onClick={() => linted.answer(finding)}>
              {text.answer}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}

function quoteOf(value: string, { start, end }: Diagnostic): string {
  const words = value.slice(start, end).trim();
  return words.length > longestQuote ? `${words.slice(0, longestQuote - 1).trimEnd()}…` : words;
}
