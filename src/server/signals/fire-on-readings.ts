import type { KpiId, PersonId } from '../../core/kernel/id.ts';
import type { CivilDate } from '../../core/kernel/schema.ts';
import { seriesStream } from '../../core/meetings/series.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { dueTriggers, firedKey, type TriggerHistory } from '../../core/signals/due-triggers.ts';
import { isFresh, type WatchedKpi } from '../../core/signals/judge-readings.ts';
import type { FiredRule } from '../../core/signals/rules/fired-rule.ts';
import { flatScore } from '../../core/signals/rules/flat-score.ts';
import { siblingsOf, watchedKpis } from '../kpis/watched-kpis.ts';
import type { Unit } from '../record/execute.ts';
import { fireOn, type FiredTriggers } from './fire-on.ts';

/** Readings of one person's KPIs that were just recorded. The caller holds the lock on that person's KPIs. */
export interface ChangedReadings {
  readonly owner: PersonId;
  readonly timeZone: string;
  readonly today: CivilDate;
  /** The keys that are new or corrected, by KPI. */
  readonly keys: ReadonlyMap<KpiId, ReadonlySet<string>>;
}

/** Judges recorded readings in the transaction that recorded them, each KPI by the rules that watch it. */
export async function fireOnReadings(unit: Unit, changed: ChangedReadings, policy: Policy): Promise<FiredTriggers> {
  const kpis = await watchedKpis(unit.write, unit.organisation, [...changed.keys.keys()], changed.timeZone);
  const due: FiredRule[] = [];
  for (const kpi of kpis) {
    const history = await historyOf(unit, kpi.kpi);
    const keys = changed.keys.get(kpi.kpi) ?? new Set();
    due.push(...dueTriggers(kpi, keys, history, changed.today, policy));
    if (kpi.role === 'stakeholder') due.push(...(await flatScores(unit, kpi, keys, history, changed, policy)));
  }
  return await fireOn(unit, { subject: changed.owner, timeZone: changed.timeZone, today: changed.today }, due, policy);
}

/** R72 reads the stakeholder score beside the other KPIs of the same team and person; its newest reading is judged. */
async function flatScores(
  unit: Unit,
  score: WatchedKpi,
  keys: ReadonlySet<string>,
  history: TriggerHistory,
  { owner, timeZone, today }: ChangedReadings,
  policy: Policy,
): Promise<readonly FiredRule[]> {
  const judged = score.points.at(-1);
  if (judged === undefined || !keys.has(judged.key) || !isFresh(judged.date, today, policy)) return [];
  if (history.answerUnderWay || history.firedOn.has(firedKey('R72', judged.key))) return [];
  const ids = await siblingsOf(unit.write, unit.organisation, score.kpi, owner);
  const others = await watchedKpis(unit.write, unit.organisation, ids, timeZone);
  const fired = flatScore(score, others, policy.exit.stakeholderGain.value, policy.triggers.flatScore);
  return fired === null ? [] : [fired];
}

async function historyOf(unit: Unit, kpi: KpiId): Promise<TriggerHistory> {
  const rows = await unit.write
    .selectFrom('trigger')
    .select(['rule', 'reading', 'state', 'series'])
    .where('org_id', '=', unit.organisation)
    .where('kpi', '=', kpi)
    .orderBy('observed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const open = rows.some((row) => row.state === 'open');
  const answered = rows.find((row) => row.state === 'answered')?.series ?? null;
  const running = answered !== null && (await unit.load(seriesStream, answered)).state.status === 'started';
  return { firedOn: new Set(rows.map(({ rule, reading }) => firedKey(rule, reading))), answerUnderWay: open || running };
}
