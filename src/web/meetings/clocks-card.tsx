import type { ClockView } from '../../contract/views.ts';
import { Card, CardRow } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import type { Tone } from '../ui/icon-component.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { recapText } from './recap-text.ts';

const tones: Readonly<Record<ClockView['state'], Tone>> = { running: 'info', met: 'good', missed: 'bad', 'answered-late': 'bad', stopped: 'neutral' };
const names: Readonly<Record<string, string>> = recapText.clockNames;

/** The deadlines of a meeting: met, missed, and who was told. */
export function ClocksCard({ clocks }: { readonly clocks: readonly ClockView[] }) {
  if (clocks.length === 0) return null;
  return (
    <Card title={recapText.clocks} level={2} layout="rows">
      {clocks.map((clock) => (
        <CardRow
          key={clock.id}
          title={names[clock.name] ?? clock.name}
          note={
            <>
              {recapText.clockDue} <DateText at={clock.dueAt} />
              {clock.settledAt === null ? (
                clock.state === 'running' ? (
                  <>
                    {' · '}
                    <DateText at={clock.dueAt} format="distance" />
                  </>
                ) : null
              ) : (
                <>
                  {' · '}
                  {recapText.clockStates[clock.state].toLocaleLowerCase()} <DateText at={clock.settledAt} />
                </>
              )}
              {clock.told.length === 0 || clock.state === 'running' || clock.state === 'met' ? null : ` · ${recapText.told(clock.told.map((person) => person.name))}`}
            </>
          }
          aside={<StatusBadge tone={tones[clock.state]}>{recapText.clockStates[clock.state]}</StatusBadge>}
        />
      ))}
    </Card>
  );
}
