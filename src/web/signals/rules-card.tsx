import type { RuleView } from '../../contract/signals.ts';
import { ReadState } from '../read-state.tsx';
import { Card } from '../ui/card.tsx';
import { FactTable, type FactColumn } from '../ui/fact-table.tsx';
import { formatNumber } from '../ui/format-date.ts';
import { useRead } from '../use-read.ts';
import { signalsText } from './text.ts';
import { ruleWords } from './trigger-words.ts';

const text = signalsText.rulesCard;

const columns: readonly FactColumn<RuleView>[] = [
  { key: 'rule', label: text.rule, render: ({ rule }) => ruleWords(rule) },
  { key: 'numbers', label: text.firesAt, render: ({ numbers }) => numbers.map(numberWords).join(', ') },
  { key: 'fired', label: text.fired, align: 'end', render: ({ fired }) => formatNumber(fired, 0) },
  { key: 'false', label: text.falseAlarms, align: 'end', render: ({ falseAlarms }) => formatNumber(falseAlarms, 0) },
  { key: 'rate', label: text.rate, align: 'end', render: ({ rate }) => (rate === null ? text.tooFew : text.share(percent(rate.share), percent(rate.low), percent(rate.high))) },
];

/** Every rule with its numbers and how often it cried wolf, with the interval that so few firings allow. */
export function RulesCard() {
  const read = useRead('GET /api/signals/rules');
  return (
    <Card title={text.title} note={text.note} layout="rows">
      <ReadState read={read} height={320}>
        {({ rules }) => <FactTable caption={text.title} columns={columns} rows={rules} rowKey={({ rule }) => rule} />}
      </ReadState>
    </Card>
  );
}

/** A number of the policy as its place there names it: "baseline sprints 6", "from 4 items". */
function numberWords({ path, value, unit }: RuleView['numbers'][number]): string {
  const name = (path.split('.').at(-1) ?? path).replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const shown = formatNumber(value, Number.isInteger(value) ? 0 : 1);
  if (unit === 'percent') return `${name} ${shown} ${text.percent}`;
  const counted = value === 1 ? unit.replace(/s$/, '') : unit;
  return name.includes(unit) || unit === 'times' ? `${name} ${shown}` : `${name} ${shown} ${counted}`;
}

function percent(share: number): string {
  return formatNumber(100 * share, 0);
}
