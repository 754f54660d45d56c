import { Link } from '@tanstack/react-router';
import type { TriggerView } from '../../contract/kpis.ts';
import { describeOpinion, periodNameOf } from '../../core/signals/describe-opinion.ts';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import type { Tone } from '../ui/icon-component.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { formatNumber } from '../ui/format-date.ts';
import { figure } from './figure.ts';
import { periodOf, ruleTexts } from './rule-text.ts';
import css from './signals.module.css';
import { signalsText } from './text.ts';
import { isOfPair, readingWords, thresholdWords } from './trigger-words.ts';

const text = signalsText;

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly bad?: boolean;
}

/** The rule in words with its id, and every number that it saw. */
export function TriggerFacts({ trigger }: { readonly trigger: TriggerView }) {
  const { rule, kpi, severity } = trigger;
  const words = ruleTexts[rule];
  const points = kpi?.unit === 'points' && rule === 'R4' ? ' pts' : '';
  const values = [trigger.value, trigger.expected, trigger.shortfall];
  const figures = words.labels.map((label, index): Figure => {
    const unit = words.units[index] === '' && index < 2 ? points : (words.units[index] ?? '');
    const note = index === 1 && words.note !== undefined ? { note: words.note(periodOf(trigger)) } : {};
    return { label, value: `${figure(values[index] ?? 0)}${unit}`, ...(index === 2 ? { bad: true } : {}), ...note };
  });
  const reading = readingWords(trigger.reading);
  return (
    <Card title={text.why} aside={<StatusBadge tone="info">{rule}</StatusBadge>}>
      <p className={css['rule']}>{words.words}</p>
      {trigger.private ? <p className="dimmed">{text.private}</p> : null}
      <dl className={css['figures']}>
        {figures.map((item) => (
          <div key={item.label}>
            <dt>{item.label}</dt>
            <dd data-bad={item.bad}>{item.value}</dd>
            {item.note === undefined ? null : <dd className={css['figureNote']}>{item.note}</dd>}
          </div>
        ))}
      </dl>
      <DefinitionList
        items={[
          { term: text.facts.threshold, detail: thresholdWords(trigger) },
          ...(reading === '' ? [] : [{ term: text.facts.reading, detail: reading }]),
          { term: text.facts.arrived, detail: <DateText at={trigger.observedAt} /> },
          ...(isOfPair(trigger) && trigger.manager !== null
            ? [{ term: text.facts.pair, detail: text.facts.and(trigger.subject.name, trigger.manager.name) }]
            : [
                { term: text.facts.subject, detail: trigger.subject.name },
                { term: text.facts.manager, detail: trigger.manager?.name ?? text.facts.nobody },
              ]),
          { term: text.weightLabel, detail: text.weight(figure(severity.size), formatNumber(severity.confirmation, 2), formatNumber(severity.weight, 2)) },
        ]}
      />
      {kpi === null ? null : (
        <p className={css['onward']}>
          <Link to="/kpis/$kpi" params={{ kpi: kpi.id }}>
            {text.openKpi}
          </Link>
        </p>
      )}
    </Card>
  );
}

type Verdict = NonNullable<TriggerView['opinion']>['verdict'];

const tones: Readonly<Record<Verdict, Tone>> = { 'inside-noise': 'neutral', confirmed: 'bad', 'slow-drift': 'warn', quiet: 'neutral', 'not-enough-history': 'neutral' };

/** What the noise can bear, in words, and how loud the rule is. An event needs no statistics. */
export function OpinionCard({ trigger: { rule, opinion, backTest, kpi } }: { readonly trigger: TriggerView }) {
  if (opinion === null) {
    return (
      <Card title={text.opinion} aside={<StatusBadge tone="neutral">{text.eventRule}</StatusBadge>}>
        <p>{text.eventWords}</p>
      </Card>
    );
  }
  return (
    <Card title={text.opinion} note={text.opinionNote} aside={<StatusBadge tone={tones[opinion.verdict]}>{text.verdicts[opinion.verdict]}</StatusBadge>}>
      <p>{describeOpinion(opinion)}</p>
      {backTest === null || kpi === null ? null : (
        <p className={css['backTest']}>
          <span className={css['pips']} aria-hidden="true">
            {Array.from({ length: backTest.of }, (_, index) => (
              <span key={index} data-fired={index < backTest.fired || undefined} />
            ))}
          </span>
          {text.backTest(rule, backTest.fired, backTest.of, periodNameOf(opinion.periodDays))}
        </p>
      )}
    </Card>
  );
}
