import { erased } from '../../core/kernel/event.ts';
import { languageEvents } from '../../core/language/events.ts';
import { projector } from '../record/projector.ts';

/** Keeps which rules only hint in an organisation. */
export const languageProjector = projector(languageEvents, ['language_rule'], async (write, organisation, event) => {
  if (event.type === 'language.rule-lowered') {
    const { counts } = event.parts;
    if (counts === erased) return;
    const { rule, shown, wrong, people } = counts;
    const row = { state: 'hint', since: event.takenAt, lowered: JSON.stringify({ shown, wrong, people }) } as const;
    await write
      .insertInto('language_rule')
      .values({ org_id: organisation, rule, ...row, restored_by: null, restored_at: null, reason: null })
      .onConflict((conflict) => conflict.columns(['org_id', 'rule']).doUpdateSet(row))
      .execute();
    return;
  }
  const { rule, reason } = event.parts;
  if (rule === erased) return;
  await write
    .updateTable('language_rule')
    .set({ state: 'active', since: event.takenAt, lowered: null, restored_by: event.actor, restored_at: event.takenAt, reason: reason === erased ? null : reason.reason })
    .where('org_id', '=', organisation)
    .where('rule', '=', rule.rule)
    .execute();
});
