import { axisRange } from '../../core/kpis/reading-range.ts';
import { Card } from '../ui/card.tsx';
import { Bullet } from '../ui/chart/bullet.tsx';
import { valueWords } from '../ui/chart/chart-words.ts';
import { DateText } from '../ui/date-text.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { formatCivilDate, formatNumber } from '../ui/format-date.ts';
import { boundsOf, type KpiPageView } from './chart-of-kpi.ts';
import { KpiStatus } from './kpi-status.tsx';
import { KpiChange } from './kpi-table.tsx';
import { digitsOf, gapWords, unitAfter } from './kpi-words.ts';
import { kpiText } from './kpi-text.ts';
import { kpisText } from './text.ts';

const text = kpiText.page;

/** The numbers behind a KPI's state, and where they come from. */
export function KpiFacts({ view }: { readonly view: KpiPageView }) {
  const { kpi, definition, points } = view;
  const { latest, limits, target } = kpi;
  const unit = unitAfter[kpi.unit];
  const digits = digitsOf(points.map((point) => point.value));
  const bounds = boundsOf(definition).map(({ kind, value }) => ({ kind, value, words: valueWords(value, digitsOf([value]), unit) }));
  const beyond = bounds.find(({ kind, value }) => latest !== null && (kind === 'floor' ? latest.value < value : latest.value > value));
  return (
    <Card title={text.facts} aside={<KpiStatus kpi={kpi} />}>
      {latest === null ? null : (
        <Bullet value={latest.value} target={target} usual={limits} direction={kpi.direction} range={axisRange(kpi.unit)} unit={unit} digits={digits} />
      )}
      <DefinitionList
        items={[
          {
            term: text.now,
            detail:
              latest === null ? (
                '–'
              ) : (
                <>
                  <strong className="tabular">{valueWords(latest.value, digits, unit)}</strong>{' '}
                  <span className="dimmed">
                    <DateText date={latest.to} />
                    {beyond === undefined ? null : `, ${text.beyond[beyond.kind](beyond.words)}`}
                  </span>
                </>
              ),
          },
          { term: text.change, detail: (
              <>
                <KpiChange kpi={kpi} withGap={false} />{' '}
                {kpi.change === null ? null : <span className="dimmed">{gapWords(kpi) ?? kpisText.since(formatCivilDate(kpi.change.since))}</span>}
              </>
            ) },
          { term: text.limits, detail: limitWords(view) },
          { term: text.target, detail: target === null ? kpisText.noTarget : valueWords(target, digitsOf([target]), unit) },
          ...bounds.map(({ kind, words }) => ({ term: text.bounds[kind], detail: words })),
          { term: text.owner, detail: kpi.owner.name },
          { term: text.source, detail: definition.source },
        ]}
      />
    </Card>
  );
}

function limitWords({ kpi: { limits }, definition: { baselineWindow = null } }: KpiPageView): string {
  if (limits === null) return kpisText.noLimits;
  const words = kpisText.limits(formatNumber(limits.lower, 1), formatNumber(limits.upper, 1));
  return baselineWindow === null ? words : text.limitsOver(words, baselineWindow);
}

/** How loud the rule is on this KPI: without that number nobody knows what a trigger is worth. */
export function BackTests({ tests }: { readonly tests: KpiPageView['backTests'] }) {
  if (tests.length === 0) return null;
  return (
    <Card title={text.backTests}>
      {tests.map((test) => (
        <p key={test.rule}>{text.backTest(test.rule, test.fired, test.of)}</p>
      ))}
      <p className="dimmed">{text.backTestNote}</p>
    </Card>
  );
}
