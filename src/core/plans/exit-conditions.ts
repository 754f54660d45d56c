import type { z } from 'zod';
import type { exitConditionSchema } from './events.ts';
import type { ExitRow, Measured } from './exit-input.ts';

type ExitCondition = z.infer<typeof exitConditionSchema>;

/** Writes the rows of a computed exit in words, each number with its name and unit: what is shown, and what is recorded. */
export function exitConditions(rows: readonly ExitRow[]): readonly ExitCondition[] {
  return rows.map((row) => ({
    id: row.id,
    requirement: row.requirements.join(', '),
    rule: cut(row.decides || row.rule.endsWith('Shown only.') ? row.rule : `${row.rule} (Shown beside; it decides nothing.)`, 400),
    measured: cut(row.measured.map(measuredInWords).join('; '), 400),
    threshold: row.threshold === null ? '' : `${figure(row.threshold.value)} ${row.threshold.unit}`,
    met: row.met,
  }));
}

function measuredInWords({ name, value, unit }: Measured): string {
  return value === null ? `${name}: unknown` : `${name}: ${figure(value)} ${unit}`;
}

/** At most two decimals, without trailing zeros; minus as a hyphen so that it can be searched for. */
export function figure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
