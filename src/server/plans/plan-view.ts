import type { z } from 'zod';
import type { criteriaVersionView, planView } from '../../contract/plans.ts';
import type { CommitmentRow, MeetingRow, PersonView } from '../../contract/views.ts';
import { exitConditions } from '../../core/plans/exit-conditions.ts';
import { exitNotes } from '../../core/plans/exit-notes.ts';
import { signOffRoles } from '../../core/plans/plan.ts';
import { mayInPlan, placeOf } from '../../core/plans/policy.ts';
import { trackerRows } from '../../core/plans/tracker.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { standingTogether } from '../../core/signals/opinion-together.ts';
import { exitOfPlan } from './exit-of-plan.ts';
import type { PlanPage } from './plan-page.ts';
import { peopleOf, planStandings, toPlanRow, type PlanFacts, type PlanLook } from './plan-row.ts';
import { wordingViews } from './wording-view.ts';

type View = z.input<typeof planView>;

/** What other areas hold about a plan. */
export interface PlanAround {
  readonly meetings: readonly MeetingRow[];
  readonly commitments: readonly CommitmentRow[];
}

/** Stands for someone whose row is gone. */
const nobody: PersonView = { id: 'usr_00000000000000000000000000000000', name: 'Someone' };

/**
 * Most points of a KPI that the page draws, and its sparkline: the weeks before a loop and the loop itself. An answer is to
 * stay near 20 KB (DESIGN 9); the exit looks at all points.
 */
const drawn = { points: 16, recent: 13 } as const;

/** Puts the page of a plan together. Pure: the same rows give the same page. */
export function toPlanView(page: PlanPage, around: PlanAround, look: PlanLook): View {
  const decision = page.decision;
  return {
    plan: toPlanRow(page, look),
    signers: signersOf(page),
    windows: page.windows,
    versions: page.versions.map((version) => versionOf(version, page)),
    ...wordingViews(page, nobody),
    kpis: page.kpis.flatMap((kpi) => {
      const history = page.histories.find(({ row }) => row.id === kpi);
      if (history === undefined) return [];
      const points = history.points.slice(-drawn.points).map(({ key, from, date, value, of }) => ({ key, from, to: date, value, of }));
      const recent = history.row.recent.slice(-drawn.recent);
      return [{ ...history.row, recent, baseline: page.baselines.find((each) => each.kpi === kpi)?.value ?? null, points }];
    }),
    watched: watchedTogether(page),
    stakeholder: page.histories.find(({ row }) => row.id === page.stakeholder_kpi)?.row ?? null,
    trigger: page.trigger_id,
    series: page.series,
    meetings: [...around.meetings],
    commitments: [...around.commitments],
    tracker: trackerOf(page, around),
    clocks: [...page.trigger_clocks, ...page.plan_clocks],
    exit: exitOf(page, around, look),
    extension: page.extension === null ? null : { ...page.extension, by: page.extended_by ?? nobody },
    decision:
      decision === null
        ? null
        : {
            outcome: decision.outcome,
            proposal: decision.proposal,
            by: page.decided_by ?? nobody,
            at: decision.at,
            reason: decision.reason,
            nextMilestone: decision.nextMilestone,
            receipt: page.decision_receipt,
          },
    can: abilitiesOf(page, page.extension !== null, look),
  };
}

/** What the detector says of each KPI of the plan, and of all of them as one, as they stand now. */
function watchedTogether(page: PlanPage): View['watched'] {
  const kpis = page.kpis.flatMap((kpi) => {
    const history = page.histories.find(({ row }) => row.id === kpi);
    if (history === undefined) return [];
    const { row, points, rebaselined } = history;
    return [{ kpi, measure: { unit: row.unit, direction: row.direction }, points, rebaselined }];
  });
  const { each, together } = standingTogether(kpis, defaultPolicy.opinion);
  return { each: [...each], together };
}

function signersOf(page: PlanPage): View['signers'] {
  const standings = planStandings(page);
  const people = { director: page.director, 'hr-partner': page.hr_partner, 'product-lead': page.product_lead };
  return signOffRoles.map((role) => {
    const signed = page.signed.find((each) => each.role === role);
    return {
      role,
      person: people[role],
      state: standings[role],
      statement: signed?.statement ?? null,
      at: signed?.at ?? null,
      via: signed?.via ?? null,
      receipt: signed?.receipt ?? null,
    };
  });
}

function versionOf(version: PlanPage['versions'][number], page: PlanPage): z.input<typeof criteriaVersionView> {
  const answers = page.responses.filter((response) => response.version === version.version);
  return {
    version: version.version,
    criteria: version.criteria ?? [],
    by: version.by ?? nobody,
    at: version.at,
    reason: version.reason,
    acknowledged: answers.filter((each) => each.kind === 'acknowledged').map(({ by, at }) => ({ by: by ?? nobody, at })),
    disputes: answers.filter((each) => each.kind === 'disputed').map(({ by, at, statement }) => ({ by: by ?? nobody, at, statement: statement ?? '' })),
    receipt: version.receipt,
  };
}

function trackerOf(page: PlanPage, around: PlanAround): View['tracker'] {
  const people = new Map(around.commitments.map((commitment) => [commitment.owner.id, commitment.owner]));
  return trackerRows({
    subject: page.subject.id,
    criteria: page.versions.at(-1)?.criteria ?? [],
    kpis: page.histories.map(({ row }) => row),
    commitments: around.commitments.map((commitment) => ({ ...commitment, owner: commitment.owner.id })),
    blockers: new Map(page.blockers.map(({ criterion, blocker }) => [criterion, blocker])),
  }).map((row) => ({ ...row, owner: people.get(row.owner) ?? page.subject }));
}

/** The exit as it stands today; a decided plan shows its decision instead, which has its own in the record. */
function exitOf(page: PlanPage, around: PlanAround, { policy, today }: PlanLook): View['exit'] {
  if (page.closed) return null;
  const computed = exitOfPlan(
    {
      kpis: page.kpis,
      stakeholderKpi: page.stakeholder_kpi,
      triggerReading: page.trigger_reading,
      startsOn: page.starts_on,
      extensions: page.extension === null ? 0 : 1,
    },
    { kpis: page.histories, sessionsHeld: around.meetings.filter((meeting) => meeting.state === 'closed').length, today },
    policy,
  );
  return {
    proposal: computed.proposal,
    conditions: [...exitConditions(computed.rows)],
    notes: [...exitNotes(computed, new Map(page.histories.map(({ row }) => [row.id, row.name])))],
    day: computed.onDay,
    policyVersion: computed.policyVersion,
  };
}

/** What the viewer can do now: the policy's answer and the plan's state together. */
export function abilitiesOf(plan: PlanFacts, extended: boolean, { viewer }: PlanLook): View['can'] {
  const people = peopleOf(plan);
  const place = placeOf(people, viewer);
  const open = !plan.closed;
  const written = plan.criteria_version > 0;
  const may = (action: Parameters<typeof mayInPlan>[2]): boolean => open && mayInPlan(people, viewer, action);
  const signer = signOffRoles.find((role) => role === place) ?? null;
  return {
    setCriteria: may('write-criteria') && !written,
    amend: may('write-criteria') && written,
    acknowledge: may('acknowledge') && written && plan.author !== viewer && !plan.acknowledged.includes(viewer),
    dispute: may('dispute') && written,
    keepWording: may('keep-wording') && written,
    signAs: open && written && signer !== null && planStandings(plan)[signer] !== 'given' ? signer : null,
    track: may('track') && written,
    decide: may('decide') && plan.acknowledged.includes(plan.subject.id),
    extend: may('extend') && !extended,
    exportPacket: mayInPlan(people, viewer, 'export'),
  };
}
