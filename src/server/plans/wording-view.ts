import type { z } from 'zod';
import type { planView } from '../../contract/plans.ts';
import type { PersonView } from '../../contract/views.ts';
import { rosterOf } from '../../core/language/roster.ts';
import { isLive, judgeCriteria, speaksOf } from '../../core/plans/judge-criteria.ts';
import type { PlanPage } from './plan-page.ts';

/** What the linter finds in the criteria in force, and the wordings that somebody keeps, as the page shows both. */
export function wordingViews(page: PlanPage, nobody: PersonView): Pick<z.input<typeof planView>, 'findings' | 'wordings'> {
  const five = [page.subject, page.manager, page.director, page.hr_partner, page.product_lead];
  const judging = { roster: rosterOf(five.map(({ name }) => name)), hintsOnly: page.hints_only };
  const findings = judgeCriteria(page.versions.at(-1)?.criteria ?? [], judging);
  const kept = page.wordings.flatMap(({ wording, ...rest }) => (wording === null ? [] : [{ ...rest, wording }]));
  return {
    findings: findings.map((finding) => ({ ...finding, state: kept.some(({ wording }) => speaksOf(wording, finding)) ? 'kept' : 'open' })),
    wordings: kept.map(({ wording, reason, by, at, receipt }) => ({
      ...wording,
      reason: reason?.code ?? null,
      note: reason?.note ?? '',
      by: by ?? nobody,
      at,
      state: isLive(wording, findings) ? 'live' : 'void',
      receipt,
    })),
  };
}
