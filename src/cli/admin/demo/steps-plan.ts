import type { PlanView } from '../../../contract/plans.ts';
import type { KpiId, PlanId } from '../../../core/kernel/id.ts';
import { formatDate, type CivilDate } from '../../../core/kernel/schema.ts';
import { daysToFirstMeeting, triggerSprint } from './days.ts';
import { startAsking } from './invented-stakeholders.ts';
import { done, type Player, type Stage } from './stage.ts';
import type { Step } from './step.ts';
import { need } from './told.ts';

const readPlan = async (player: Player, plan: PlanId): Promise<PlanView> => done('read the plan', await player.call('GET /api/plans/:plan', { params: { plan } }));

/** Step 4: a turnaround loop with three KPIs and baselines, written criteria, and three sign-offs by three people. */
export const planStep: Step = {
  id: 'plan',
  title: 'A turnaround loop: criteria, baselines, three sign-offs',
  run: async (stage, sprints, told) => {
    const { players } = stage;
    const startsOn = sprints.endOf(triggerSprint).add({ days: daysToFirstMeeting });
    told.stakeholderKpi = await askStakeholders(stage, formatDate(stage.clock.now().toZonedDateTimeISO(stage.timeZone).toPlainDate()));
    const { plan } = done(
      'open the plan',
      await players.manager.call('POST /api/plans', {
        body: {
          goal: 'Bring the team back to what it delivered before, and show it in its own numbers',
          subject: players.report.id,
          signers: { director: players.director.id, 'hr-partner': players.hrPartner.id, 'product-lead': players.productLead.id },
          kpis: [...told.kpis],
          stakeholderKpi: told.stakeholderKpi,
          trigger: need(told.trigger, 'trigger'),
          series: need(told.series, 'series'),
          startsOn: formatDate(startsOn),
        },
      }),
    );
    told.plan = plan;
    told.askedKpi = await startAsking(stage);
    const by = formatDate(startsOn.add({ days: 30 }));
    const [velocity = null, predictability = null, blocked = null] = told.kpis;
    done(
      'set the criteria',
      await players.manager.call('POST /api/plans/:plan/criteria', {
        params: { plan },
        body: {
          reason: '',
          supersedes: 0,
          criteria: [
            { key: 'velocity', statement: 'Mean velocity of the sprints in the loop is at least 10 % above the sprints before the trigger', kpi: velocity, threshold: '+10 %', by, proof: 'the sprint summaries, imported' },
            { key: 'predictability', statement: 'At least 28 % of the listed stories are completed, on average over the sprints of the loop', kpi: predictability, threshold: '28 %', by, proof: 'the sprint summaries, imported' },
            { key: 'blocked', statement: 'No more stories are blocked at the end of a sprint than before the trigger', kpi: blocked, threshold: 'at or below the baseline', by, proof: 'the sprint summaries, imported' },
          ],
        },
      }),
    );
    for (const person of [players.report, players.hrPartner]) {
      done('acknowledge the criteria', await person.call('POST /api/plans/:plan/criteria/acknowledge', { params: { plan }, body: { version: 1 } }));
    }
    const before = await readPlan(players.manager, plan);
    const gate = await keepWordings(stage, before);
    await signAll(stage, plan);
    const after = await readPlan(players.manager, plan);
    return {
      kpis: after.kpis.map((kpi) => `${kpi.name} (baseline ${kpi.baseline === null ? 'none' : Math.round(kpi.baseline * 10) / 10})`).join(', '),
      criteria: after.versions.at(-1)?.criteria.length ?? 0,
      'acknowledged by': after.versions.at(-1)?.acknowledged.length ?? 0,
      windows: after.windows.map((window) => `day ${window.fromDay}-${window.toDay}`).join(', '),
      'a sign-off was refused with': gate.refused,
      'wordings kept with a reason': gate.kept,
      'formal effect before the sign-offs': before.plan.formalEffect,
      'sign-offs': `${after.plan.signOffs.given} of ${after.plan.signOffs.of}`,
      'formal effect after them': after.plan.formalEffect,
    };
  },
};

/** One criterion says "more": nobody can sign it, until the manager says where that is a number. Gives what the signature was refused with. */
async function keepWordings({ players }: Stage, { plan, findings }: PlanView): Promise<{ readonly refused: string; readonly kept: number }> {
  const open = findings.filter(({ severity, state }) => severity === 'gate' && state === 'open');
  if (open.length === 0) return { refused: 'nothing', kept: 0 };
  const params = { plan: plan.id };
  const tried = await players.director.call('POST /api/plans/:plan/sign-off', { params, body: { role: 'director', statement: 'I have read the criteria.', criteriaVersion: 1 } });
  for (const { criterion, rule, fingerprint } of open) {
    const note = 'The baseline of this KPI is a number: the mean of the sprints before the trigger, fixed in this plan on its first day.';
    done('keep the wording', await players.manager.call('POST /api/plans/:plan/wording', { params, body: { criteriaVersion: 1, criterion, rule, fingerprint, reason: 'defined-elsewhere', note } }));
  }
  return { refused: tried.ok ? 'nothing' : tried.refusals.map(({ code }) => code).join(', '), kept: open.length };
}

/** A stakeholder score is asked, not measured; these answers are invented like everything that people say here. */
async function askStakeholders({ players }: Stage, on: CivilDate): Promise<KpiId> {
  const kpi = await defineScore(players.manager, players.report.id);
  await recordScore(players.manager, kpi, on, 25, 5);
  return kpi;
}

async function defineScore(manager: Player, owner: Player['id']): Promise<KpiId> {
  const { kpi } = done(
    'define the stakeholder score',
    await manager.call('POST /api/kpis', {
      body: { name: 'Stakeholder score', role: 'stakeholder', unit: 'score', direction: 'up', team: 'tanf-tdp', owner, target: 7, source: 'five named stakeholders, asked weekly (invented)' },
    }),
  );
  return kpi;
}

/** Records a mean of 0-10 answers: their sum, and how many of those who were asked answered (all of them). */
export async function recordScore(manager: Player, kpi: KpiId, on: CivilDate, sum: number, raters: number): Promise<void> {
  done(
    'record the stakeholder score',
    await manager.call('POST /api/kpis/:kpi/readings', { params: { kpi }, body: { from: null, to: on, value: sum / raters, of: { part: raters, whole: raters } } }),
  );
}

async function signAll({ players }: Stage, plan: PlanId): Promise<void> {
  const signers = [
    { person: players.director, role: 'director', statement: 'I have read the criteria and accept them as what counts.' },
    { person: players.hrPartner, role: 'hr-partner', statement: 'I acknowledge that this loop is documented to the standard we use for a formal plan.' },
    { person: players.productLead, role: 'product-lead', statement: 'I see the numbers and will plan the roadmap with them.' },
  ] as const;
  for (const { person, role, statement } of signers) {
    done('sign off', await person.call('POST /api/plans/:plan/sign-off', { params: { plan }, body: { role, statement, criteriaVersion: 1 } }));
  }
}
