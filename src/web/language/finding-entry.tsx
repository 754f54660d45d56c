import { useId } from 'react';
import type { Diagnostic } from '../../core/language/diagnostic.ts';
import { RuleHelp } from '../rule-help.tsx';
import type { Entry } from './entries.ts';
import css from './language.module.css';
import { Scaffold } from './scaffold.tsx';
import { PanelButton } from './panel-button.tsx';
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
  const id = useId();
  const all = [entry.first, ...entry.others];
  // One that was jumped to is asked first, whatever its turn.
  const jumpedTo = all.find((each) => each === linted.current);
  const first = jumpedTo ?? entry.first;
  const open = jumpedTo !== undefined;
  const others = all.filter((each) => each !== first);
  return (
    <li className={css['entry']}>
      <div className={css['entryRow']} data-severity={first.severity}>
        <SeverityIcon severity={first.severity} />
        <p id={id} className={css['asked']}>
          {quote ? <span className={css['words']}>{quoteOf(value, first)}</span> : null}
          <span className={css['question']}>{first.question}</span>
          {others.length === 0 ? null : <span className={css['folded']}> {text.folded(others.length)}</span>}
        </p>
        <div className={css['acts']}>
          {first.scaffold === '' ? null : (
            <PanelButton aria-describedby={id} title={first.scaffold} onClick={() => linted.answer(first)}>
              {text.answer}
            </PanelButton>
          )}
          <PanelButton quiet aria-describedby={id} aria-expanded={open} onClick={() => linted.open(open ? null : first)}>
            {open ? text.less : text.more}
          </PanelButton>
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
            <PanelButton onClick={() => linted.show(first)}>
              {text.show}
            </PanelButton>
            <RuleHelp rule={first.ruleId} label={text.why} />
            <PanelButton onClick={() => linted.waive(first)}>
              {text.notAFault}
            </PanelButton>
            <PanelButton title={text.wrongHint} onClick={() => linted.callWrong(first)}>
              {text.wrong}
            </PanelButton>
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
            <PanelButton quiet title={finding.scaffold} onClick={() => linted.answer(finding)}>
              {text.answer}
            </PanelButton>
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
