import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card, CardRow } from '../ui/card.tsx';
import { formatNumber } from '../ui/format-date.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { StatusBadge, ToneMark } from '../ui/status-badge.tsx';
import { ImportFaults } from './import-faults.tsx';
import css from './import.module.css';
import { importText } from './import-text.ts';
import type { ImportResult } from './send-import.ts';

const text = importText.done;

/** KPIs that are linked one by one; a table may feed hundreds. */
const shownKpis = 12;

interface ImportOutcomeProps {
  readonly result: ImportResult;
  /** The words of a rule, which belong to the signals. */
  readonly ruleWords: (rule: ImportResult['triggers'][number]['rule']) => ReactNode;
  readonly onAgain: () => void;
}

/** What came of an import: counts, KPIs, triggers, and the lines that could not be used. */
export function ImportOutcome({ result, ruleWords, onAgain }: ImportOutcomeProps) {
  const figures = [
    [text.recorded, result.recorded],
    [text.unchanged, result.unchanged],
    [text.corrected, result.corrected],
  ] as const;
  return (
    <>
      <Card
        title={text.title(result.rows)}
        {...(result.recorded + result.corrected === 0 ? { note: text.nothingNew } : {})}
        aside={<StatusBadge tone={result.faultCount === 0 ? 'good' : 'warn'}>{text.faults(result.faultCount)}</StatusBadge>}
      >
        <dl className={css['figures']}>
          {figures.map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {formatNumber(count)} <span>{text.readings}</span>
              </dd>
            </div>
          ))}
        </dl>
        <div className="button-row">
          {result.kpis.slice(0, shownKpis).map((kpi) => (
            <LinkButton key={kpi.id} to="/kpis/$kpi" params={{ kpi: kpi.id }} variant="default">
              {kpi.name}
            </LinkButton>
          ))}
          {result.kpis.length > shownKpis ? (
            <LinkButton to="/kpis" variant="default">
              {text.moreKpis(result.kpis.length - shownKpis)}
            </LinkButton>
          ) : null}
          <Button variant="subtle" onClick={onAgain}>
            {text.again}
          </Button>
        </div>
      </Card>
      <Card title={text.triggers} layout={result.triggers.length === 0 ? 'padded' : 'rows'}>
        {result.triggers.length === 0 ? <p className="dimmed">{text.noTriggers}</p> : null}
        {result.triggers.map((trigger) => (
          <CardRow
            key={trigger.id}
            lead={<ToneMark tone="bad" />}
            title={ruleWords(trigger.rule)}
            aside={
              <Link to="/triggers/$trigger" params={{ trigger: trigger.id }}>
                {text.open}
              </Link>
            }
          />
        ))}
      </Card>
      <ImportFaults faults={result.faults} count={result.faultCount} />
    </>
  );
}
