import type { NewEvent } from '../../core/kernel/event.ts';
import { isId, type PersonId, type SeriesId, type TriggerId } from '../../core/kernel/id.ts';
import type { CivilDate } from '../../core/kernel/schema.ts';
import { proposeSeries, seriesStream } from '../../core/meetings/series.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { fireTrigger, type TriggerPeople } from '../../core/signals/fire-trigger.ts';
import type { FiredRule, TriggerRule } from '../../core/signals/rules/fired-rule.ts';
import { watchRules } from '../../core/signals/rules/watch-rules.ts';
import { peopleWithRole } from '../people/people-with-role.ts';
import { managerOf } from '../people/queries.ts';
import type { Unit } from '../record/execute.ts';

/** Whom rules fired about. */
export interface FiredAbout {
  /** Who answers for it: of a KPI its owner, of a group's pulse the group's manager. */
  readonly subject: PersonId;
  readonly timeZone: string;
  readonly today: CivilDate;
  /** Who is to hold the talk, where that is not whom the subject reports to: the manager of the series that it comes from. */
  readonly manager?: PersonId;
  /** It comes from a coaching 1on1: nobody but the two hears of it. */
  readonly private?: boolean;
}

/** What was recorded for it. */
export interface FiredTriggers {
  readonly events: readonly NewEvent[];
  readonly triggers: { readonly id: TriggerId; readonly rule: TriggerRule }[];
}

/**
 * Records rules that fired, in the transaction that recorded what they saw: the way in for every area that has something to
 * watch. Each starts its clock. One turnaround series is proposed for all that ask for a loop of 1on1s or are still open, because
 * it is one conversation between the same two. A rule that reads no KPI fires once on each reading, and not while a trigger of its
 * own about the same thing is open.
 */
export async function fireOn(unit: Unit, about: FiredAbout, rules: readonly FiredRule[], policy: Policy): Promise<FiredTriggers> {
  const due: FiredRule[] = [];
  for (const rule of rules) if (rule.about === null || !(await isUnderWay(unit, rule, rule.about.id))) due.push(rule);
  if (due.length === 0) return { events: [], triggers: [] };
  const people = await peopleAround(unit, about);
  const fired = due.map((rule) => ({ id: unit.context.newId('trigger'), rule }));
  const first = fired.find(({ rule }) => watchRules[rule.rule].asks === 'new-1on1');
  const { series, events: proposed } = first === undefined ? { series: null, events: [] } : await seriesFor(unit, about, people, first.id, policy);
  return {
    events: [...fired.flatMap(({ id, rule }) => fireTrigger(id, rule, people, series, policy, unit.context)), ...proposed],
    triggers: fired.map(({ id, rule }) => ({ id, rule: rule.rule })),
  };
}

async function isUnderWay({ write, organisation }: Unit, { rule, reading }: FiredRule, about: string): Promise<boolean> {
  const found = await write
    .selectFrom('trigger')
    .select('id')
    .where('org_id', '=', organisation)
    .where('about_id', '=', about)
    .where('rule', '=', rule)
    .where((where) => where.or([where('state', '=', 'open'), where('reading', '=', reading)]))
    .executeTakeFirst();
  return found !== undefined;
}

async function peopleAround(unit: Unit, about: FiredAbout): Promise<TriggerPeople> {
  const { organisation, write } = unit;
  const { subject, today, private: between = false } = about;
  const manager = about.manager ?? (await managerOf(write, organisation, subject, today));
  const managersManager = manager === null ? null : await managerOf(write, organisation, manager, today);
  return { subject, manager, managersManager, owners: await peopleWithRole(write, organisation, 'owner'), private: between };
}

/** The series that a loop of 1on1s is to be held in: the one proposed already, or a new proposal. */
async function seriesFor(
  unit: Unit,
  { subject, timeZone }: FiredAbout,
  { manager }: TriggerPeople,
  trigger: TriggerId,
  policy: Policy,
): Promise<{ readonly series: SeriesId | null; readonly events: readonly NewEvent[] }> {
  if (manager === null) return { series: null, events: [] };
  const proposed = await proposedSeries(unit, subject, manager);
  if (proposed !== null) return { series: proposed, events: [] };
  const { recordType } = policy.presets.turnaround;
  const event = proposeSeries(unit.context, { manager, report: subject, preset: 'turnaround', recordType, timeZone, plan: null, trigger });
  return { series: isId('series', event.stream) ? event.stream : null, events: [event] };
}

/** The series that another open trigger of the same two people asks for already. */
async function proposedSeries(unit: Unit, subject: PersonId, manager: PersonId): Promise<SeriesId | null> {
  const row = await unit.write
    .selectFrom('trigger')
    .select('series')
    .where('org_id', '=', unit.organisation)
    .where('manager', '=', manager)
    .where('subject', '=', subject)
    .where('state', '=', 'open')
    .where('series', 'is not', null)
    .executeTakeFirst();
  const series = row?.series ?? null;
  if (series === null || !isId('series', series)) return null;
  return (await unit.load(seriesStream, series)).state.status === 'proposed' ? series : null;
}
