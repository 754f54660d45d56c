import { Temporal } from 'temporal-polyfill';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type NewEvent } from '../kernel/event.ts';
import type { KpiId, PersonId, PlanId, SeriesId, TriggerId } from '../kernel/id.ts';
import { ok, refuse, type Decision, type Refusal } from '../kernel/result.ts';
import { formatDate, type CivilDate } from '../kernel/schema.ts';
import type { Measure } from '../kpis/measure.ts';
import type { Point } from '../kpis/point.ts';
import type { Policy } from '../policy/policy.ts';
import { planOpened } from './events.ts';
import { measureKpi } from './exit-figures.ts';
import { partiesOf, type PlanKind, type PlanTerms, type SignOffRole } from './plan.ts';
import { planWindows } from './plan-windows.ts';
import { mayOpenPlan } from './policy.ts';

/** One reading with the key that names it in the record. */
export interface KeyedPoint extends Point {
  readonly key: string;
}

/** A KPI that a plan starts from, its closed periods in date order. */
export interface StartingKpi {
  readonly kpi: KpiId;
  readonly measure: Measure;
  readonly points: readonly KeyedPoint[];
}

export interface OpenPlanCommand {
  readonly kind: PlanKind;
  readonly goal: string;
  readonly subject: PersonId;
  readonly signers: Readonly<Record<SignOffRole, PersonId>>;
  readonly kpis: readonly KpiId[];
  readonly stakeholderKpi: KpiId | null;
  readonly trigger: TriggerId | null;
  readonly series: SeriesId | null;
  readonly startsOn: CivilDate;
}

/** What is known about the world when a plan is opened. */
export interface OpenPlanFacts {
  /** Whom the subject reports to on the first day. */
  readonly manager: PersonId | null;
  /** The subject has an open plan already (S21). */
  readonly hasOpenPlan: boolean;
  /** The KPIs of the command that the viewer may see. */
  readonly known: readonly StartingKpi[];
  /** The KPI and the date of the reading that fired the trigger. */
  readonly triggerReading: { readonly kpi: KpiId; readonly date: CivilDate } | null;
}

export type OpenPlanCode =
  | 'FORBIDDEN'
  | 'KPI_UNKNOWN'
  | 'PLAN_NEEDS_THREE_KPIS'
  | 'PLAN_NEEDS_BASELINES'
  | 'PLAN_PARTIES_OVERLAP'
  | 'PLAN_OVERLAPS';

/**
 * Opens a plan: whom it names, its KPIs with their baselines, its days and windows, all pinned to the policy version.
 * A turnaround loop has exactly as many KPIs as its preset says (three, R19); a person has one open plan at most (S21).
 */
export function openPlan(
  command: OpenPlanCommand,
  facts: OpenPlanFacts,
  policy: Policy,
  context: DecisionContext,
): Decision<{ readonly plan: PlanId; readonly terms: PlanTerms; readonly events: readonly NewEvent[] }, OpenPlanCode> {
  const { manager } = facts;
  if (context.viewer === 'system' || manager === null || !mayOpenPlan(context.viewer, manager)) return refuse({ code: 'FORBIDDEN' });
  const [fault, ...others] = faultsOf(command, facts, policy);
  if (fault !== undefined) return refuse(fault, ...others);
  const baselines = baselinesOf(command, facts, policy);
  const unmeasured = baselines.filter((baseline) => baseline.value === null && command.kpis.includes(baseline.kpi));
  if (unmeasured.length > 0) return refuse({ code: 'PLAN_NEEDS_BASELINES', path: 'kpis', facts: { missing: unmeasured.length } });
  const terms: PlanTerms = {
    kind: command.kind,
    goal: command.goal,
    subject: command.subject,
    manager,
    signers: { ...command.signers },
    series: command.series,
    trigger: command.trigger,
    triggerReading: facts.triggerReading,
    kpis: [...command.kpis],
    stakeholderKpi: command.stakeholderKpi,
    baselines: [...baselines],
    startsOn: command.startsOn,
    endsOn: lastDay(command, policy),
    policyVersion: policy.version,
    windows: command.kind === 'turnaround' ? planWindows(policy) : [],
  };
  if (new Set(partiesOf(terms)).size !== partiesOf(terms).length) return refuse({ code: 'PLAN_PARTIES_OVERLAP', path: 'signers' });
  const plan = context.newId('plan');
  return ok({ plan, terms, events: [newEvent(planOpened, plan, { 'shared/plan': terms })] });
}

function faultsOf(command: OpenPlanCommand, facts: OpenPlanFacts, policy: Policy): readonly Refusal<OpenPlanCode>[] {
  const demand = policy.presets[command.kind].kpis;
  const distinct = new Set(command.kpis);
  const fits = demand.demand === 'exactly' ? distinct.size === demand.count.value : distinct.size > 0;
  const asked = [...command.kpis, ...(command.stakeholderKpi === null ? [] : [command.stakeholderKpi])];
  const unknown = asked.some((kpi) => !facts.known.some((known) => known.kpi === kpi));
  return [
    ...(facts.hasOpenPlan ? [{ code: 'PLAN_OVERLAPS', path: 'subject' } as const] : []),
    ...(fits && distinct.size === command.kpis.length ? [] : [{ code: 'PLAN_NEEDS_THREE_KPIS', path: 'kpis' } as const]),
    ...(unknown ? [{ code: 'KPI_UNKNOWN', path: 'kpis' } as const] : []),
  ];
}

/**
 * The figures that nobody can move later: for each KPI the weeks before the trigger, exactly as the computed exit will measure
 * them (SIGNALS 3, b). Without a trigger they run up to the first day. A single reading is no baseline.
 */
function baselinesOf(command: OpenPlanCommand, facts: OpenPlanFacts, policy: Policy): PlanTerms['baselines'] {
  const date = facts.triggerReading?.date ?? command.startsOn;
  const trigger = { kpi: facts.triggerReading?.kpi ?? '', date };
  return facts.known.map(({ kpi, measure, points }) => {
    const upTo = points.filter((point) => point.date <= date);
    const { recent } = measureKpi(
      { kpi, name: '', measure, target: null, selfAssessed: false, points: upTo },
      { kpis: [], trigger, dayZero: command.startsOn, asOf: command.startsOn, sessionsHeld: 0, extensionsUsed: 0, stakeholders: [] },
      policy.exit,
    );
    if (recent === null) return { kpi, value: null, readings: [] };
    const used = upTo.filter((point) => point.date >= recent.from && point.date <= recent.to);
    return { kpi, value: recent.mean, readings: used.map((point) => point.key) };
  });
}

function lastDay(command: OpenPlanCommand, policy: Policy): CivilDate {
  const days = policy.presets[command.kind].horizon ?? policy.turnaround.minimumDays;
  return formatDate(Temporal.PlainDate.from(command.startsOn).add({ days: days.value }));
}
