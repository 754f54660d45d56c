import type { PlanView } from '../../contract/plans.ts';

type Standing = PlanView['watched']['together']['standing'];

/** Words of the second opinion on the KPIs of a plan, each by itself and all as one. */
export const watchedText = {
  title: 'Second opinion, as it stands today',
  unnamed: 'A KPI',
  together: 'Taken together',
  alone: {
    worse: 'Worse than its own noise explains: a lasting change is likely.',
    usual: 'Nothing outside its usual noise.',
    'not-enough-history': 'Too few readings to say.',
  } satisfies Record<Standing, string>,
  all: {
    worse: (kpis: number, since: string): string => `Worse than the noise of all ${kpis} explains, alarm of ${since}.`,
    usual: (kpis: number): string => `Nothing outside the usual noise of ${kpis} KPIs.`,
    'not-enough-history': (): string => 'Fewer than two KPIs with enough recent readings.',
  } satisfies Record<Standing, (kpis: number, since: string) => string>,
  caveat:
    'A small slip of all KPIs shows together first, a fall of one alone at that KPI. The sum counts them as independent. KPIs with a common cause, as velocity and predictability often have, move together: even loosely tied (a correlation of 0.3) they raise nearly twice as many false alarms. It is a reason to look, and no proof.',
} as const;
