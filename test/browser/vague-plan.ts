import { Temporal } from 'temporal-polyfill';
import { formatDate } from '../../src/core/kernel/schema.ts';
import type { PlanId } from '../../src/core/kernel/id.ts';
import { given } from './live-room.ts';
import { callAs } from './people.ts';

/** Opens a loop under a criterion that nobody could check, acknowledged by the report, and returns its id. */
export async function vaguePlan(url: string): Promise<PlanId> {
  const [manager, report, director, hrPartner, productLead] = await Promise.all([
    callAs(url, 'manager'),
    callAs(url, 'report'),
    callAs(url, 'director'),
    callAs(url, 'hrPartner'),
    callAs(url, 'productLead'),
  ]);
  const today = Temporal.Now.plainDateISO();
  const kpis = given(await manager.call('GET /api/kpis', { query: { owner: report.id } })).items;
  const { plan } = given(
    await manager.call('POST /api/plans', {
      body: {
        goal: 'The two teams plan their sprints together',
        subject: report.id,
        signers: { director: director.id, 'hr-partner': hrPartner.id, 'product-lead': productLead.id },
        kpis: kpis.flatMap(({ id, role }) => (role === 'stakeholder' ? [] : [id])).slice(0, 3),
        stakeholderKpi: null,
        trigger: null,
        series: null,
        startsOn: formatDate(today),
      },
    }),
  );
  const criterion = { key: 'c1', statement: 'Take real ownership of the joint planning', kpi: null, threshold: 'a clear improvement', by: formatDate(today.add({ days: 30 })), proof: 'how both teams see it' };
  given(await manager.call('POST /api/plans/:plan/criteria', { params: { plan }, body: { criteria: [criterion], reason: '', supersedes: 0 } }));
  given(await report.call('POST /api/plans/:plan/criteria/acknowledge', { params: { plan }, body: { version: 1 } }));
  return plan;
}

/** Ends a loop, so that its person is free for the next journey. */
export async function withdrawPlan(url: string, plan: PlanId): Promise<void> {
  const [manager, report] = await Promise.all([callAs(url, 'manager'), callAs(url, 'report')]);
  const { versions } = given(await manager.call('GET /api/plans/:plan', { params: { plan } }));
  given(await report.call('POST /api/plans/:plan/criteria/acknowledge', { params: { plan }, body: { version: versions.length } }));
  given(await manager.call('POST /api/plans/:plan/decision', { params: { plan }, body: { outcome: 'withdrawn', reason: 'The journey is over.', nextMilestone: '' } }));
}
