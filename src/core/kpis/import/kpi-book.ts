import type { KpiId } from '../../kernel/id.ts';
import type { KpiDefinition } from '../events.ts';
import { foldName, isSpec, type FoundReading } from './found-reading.ts';
import type { KpiAnswer } from './import-mapping.ts';

/** What the product has of a KPI, or needs to define it. */
export type BookedDefinition = Pick<KpiDefinition, 'name' | 'role' | 'unit' | 'direction' | 'team'>;

/** A KPI that exists. */
export interface KnownKpi extends BookedDefinition {
  readonly id: KpiId;
}

/** Where the readings of a series go: to a KPI that exists (`id`), or to one that is to be defined. */
export interface BookedKpi {
  readonly id: KpiId | null;
  readonly definition: BookedDefinition;
}

/** A series that nobody has said the unit and direction of. */
export type UnknownSeries = 'unknown';

/**
 * Finds the KPI of each series of a file: by its name within the team; for one of the product's own that carries a role, by the
 * role as well, so that a sprint file and a tracker's report feed one velocity. A name that is not known needs an answer.
 */
export class KpiBook {
  readonly #known = new Map<string, Map<string, BookedKpi & { readonly id: KpiId }>>();
  readonly #found = new Map<string, BookedKpi | UnknownSeries>();
  readonly #answers: ReadonlyMap<string, KpiAnswer>;

  /** `known` in the order in which they were defined: the first of a name or role is the one that is fed. */
  constructor(known: readonly KnownKpi[], answers: readonly KpiAnswer[]) {
    for (const kpi of known) {
      const ofTeam = this.#known.get(foldName(kpi.team)) ?? new Map<string, BookedKpi & { readonly id: KpiId }>();
      if (!ofTeam.has(foldName(kpi.name))) ofTeam.set(foldName(kpi.name), { id: kpi.id, definition: kpi });
      this.#known.set(foldName(kpi.team), ofTeam);
    }
    this.#answers = new Map(answers.map((answer) => [foldName(answer.name), answer]));
  }

  /** How many different series were asked for. */
  get size(): number {
    return this.#found.size;
  }

  /** The same answer for the same team and name, however often it is asked. */
  find(team: string, series: FoundReading['series']): BookedKpi | UnknownSeries {
    const key = JSON.stringify([foldName(team), foldName(series.name)]);
    let found = this.#found.get(key);
    if (found === undefined) {
      found = this.#look(team, series);
      this.#found.set(key, found);
    }
    return found;
  }

  #look(team: string, series: FoundReading['series']): BookedKpi | UnknownSeries {
    const ofTeam = this.#known.get(foldName(team));
    const named = ofTeam?.get(foldName(series.name));
    const sameRole = isSpec(series) && series.role !== 'other' ? [...(ofTeam?.values() ?? [])].find(({ definition: { role, unit } }) => role === series.role && unit === series.unit) : undefined;
    const kpi = isSpec(series) ? (sameRole ?? named) : named;
    if (kpi !== undefined) return kpi;
    if (isSpec(series)) return { id: null, definition: { ...series, team } };
    const answer = this.#answers.get(foldName(series.name));
    if (answer === undefined) return 'unknown';
    const { unit, direction, role } = answer;
    return { id: null, definition: { name: series.name, role, unit, direction, team } };
  }
}
