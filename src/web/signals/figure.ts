import { formatNumber } from '../ui/format-date.ts';

/** A number without decimals where it has none, else with one. */
export function figure(value: number): string {
  return formatNumber(value, Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1);
}
