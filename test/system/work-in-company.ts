import { Temporal } from 'temporal-polyfill';
import { triggerSprint } from '../../src/cli/admin/demo/days.ts';
import { openSprints } from '../../src/cli/admin/demo/sprints-file.ts';
import { importResultView } from '../../src/contract/kpis.ts';
import type { CommitmentId, KpiId, MeetingId, PersonId, PlanId } from '../../src/core/kernel/id.ts';
import { formatDate, formatInstant, type CivilDate } from '../../src/core/kernel/schema.ts';
import { accepted, zone, type Company, type Member } from './company.ts';

/** A day of the company, counted from today; negative ones lie in the past. */
export function day(fromToday: number): CivilDate {
  return formatDate(Temporal.Now.plainDateISO(zone).add({ days: fromToday }));
}

/** The real sprints, moved so that the one that fell short ended yesterday. */
export function sprintsUntilYesterday(): string {
  return openSprints(triggerSprint, Temporal.Now.plainDateISO(zone).subtract({ days: 1 })).csv(10, triggerSprint);
}

/** Sends a sprint file as the import page does. */
export async function importSprints(as: Member, owner: PersonId, csv: string): Promise<ReturnType<typeof importResultView.parse>> {
  const answer = await as.raw({ method: 'POST', path: `/api/imports/sprints?owner=${owner}&keep=nothing`, media: 'text/csv', body: csv });
  if (answer.status !== 200) throw new Error(`the import was refused: ${new TextDecoder().decode(answer.bytes)}`);
  return importResultView.parse(JSON.parse(new TextDecoder().decode(answer.bytes)));
}

/** Defines a KPI of a person. */
export async function defineKpi(as: Member, owner: PersonId, name: string): Promise<KpiId> {
  const { kpi } = accepted(
    'define a KPI',
    await as.call('POST /api/kpis', { body: { name, role: 'other', unit: 'count', direction: 'up', team: 'team of tests', owner, target: null, source: 'counted by hand' } }),
  );
  return kpi;
}

/** Starts a standing 1on1, holds its first meeting now and closes it with a commitment; the recap leaves at once. */
export async function holdMeeting(manager: Member, report: Member): Promise<{ readonly meeting: MeetingId; readonly commitments: readonly CommitmentId[] }> {
  const startsAt = formatInstant(Temporal.Now.instant().add({ minutes: 1 }));
  const { meeting } = accepted('start a series', await manager.call('POST /api/series', { body: { report: report.id, preset: 'standard', startsAt, timeZone: zone, plan: null } }));
  const params = { meeting };
  accepted('start the meeting', await manager.call('POST /api/meetings/:meeting/start', { params, body: {} }));
  accepted('write notes', await report.call('PUT /api/meetings/:meeting/notes', { params, body: { text: 'Words of the meeting.', version: 0 } }));
  const { commitments } = accepted(
    'close the meeting',
    await manager.call('POST /api/meetings/:meeting/close', {
      params,
      body: {
        commitments: [{ owner: report.id, action: 'Write the page', expectedOutput: 'A page', due: day(5), escalation: 'The director, the day after', proofRequired: true }],
        recap: 'now',
      },
    }),
  );
  return { meeting, commitments };
}

/** A sentence that stands in the plan's criteria and nowhere else. */
export const criterionSentence = 'Velocity rises by a tenth over the loop';

/** Imports the sprints and opens a turnaround loop on them, with criteria. */
export async function openPlan({ manager, report, director, hrPartner, productLead }: Company): Promise<PlanId> {
  const { kpis } = await importSprints(manager, report.id, sprintsUntilYesterday());
  const { plan } = accepted(
    'open a plan',
    await manager.call('POST /api/plans', {
      body: {
        goal: 'Deliver as before',
        subject: report.id,
        signers: { director: director.id, 'hr-partner': hrPartner.id, 'product-lead': productLead.id },
        kpis: kpis.map((kpi) => kpi.id),
        stakeholderKpi: null,
        trigger: null,
        series: null,
        startsOn: day(0),
      },
    }),
  );
  const [velocity] = kpis;
  accepted(
    'set criteria',
    await manager.call('POST /api/plans/:plan/criteria', {
      params: { plan },
      body: { reason: '', supersedes: 0, criteria: [{ key: 'velocity', statement: criterionSentence, kpi: velocity?.id ?? null, threshold: '+10 %', by: day(30), proof: 'the sprint summaries' }] },
    }),
  );
  return plan;
}
