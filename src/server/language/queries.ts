import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { ruleStandingView } from '../../contract/language.ts';
import { personView as personShape } from '../../contract/views.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { utcInstantSchema } from '../../core/kernel/schema.ts';
import { ruleIdSchema, type RuleId } from '../../core/language/diagnostic.ts';
import type { RuleTally } from '../../core/language/lower-rules.ts';
import type { Reader } from '../db/database.ts';
import { isoInstant } from '../db/iso-instant.ts';
import { personView } from '../people/person-view.ts';

type Asking = Pick<Reader, 'getExecutor'>;

const loweredSchema = z.array(ruleIdSchema);

/** A subselect of the rules that only hint in an organisation, as JSON, for a query that reads more; see {@link readLowered}. */
export function selectLowered(organisation: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((select json_agg(lowered.rule order by lowered.rule) from language_rule lowered
    where lowered.org_id = ${organisation} and lowered.state = 'hint'), '[]')`;
}

/** What {@link selectLowered} gave. */
export function readLowered(column: unknown): readonly RuleId[] {
  return loweredSchema.parse(column);
}

/** The rules that only hint in an organisation. One statement. */
export async function loweredRules(read: Asking, organisation: OrganisationId): Promise<readonly RuleId[]> {
  const { rows } = await sql<{ lowered: unknown }>`select ${selectLowered(sql`${organisation}`)} as lowered`.execute(read);
  return readLowered(rows[0]?.lowered ?? []);
}

const tallySchema = z.object({ rule: ruleIdSchema, shown: z.number(), wrong: z.number(), people: z.number() });

/** The counters of every rule that has any. One statement. */
export async function ruleTallies(read: Asking): Promise<readonly RuleTally[]> {
  const { rows } = await sql<unknown>`select rule, shown, wrong, people from language_tally()`.execute(read);
  return z.array(tallySchema).parse(rows);
}

const standingSchema = z.object({
  rule: ruleIdSchema,
  shown: z.number(),
  wrong: z.number(),
  people: z.number(),
  state: z.enum(['active', 'hint']).nullable(),
  since: utcInstantSchema.nullable(),
  lowered: z.object({ shown: z.number(), wrong: z.number(), people: z.number() }).nullable(),
  restored_by: personShape.nullable(),
  restored_at: utcInstantSchema.nullable(),
  reason: z.string().nullable(),
});

/** How every rule stands in the viewer's organisation, in the order of the rules. One statement. */
export async function ruleStandings(read: Asking, organisation: OrganisationId): Promise<z.input<typeof ruleStandingView>[]> {
  const { rows } = await sql<unknown>`
    select r.rule, coalesce(t.shown, 0) as shown, coalesce(t.wrong, 0) as wrong, coalesce(t.people, 0) as people, l.state,
      ${isoInstant('l.since')} as since, l.lowered, ${personView('l.restored_by')} as restored_by, ${isoInstant('l.restored_at')} as restored_at, l.reason
    from unnest(${ruleIdSchema.options}::text[]) with ordinality as r(rule, place)
      left join language_tally() t on t.rule = r.rule
      left join language_rule l on l.org_id = ${organisation} and l.rule = r.rule
    order by r.place`.execute(read);
  return z.array(standingSchema).parse(rows).map(({ lowered, restored_by: by, restored_at: at, reason, state, ...standing }) => ({
    ...standing,
    share: standing.shown === 0 ? null : (standing.wrong * 100) / standing.shown,
    state: state ?? 'active',
    loweredAt: lowered,
    restored: by === null || at === null ? null : { by, at, reason: reason ?? '' },
  }));
}
