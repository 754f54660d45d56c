import type { ClockView } from '../../contract/views.ts';
import { Card, CardRow } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import type { Tone } from '../ui/icon-component.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { plansText } from './text.ts';

const text = plansText.clocks;
const tones: Readonly<Record<ClockView['state'], Tone>> = { running: 'info', met: 'good', missed: 'bad', 'answered-late': 'warn', stopped: 'neutral' };
const names: ReadonlyMap<string, string> = new Map(Object.entries(text.names));

/** The plan's deadlines: each met or missed on record (S13). */
export function PlanClocks({ clocks }: { readonly clocks: readonly ClockView[] }) {
  if (clocks.length === 0) return null;
  return (
    <Card title={text.title} layout="rows">
      {clocks.map((clock) => (
        <CardRow
          key={clock.id}
          title={names.get(clock.name) ?? clock.name}
          note={
            <>
              {text.due} <DateText at={clock.dueAt} />
              {clock.state === 'missed' && clock.told.length > 0 ? `, ${text.told(clock.told.map(({ name }) => name).join(', '))}` : ''}
            </>
          }
          aside={<StatusBadge tone={tones[clock.state]}>{text.states[clock.state]}</StatusBadge>}
        />
      ))}
    </Card>
  );
}
