import type { CommitmentId, KpiId, ObjectiveId } from '../../src/core/kernel/id.ts';
import { quarterOf } from '../../src/core/objectives/quarter-name.ts';
import { must, worldDay } from './one-on-one.ts';
import type { World } from './world.ts';

/**
 * An objective of the report in the quarter under way, started: `kr-1` checked in by hand and far enough, with words beside it
 * (`otter-note`), `kr-2` read from a KPI where one is given. A commitment may be tied to it.
 */
export async function addObjective(world: World, { kpi, commitment }: { readonly kpi?: KpiId | undefined; readonly commitment?: CommitmentId | undefined } = {}): Promise<ObjectiveId> {
  const { report } = world.people;
  const owner = report.viewer.person;
  const draft = { title: 'Launches feel instant', quarter: quarterOf(worldDay(world)), owner, team: 'red', crossFunctional: true };
  const { objective } = must(await report.call('POST /api/objectives', { body: draft }));
  const params = { objective };
  const terms = { title: 'Launch latency', unit: 'ms', start: 400, target: 200, owner, kpi: null };
  must(await report.call('POST /api/objectives/:objective/key-results', { params, body: { terms } }));
  if (kpi !== undefined) {
    const read = { title: 'Sprints land as listed', unit: '%', start: 60, target: 71, owner, kpi };
    must(await report.call('POST /api/objectives/:objective/key-results', { params, body: { terms: read } }));
  }
  must(await report.call('POST /api/objectives/:objective/activate', { params, body: {} }));
  must(await report.call('POST /api/objectives/:objective/check-ins', { params, body: { key: 'kr-1', on: worldDay(world), value: 210, confidence: 8, note: 'otter-note' } }));
  if (commitment !== undefined) must(await report.call('POST /api/commitments/:commitment/link', { params: { commitment }, body: { objective, key: 'kr-1' } }));
  return objective;
}
