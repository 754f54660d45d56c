import type { PlanView } from '../../contract/plans.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { formatCivilDate } from '../ui/format-date.ts';
import css from './plan.module.css';
import { watchedText as text } from './watched-text.ts';

/** What the second opinion says of each KPI of a plan by itself, and of all of them as one. */
export function PlanWatched({ view: { kpis, watched } }: { readonly view: PlanView }) {
  const { each, together } = watched;
  if (each.length < 2) return null;
  return (
    <div className={css['watched']}>
      <h3>{text.title}</h3>
      <DefinitionList
        items={[
          ...each.map(({ kpi, standing }) => ({ term: kpis.find(({ id }) => id === kpi)?.name ?? text.unnamed, detail: text.alone[standing] })),
          { term: text.together, detail: text.all[together.standing](together.kpis, together.since === null ? '' : formatCivilDate(together.since)) },
        ]}
      />
      {together.standing === 'not-enough-history' ? null : <p className="dimmed">{text.caveat}</p>}
    </div>
  );
}
