import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision, type Refusal } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/schema.ts';
import { readingsRecorded, type Reading } from './events.ts';
import type { KpiState } from './kpi.ts';
import { mayKeepKpi } from './policy.ts';
import { isInRange, readingRange } from './reading-range.ts';

/** Most readings of one event (DESIGN 4, bulk facts). */
export const mostInOneEvent = 1000;

/** Readings that come in together, each key once, and where they come from. */
export interface RecordReadings {
  readonly source: 'hand' | 'file' | 'stakeholders';
  /** SHA-256 of the file in hex; null for other sources. */
  readonly fileHash: string | null;
  readonly readings: readonly Reading[];
}

/** What is known when readings come in. */
export interface ReadingFacts {
  /** Those of the same keys that the KPI has already. */
  readonly known: ReadonlyMap<string, Reading>;
  /** Whom the owner reports to today. */
  readonly manager: PersonId | null;
  /** The owner's civil day. */
  readonly today: CivilDate;
}

/** What came of some readings. Only new and corrected ones are recorded. */
export interface RecordedReadings {
  readonly events: readonly NewEvent[];
  readonly changed: readonly Reading[];
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
}

export type RecordReadingsCode = 'KPI_UNKNOWN' | 'FORBIDDEN' | 'READING_OUT_OF_RANGE' | 'DATE_IN_FUTURE' | 'INVALID_INPUT';

/**
 * Records readings: a key that is there already with another value is a correction, one with the same value nothing at
 * all, so that importing a file twice changes nothing. A period that has not ended has no reading yet. What comes by an API token
 * says so, and which one, whether it is one reading or a file.
 */
export function recordReadings(
  kpi: Loaded<KpiState>,
  command: RecordReadings,
  facts: ReadingFacts,
  context: Pick<DecisionContext, 'viewer'>,
): Decision<RecordedReadings, RecordReadingsCode> {
  const { definition } = kpi.state;
  if (definition === null) return refuse({ code: 'KPI_UNKNOWN' });
  if (context.viewer !== 'system' && !mayKeepKpi(context.viewer, { owner: definition.owner, manager: facts.manager })) return refuse({ code: 'FORBIDDEN' });
  for (const reading of command.readings) {
    const fault = faultOf(reading, definition.unit, facts.today);
    if (fault !== null) return refuse(fault);
  }
  const changed = command.readings.filter((reading) => !isSame(facts.known.get(reading.key), reading));
  const corrected = changed.filter((reading) => facts.known.has(reading.key)).length;
  const token = context.viewer === 'system' ? undefined : context.viewer.token;
  const from = { source: token === undefined ? command.source : ('token' as const), fileHash: command.fileHash, token };
  const events: NewEvent[] = [];
  for (let start = 0; start < changed.length; start += mostInOneEvent) {
    const readings = changed.slice(start, start + mostInOneEvent);
    events.push(newEvent(readingsRecorded, kpi.id, { 'shared/readings': { ...from, readings } }));
  }
  return ok({ events, changed, added: changed.length - corrected, corrected, unchanged: command.readings.length - changed.length });
}

function faultOf(reading: Reading, unit: Parameters<typeof readingRange>[0], today: CivilDate): Refusal<RecordReadingsCode> | null {
  if (!isInRange(unit, reading.value)) return { code: 'READING_OUT_OF_RANGE', path: 'value', facts: { unit, ...readingRange(unit) } };
  if (reading.to > today) return { code: 'DATE_IN_FUTURE', path: 'to' };
  return reading.from !== null && reading.from > reading.to ? { code: 'INVALID_INPUT', path: 'from', facts: { reason: 'after the end' } } : null;
}

function isSame(known: Reading | undefined, reading: Reading): boolean {
  if (known === undefined) return false;
  const { from, to, value, of } = reading;
  return known.from === from && known.to === to && known.value === value && known.of?.part === of?.part && known.of?.whole === of?.whole;
}
