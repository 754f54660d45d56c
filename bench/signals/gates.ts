import { ratioToBest, type Contest } from './contest.ts';
import { manent } from './product.ts';

/** A figure of the product beside the bar that it must not pass. */
export interface Gate {
  readonly name: string;
  readonly value: number;
  readonly bar: number;
  readonly holds: boolean;
}

/** The product's delay against the best single detector's. */
const ratioBars = { B1: { gate: 0.98, stretch: 0.95 }, B2: { gate: 0.9, stretch: 0.8 } } as const;
/** How far the false alarms on the scoring seed may be from the target, as a share of it. */
const rateBar = 0.15;
/** No quarter of the KPIs by their noise may have more false alarms than so many times the target. */
const quartileBar = 2;

/** Every gate of one trial. */
export function gatesOf({ name, rounds }: Contest): readonly Gate[] {
  const bars = ratioBars[name];
  return rounds.flatMap(({ target, entries }) => {
    const own = entries.find((entry) => entry.name === manent.name)?.score;
    if (own === undefined) return [];
    const { best, ratio } = ratioToBest(entries);
    const at = `${name}, ${String(target)} a year`;
    return [
      gate(`${at}: delay / best other (${best})`, ratio, bars.gate),
      gate(`${at}: the same, stretch`, ratio, bars.stretch),
      gate(`${at}: false alarms away from the target`, Math.abs(own.falsePerYear - target) / target, rateBar),
      gate(`${at}: worst quartile / target`, Math.max(...own.falseByQuartile) / target, quartileBar),
    ];
  });
}

function gate(name: string, value: number, bar: number): Gate {
  return { name, value, bar, holds: value <= bar };
}
