import { isId, type KpiId, type PersonId } from '../../core/kernel/id.ts';
import type { Loaded } from '../../core/kernel/event.ts';
import { defineKpi } from '../../core/kpis/define-kpi.ts';
import type { KpiDefinition } from '../../core/kpis/events.ts';
import { kpiStream, type KpiState } from '../../core/kpis/kpi.ts';
import type { Unit } from '../record/execute.ts';
import type { SprintKpi } from './import/sprint-figures.ts';
import type { KeptFor } from './keep-kpis.ts';

/** The KPIs that a sprint file feeds, in the order in which they are shown. */
export const sprintKpiRoles: readonly SprintKpi[] = ['velocity', 'predictability', 'blocked'];

const definitions: Readonly<Record<SprintKpi, Pick<KpiDefinition, 'name' | 'unit' | 'direction'>>> = {
  velocity: { name: 'Velocity', unit: 'points', direction: 'up' },
  predictability: { name: 'Predictability', unit: 'percent', direction: 'up' },
  blocked: { name: 'Blocked stories', unit: 'count', direction: 'down' },
};

/** One KPI that an import feeds. */
export interface FedKpi {
  readonly id: KpiId;
  readonly name: string;
  readonly role: SprintKpi;
  readonly loaded: Loaded<KpiState>;
}

/** The three KPIs of a person's team: those that are there, and fresh ones at the first import. The caller has checked who may. */
export async function sprintKpisOf(unit: Unit, owner: KeptFor, team: string): Promise<readonly FedKpi[]> {
  const known = await knownKpis(unit, owner.owner, team);
  const fed: FedKpi[] = [];
  for (const role of sprintKpiRoles) {
    let id = known.get(role);
    if (id === undefined) {
      const definition = { ...definitions[role], role, team, owner: owner.owner, target: null, source: 'sprint file' };
      const defined = defineKpi(definition, owner, unit.context);
      if (!defined.ok) throw new Error(`the KPI ${role} could not be defined`);
      await unit.append(defined.value.events);
      id = defined.value.kpi;
    }
    const loaded = await unit.load(kpiStream, id);
    fed.push({ id, name: loaded.state.definition?.name ?? definitions[role].name, role, loaded });
  }
  return fed;
}

async function knownKpis(unit: Unit, owner: PersonId, team: string): Promise<ReadonlyMap<SprintKpi, KpiId>> {
  const rows = await unit.write
    .selectFrom('kpi')
    .select(['id', 'role', 'unit'])
    .where('org_id', '=', unit.organisation)
    .where('owner', '=', owner)
    .where('team', '=', team)
    .orderBy('defined_at')
    .orderBy('id')
    .execute();
  const found = new Map<SprintKpi, KpiId>();
  for (const role of sprintKpiRoles) {
    const id = rows.find((row) => row.role === role && row.unit === definitions[role].unit)?.id;
    if (id !== undefined && isId('kpi', id)) found.set(role, id);
  }
  return found;
}
