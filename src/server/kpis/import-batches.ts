import type { Loaded, NewEvent } from '../../core/kernel/event.ts';
import type { KpiId } from '../../core/kernel/id.ts';
import { defineKpi } from '../../core/kpis/define-kpi.ts';
import type { Reading } from '../../core/kpis/events.ts';
import type { BookedKpi } from '../../core/kpis/import/kpi-book.ts';
import { kpiStream, type KpiState } from '../../core/kpis/kpi.ts';
import { recordReadings } from '../../core/kpis/record-readings.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { isFresh } from '../../core/signals/judge-readings.ts';
import type { Unit } from '../record/execute.ts';
import type { KeptFor } from './keep-kpis.ts';
import { knownReadings } from './known-readings.ts';

/**
 * Readings that are held until they are recorded together. A file in order of date names each KPI once a row: recorded row by
 * row, each reading would be an event of its own. This many are a few MB, whatever the length of the file.
 */
const heldReadings = 20_000;

/** Readings whose events go to the database in one statement: a few hundred kB of text. */
const readingsInOneStatement = 4000;

/** A KPI that the file feeds, and what waits to be recorded in it. */
interface Fed {
  readonly booked: BookedKpi;
  id: KpiId | null;
  /** Defined by this file: it has no readings but those of this file, which names no key of a KPI twice. */
  fresh: boolean;
  loaded: Loaded<KpiState> | null;
  waiting: Reading[];
}

/** Records the readings of a file in batches, inside one transaction, and counts what came of them. */
export class ImportBatches {
  recorded = 0;
  corrected = 0;
  unchanged = 0;
  /** New and corrected readings that the rules are to judge, by KPI. */
  readonly fresh = new Map<KpiId, Set<string>>();
  readonly #fed = new Map<BookedKpi, Fed>();
  readonly #unit: Unit;
  readonly #owner: KeptFor;
  readonly #source: { readonly fileHash: string; readonly words: string };
  #held = 0;

  /** `source.words`: where a KPI that the file defines says that it comes from. */
  constructor(unit: Unit, owner: KeptFor, source: { readonly fileHash: string; readonly words: string }) {
    this.#unit = unit;
    this.#owner = owner;
    this.#source = source;
  }

  /** The KPIs that were fed or defined, in the order in which they came up. */
  get kpis(): { readonly id: KpiId; readonly name: string }[] {
    return [...this.#fed.values()].flatMap(({ id, booked }) => (id === null ? [] : [{ id, name: booked.definition.name }]));
  }

  /** Makes sure that a KPI exists in the end, also without a reading. */
  expect(booked: BookedKpi): void {
    if (!this.#fed.has(booked)) this.#fed.set(booked, { booked, id: booked.id, fresh: booked.id === null, loaded: null, waiting: [] });
  }

  /** Takes a reading; true when so many are held that {@link flush} should follow. */
  hold(booked: BookedKpi, reading: Reading): boolean {
    this.expect(booked);
    this.#fed.get(booked)?.waiting.push(reading);
    this.#held += 1;
    return this.#held >= heldReadings;
  }

  /** Records what is held. */
  async flush(): Promise<void> {
    await this.#defineNew();
    const waiting = [...this.#fed.values()].filter((fed) => fed.waiting.length > 0);
    const before: [KpiId, string[]][] = waiting.flatMap(({ id, fresh, waiting: readings }) => (id === null || fresh ? [] : [[id, readings.map(({ key }) => key)]]));
    const known = await knownReadings(this.#unit.write, this.#unit.organisation, new Map(before));
    let events: NewEvent[] = [];
    let size = 0;
    for (const fed of waiting) {
      const readings = fed.waiting;
      fed.waiting = [];
      events.push(...(await this.#record(fed, readings, known)));
      size += readings.length;
      if (size < readingsInOneStatement) continue;
      await this.#unit.append(events);
      events = [];
      size = 0;
    }
    await this.#unit.append(events);
    this.#held = 0;
  }

  async #defineNew(): Promise<void> {
    const events: NewEvent[] = [];
    for (const fed of this.#fed.values()) {
      if (fed.id !== null) continue;
      const definition = { ...fed.booked.definition, owner: this.#owner.owner, target: null, source: this.#source.words };
      const defined = defineKpi(definition, this.#owner, defaultPolicy.opinion, this.#unit.context);
      if (!defined.ok) throw new Error('a KPI could not be defined although whoever imports may');
      fed.id = defined.value.kpi;
      fed.loaded = { id: defined.value.kpi, version: 1, state: { status: 'defined', definition, rebaselined: [] } };
      events.push(...defined.value.events);
    }
    await this.#unit.append(events);
  }

  async #record(fed: Fed, readings: readonly Reading[], known: ReadonlyMap<KpiId, ReadonlyMap<string, Reading>>): Promise<readonly NewEvent[]> {
    const { id } = fed;
    if (id === null) throw new Error('a KPI is defined before its readings are recorded');
    fed.loaded ??= await this.#unit.load(kpiStream, id);
    const facts = { known: known.get(id) ?? new Map<string, Reading>(), manager: this.#owner.manager, today: this.#owner.today };
    const decision = recordReadings(fed.loaded, { source: 'file', fileHash: this.#source.fileHash, readings }, facts, this.#unit.context);
    if (!decision.ok) throw new Error(`readings that were checked row by row were refused: ${decision.failure[0]?.code ?? ''}`);
    const { events, changed, added, corrected, unchanged } = decision.value;
    this.recorded += added;
    this.corrected += corrected;
    this.unchanged += unchanged;
    // No rule watches such a KPI; a table with thousands of them need not be judged.
    if (fed.booked.definition.role === 'other') return events;
    const fresh = changed.filter((reading) => isFresh(reading.to, this.#owner.today, defaultPolicy)).map(({ key }) => key);
    if (fresh.length > 0) this.fresh.set(id, new Set([...(this.fresh.get(id) ?? []), ...fresh]));
    return events;
  }
}
