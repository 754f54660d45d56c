import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { KpiRow } from '../../contract/kpis.ts';
import { KpiStatus } from '../kpis/kpi-status.tsx';
import { changeWords, digitsOf, unitAfter } from '../kpis/kpi-words.ts';
import { Card } from '../ui/card.tsx';
import { withGaps } from '../ui/chart/gaps.ts';
import { verdictAt } from '../ui/chart/limit-verdict.ts';
import { XmrChart } from '../ui/chart/xmr-chart.tsx';
import { formatNumber } from '../ui/format-date.ts';
import css from './room.module.css';
import { roomKpisText } from './room-text.ts';

interface RoomKpisProps {
  readonly kpis: readonly KpiRow[];
  /** Whether the chart stands open until the viewer says otherwise. */
  readonly drawn: boolean;
}

/** The KPIs beside the talk, one drawn at a time: the one that stands out first. */
export function RoomKpis({ kpis, drawn }: RoomKpisProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const [asked, setAsked] = useState<boolean | null>(null);
  const shown = kpis.find((kpi) => kpi.id === picked) ?? kpis.find((kpi) => kpi.status === 'signal') ?? kpis[0];
  if (shown === undefined) return null;
  const digits = digitsOf(shown.recent.map((point) => point.value));
  const unit = unitAfter[shown.unit];
  const words = (value: number): string => `${formatNumber(value, digits)}${unit === '' ? '' : ` ${unit}`}`;
  const open = asked ?? drawn;
  return (
    <Card
      title={shown.name}
      note={
        shown.latest === null
          ? roomKpisText.noHistory
          : [
              words(shown.latest.value),
              changeWords(shown),
              ...(shown.limits === null ? [] : [roomKpisText.limits(formatNumber(shown.limits.lower, digits), words(shown.limits.upper))]),
            ].join(' · ')
      }
      aside={<KpiStatus kpi={shown} />}
    >
      <div className={css['tools']}>
        {kpis.length === 1 ? (
          <span />
        ) : (
          <div className={css['pick']} role="group" aria-label={roomKpisText.pick}>
            {kpis.map((kpi) => (
              <button
                key={kpi.id}
                type="button"
                className={css['choice']}
                aria-pressed={kpi === shown}
                onClick={() => {
                  setPicked(kpi.id);
                  setAsked(true);
                }}
              >
                {kpi.name}
              </button>
            ))}
          </div>
        )}
        <span className={css['links']}>
          <button type="button" className={css['toggle']} aria-expanded={open} onClick={() => setAsked(!open)}>
            {open ? roomKpisText.hide : roomKpisText.show}
          </button>
          <Link to="/kpis/$kpi" params={{ kpi: shown.id }}>
            {roomKpisText.history(shown.name)}
          </Link>
        </span>
      </div>
      {open ? (
        <XmrChart
          title={shown.name}
          unit={unit}
          digits={digits}
          points={withGaps(shown.recent.map((point) => ({ date: point.to, value: point.value, verdict: verdictAt(shown, point) })))}
          limits={shown.limits === null ? [] : [{ from: shown.limits.from, mean: shown.limits.mean, lower: shown.limits.lower, upper: shown.limits.upper }]}
          target={shown.target ?? undefined}
        />
      ) : null}
    </Card>
  );
}
