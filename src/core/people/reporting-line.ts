import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '../kernel/id.ts';
import { formatDate, type CivilDate } from '../kernel/schema.ts';

/** Whom somebody reports to between two civil days, both included. `to` null: until further notice. */
export interface ReportingLine {
  readonly manager: PersonId;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** A line together with whose it is. */
export interface LineOf extends ReportingLine {
  readonly person: PersonId;
}

/** Begins a line on a day: whatever was to begin on that day or later is replaced, and the one before ends the day before. */
export function withLine(lines: readonly ReportingLine[], manager: PersonId, from: CivilDate): readonly ReportingLine[] {
  const dayBefore = formatDate(Temporal.PlainDate.from(from).subtract({ days: 1 }));
  const kept = lines
    .filter((line) => line.from < from)
    .map((line) => (line.to === null || line.to >= from ? { ...line, to: dayBefore } : line));
  return [...kept, { manager, from, to: null }];
}

/** Whom the owner of these lines reports to on a day; null when to nobody. */
export function managerOn(lines: readonly ReportingLine[], day: CivilDate): PersonId | null {
  return lines.find((line) => covers(line, day))?.manager ?? null;
}

/**
 * Tells whether a person who reports to a manager from a day on would, on some day from then, stand above that manager.
 * `lines` holds at least every line that lies above the manager on any day from `from` on.
 */
export function closesCircle(person: PersonId, manager: PersonId, from: CivilDate, lines: readonly LineOf[]): boolean {
  // Between these days nobody's line changes, so each of them speaks for all days until the next.
  const days = new Set([from, ...lines.map((line) => line.from).filter((day) => day > from)]);
  return [...days].some((day) => {
    const seen = new Set<PersonId>();
    let above: PersonId | undefined = manager;
    while (above !== undefined && !seen.has(above)) {
      if (above === person) return true;
      seen.add(above);
      const current: PersonId = above;
      above = lines.find((line) => line.person === current && covers(line, day))?.manager;
    }
    return false;
  });
}

function covers(line: ReportingLine, day: CivilDate): boolean {
  return line.from <= day && (line.to === null || day <= line.to);
}
