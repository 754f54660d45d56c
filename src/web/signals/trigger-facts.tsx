import { Link } from '@tanstack/react-router';
import type { TriggerView } from '../../contract/kpis.ts';
import { describeOpinion } from '../../core/signals/describe-opinion.ts';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import type { Tone } from '../ui/icon-component.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import css from './signals.module.css';
import { signalsText } from './text.ts';
import { figure, readingWords, thresholdWords } from './trigger-words.ts';

const text = signalsText;

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly bad?: boolean;
}

/** The rule in words with its id, and every number that it saw. */
export function TriggerFacts({ trigger }: { readonly trigger: TriggerView }) {
  const { rule, kpi, value, expected, shortfall } = trigger;
  const unit = rule === 'R4' && kpi.unit === 'points' ? ' pts' : '';
  const figures: readonly Figure[] = [
    { label: text.facts.value[rule], value: `${figure(value)}${unit}` },
    { label: text.facts.expected[rule], value: `${figure(expected)}${unit}`, ...(rule === 'R4' ? { note: text.facts.medianOf } : {}) },
    { label: text.facts.shortfall[rule], value: rule === 'R4' ? `${figure(shortfall)} %` : figure(shortfall), bad: true },
  ];
  return (
    <Card title={text.why} aside={<StatusBadge tone="info">{text.rules[rule].id}</StatusBadge>}>
      <p className={css['rule']}>{text.rules[rule].words}</p>
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
          { term: text.facts.reading, detail: readingWords(trigger.reading) },
          { term: text.facts.arrived, detail: <DateText at={trigger.observedAt} /> },
          { term: text.facts.subject, detail: trigger.subject.name },
          { term: text.facts.manager, detail: trigger.manager?.name ?? text.facts.nobody },
        ]}
      />
      <p className={css['onward']}>
        <Link to="/kpis/$kpi" params={{ kpi: kpi.id }}>
          {text.openKpi}
        </Link>
      </p>
    </Card>
  );
}

const tones: Readonly<Record<TriggerView['opinion']['verdict'], Tone>> = { 'inside-noise': 'neutral', confirmed: 'bad', 'slow-drift': 'warn', quiet: 'neutral', 'not-enough-history': 'neutral' };

/** What the noise can bear, in words, and how loud the rule is. Both rules of a sprint judge sprints. */
export function OpinionCard({ trigger: { rule, opinion, backTest } }: { readonly trigger: TriggerView }) {
  return (
    <Card title={text.opinion} note={text.opinionNote} aside={<StatusBadge tone={tones[opinion.verdict]}>{text.verdicts[opinion.verdict]}</StatusBadge>}>
      <p>{describeOpinion(opinion, 'sprint')}</p>
      <p className={css['backTest']}>
        <span className={css['pips']} aria-hidden="true">
          {Array.from({ length: backTest.of }, (_, index) => (
            <span key={index} data-fired={index < backTest.fired || undefined} />
          ))}
        </span>
        {text.backTest(text.rules[rule].id, backTest.fired, backTest.of)}
      </p>
    </Card>
  );
}
