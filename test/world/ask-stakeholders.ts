import type { KpiId } from '../../src/core/kernel/id.ts';
import { must } from './one-on-one.ts';
import type { World } from './world.ts';

/** A stakeholder score that has been asked for one week, with words beside the answers; two weeks pass with it. */
export async function askStakeholders(world: World): Promise<KpiId> {
  const { report, manager } = world.people;
  const body = { name: 'Score', role: 'stakeholder', unit: 'score', direction: 'up', team: 'red', owner: report.viewer.person, target: 7, source: 'test' } as const;
  const { kpi } = must(await manager.call('POST /api/kpis', { body }));
  const stakeholders = ['ada', 'ben', 'cy'].map((name) => ({ name, email: `${name}@outside.example` }));
  must(await manager.call('POST /api/kpis/:kpi/ask', { params: { kpi }, body: { stakeholders } }));
  await world.pass({ hours: 24 * 5 });
  const { ask } = must(await manager.call('GET /api/kpis/:kpi/ask', { params: { kpi } }));
  const week = ask?.open?.week;
  if (ask === null || week === undefined) throw new Error('no week is open');
  for (const { id } of ask.stakeholders) {
    await world.database.asOwner('insert into manent.stakeholder_answer values ($1, $2, $3, $4, 7, $5)', [manager.viewer.organisation, ask.id, week, id, 'ocelot-comment']);
  }
  await world.pass({ hours: 24 * 9 });
  return kpi;
}
