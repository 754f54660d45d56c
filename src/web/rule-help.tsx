import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RuleId } from '../core/language/diagnostic.ts';
import type { Rule } from '../core/language/rule-book/rule.ts';
import { PanelButton } from './language/panel-button.tsx';
import { languageText } from './language/text.ts';
import css from './rule-help.module.css';
import { DialogSheet } from './ui/dialog-sheet.tsx';
import { LoadingBlock } from './ui/loading-block.tsx';

interface RuleHelpProps {
  readonly rule: RuleId;
  /** The words of the button that opens it. */
  readonly label: string;
  readonly quiet?: boolean;
}

const text = languageText.help;

/** A rule's page in the rule book, over the page that one reads. */
export function RuleHelp({ rule, label, quiet = false }: RuleHelpProps) {
  const [open, setOpen] = useState(false);
  const [page, setPage] = useState<Rule | null>(null);
  const show = async (): Promise<void> => {
    setOpen(true);
    const { ruleOf } = await import('../core/language/rule-book.ts');
    setPage(ruleOf(rule));
  };
  return (
    <>
      <PanelButton quiet={quiet} aria-haspopup="dialog" onClick={() => void show()}>
        {label}
      </PanelButton>
      <DialogSheet
        open={open}
        title={page?.name ?? label}
        onClose={() => setOpen(false)}
        actions={
          <Button variant="default" onClick={() => setOpen(false)}>
            {text.close}
          </Button>
        }
      >
        {page === null ? <LoadingBlock height={220} /> : <Page rule={page} />}
      </DialogSheet>
    </>
  );
}

function Page({ rule }: { readonly rule: Rule }) {
  return (
    <div className={css['page']}>
      <p className={css['question']}>{rule.question}</p>
      <dl className={css['facts']}>
        <dt>{text.means}</dt>
        <dd>{rule.means}</dd>
        <dt>{text.why}</dt>
        <dd>{rule.why}</dd>
        <dt>{text.answer}</dt>
        <dd>{rule.answer}</dd>
      </dl>
      <ul className={css['examples']}>
        {rule.examples.map(({ bad, good }) => (
          <li key={bad}>
            <p>
              <span className={css['bad']}>{text.bad}</span> {bad}
            </p>
            <p>
              <span className={css['good']}>{text.good}</span> {good}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
