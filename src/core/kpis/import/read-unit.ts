import type { Direction, Unit } from '../measure.ts';
import type { KpiRole } from '../kpi.ts';

const units: readonly (readonly [Unit, RegExp])[] = [
  ['percent', /^(?:%|percent(?:age)?|pct|prozent|pp)$/i],
  ['points', /^(?:points?|pts?|sp|story ?points?)$/i],
  ['count', /^(?:#|count|number|n|items?|issues?|stories|tickets?|st[uü]ck|anzahl|days?)$/i],
  ['nps', /^nps$/i],
  ['score', /^(?:score|0 ?[-–] ?10|mean|rating)$/i],
];

/** Reads the name of a unit; null for one that is not known. */
export function readUnit(text: string): Unit | null {
  return units.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null;
}

/** The unit that a column's header gives away: a percent sign, or a unit in brackets. */
export function unitInName(name: string): Unit | null {
  const inBrackets = /[([]([^)\]]+)[)\]]\s*$/.exec(name)?.[1];
  const named = inBrackets === undefined ? null : readUnit(inBrackets);
  return named ?? (name.includes('%') ? 'percent' : null);
}

const usualUnit: Readonly<Record<KpiRole, Unit>> = { velocity: 'points', predictability: 'percent', blocked: 'count', dependencies: 'percent', stakeholder: 'score', other: 'count' };

const lessIsBetter = /block|bug|defect|incident|error|fail|late|delay|overdue|carr|spill|roll|removed|added|reopen|churn|attrition|lead time|cycle time|wait|open\b|debt|cost|turnover|escal/i;

/** What the name of an unknown KPI suggests. Shown as a proposal in a form, never taken without an answer. */
export function suggestKpi(name: string, said: Unit | null): { readonly unit: Unit; readonly direction: Direction; readonly role: KpiRole } {
  const role = suggestRole(name, said);
  return { unit: said ?? usualUnit[role], direction: lessIsBetter.test(name) ? 'down' : 'up', role };
}

function suggestRole(name: string, said: Unit | null): KpiRole {
  if (/velocity/i.test(name)) return 'velocity';
  if (/predictab|say.?do|completed share/i.test(name)) return 'predictability';
  // R76 reads a share: how many were resolved is another figure.
  if (/dependenc.*resolv|resolv.*dependenc/i.test(name) && (said ?? 'percent') === 'percent') return 'dependencies';
  if (/block/i.test(name)) return 'blocked';
  return /stakeholder/i.test(name) ? 'stakeholder' : 'other';
}
