import type { KpiId } from '../../core/kernel/id.ts';
import type { Reading } from '../../core/kpis/events.ts';
import { recordReadings } from '../../core/kpis/record-readings.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { isFresh, ruleFor } from '../../core/signals/judge-readings.ts';
import type { Unit } from '../record/execute.ts';
import type { SprintRow } from './import/read-sprints.ts';
import { sprintFigures } from './import/sprint-figures.ts';
import type { KeptFor } from './keep-kpis.ts';
import { knownReadings } from './known-readings.ts';
import { sprintKpisOf, type FedKpi } from './sprint-kpis.ts';

/** Most teams in one file: each has three KPIs of its own, and a file with more has something else in that column. */
const mostTeams = 50;

/** What an import has done so far: counts, the KPIs of each team, and which readings the rules are to judge. */
export class TakenSprints {
  recorded = 0;
  corrected = 0;
  unchanged = 0;
  readonly teams = new Map<string, readonly FedKpi[]>();
  readonly fresh = new Map<KpiId, Set<string>>();
}

/** Records a batch of sprints (at most 1,000 rows). Returns why the file cannot be taken, or null. */
export async function takeSprintRows(
  unit: Unit,
  owner: KeptFor,
  fileHash: string,
  rows: readonly SprintRow[],
  taken: TakenSprints,
): Promise<string | null> {
  for (const team of new Set(rows.map((row) => row.team))) {
    const kpis = taken.teams.get(team) ?? (await kpisOfTeam(unit, owner, team, taken));
    if (kpis === null) return `It names more than ${String(mostTeams)} teams. Look at the column "team".`;
    const figures = rows.filter((row) => row.team === team).flatMap(sprintFigures);
    for (const kpi of kpis) {
      const readings = figures.filter((figure) => figure.kpi === kpi.role).map(({ key, from, to, value, of }) => ({ key, from, to, value, of }));
      if (!(await takeReadings(unit, owner, kpi, fileHash, readings, taken))) return `A value of ${kpi.name} is outside its range.`;
    }
  }
  return null;
}

async function kpisOfTeam(unit: Unit, owner: KeptFor, team: string, taken: TakenSprints): Promise<readonly FedKpi[] | null> {
  if (taken.teams.size === mostTeams) return null;
  const kpis = await sprintKpisOf(unit, owner, team);
  taken.teams.set(team, kpis);
  return kpis;
}

async function takeReadings(
  unit: Unit,
  owner: KeptFor,
  kpi: FedKpi,
  fileHash: string,
  readings: readonly Reading[],
  taken: TakenSprints,
): Promise<boolean> {
  const known = await knownReadings(unit.write, unit.organisation, kpi.id, readings.map((reading) => reading.key));
  const facts = { known, manager: owner.manager, today: owner.today };
  const decision = recordReadings(kpi.loaded, { source: 'file', fileHash, readings }, facts, unit.context);
  if (!decision.ok) return false;
  await unit.append(decision.value.events);
  taken.recorded += decision.value.added;
  taken.corrected += decision.value.corrected;
  taken.unchanged += decision.value.unchanged;
  if (ruleFor(kpi.role) === null) return true;
  const fresh = decision.value.changed.filter((reading) => isFresh(reading.to, owner.today, defaultPolicy));
  if (fresh.length > 0) taken.fresh.set(kpi.id, new Set([...(taken.fresh.get(kpi.id) ?? []), ...fresh.map((reading) => reading.key)]));
  return true;
}
