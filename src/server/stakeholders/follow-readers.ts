import { sql } from 'kysely';
import { erased } from '../../core/kernel/event.ts';
import { reportingStarted } from '../../core/people/events.ts';
import { planOpened } from '../../core/plans/events.ts';
import { projector } from '../record/projector.ts';

/** Whoever comes to see a KPI, by a plan or as a new manager, comes to see what is recorded of its weekly question. */
export const askReaderProjector = projector([planOpened, reportingStarted], [], async (write, organisation, event) => {
  const kpis = event.type === 'plan.opened' ? kpisOf(event.parts['shared/plan']) : null;
  await sql`
    insert into stream_reader (org_id, person, stream, level)
    select r.org_id, r.person, a.id, r.level from stakeholder_ask a
    join kpi k on k.org_id = a.org_id and k.id = a.kpi
    join stream_reader r on r.org_id = a.org_id and r.stream = a.kpi
    where a.org_id = ${organisation} and (k.id = any(${kpis ?? []}::text[]) or (${kpis === null} and k.owner = ${event.stream}))
    on conflict (org_id, person, stream) do update set level = 'all' where stream_reader.level = 'plan' and excluded.level = 'all'`.execute(write);
});

function kpisOf(plan: typeof erased | { readonly kpis: readonly string[]; readonly stakeholderKpi: string | null }): string[] {
  if (plan === erased) return [];
  return plan.stakeholderKpi === null ? [...plan.kpis] : [...plan.kpis, plan.stakeholderKpi];
}
