import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import type { RuleId } from '../../core/language/diagnostic.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Unit } from '../record/execute.ts';

/** What one person reports about findings. */
export interface CountedFindings {
  readonly shown: readonly { readonly rule: RuleId; readonly count: number }[];
  readonly wrong: readonly { readonly rule: RuleId; readonly fingerprint: string }[];
}

/**
 * Adds to the counters of the rules. What one person adds in a day is capped, a finding is called wrong once a person, and
 * whatever is called wrong was shown. No words are kept: of the finding, a digest that is the person's own.
 */
export async function countFindings(unit: Unit, person: PersonId, { shown, wrong }: CountedFindings): Promise<void> {
  for (const rule of new Set([...shown, ...wrong].map((each) => each.rule))) {
    const count = shown.filter((each) => each.rule === rule).reduce((sum, each) => sum + each.count, 0);
    const wrongToday = await countShown(unit, person, rule, count);
    const room = Math.max(0, defaultPolicy.language.wrongADay.value - wrongToday);
    const digests = new Set(wrong.filter((each) => each.rule === rule).map(({ fingerprint }) => digestOf(unit.organisation, person, fingerprint)));
    if (room > 0 && digests.size > 0) await countWrong(unit, person, rule, [...digests].slice(0, room));
  }
}

/** Adds findings shown, as far as the day has room. Returns how many the person called wrong today; the row stays locked for them. */
async function countShown({ write, organisation, context }: Unit, person: PersonId, rule: RuleId, count: number): Promise<number> {
  const most = defaultPolicy.language.shownADay.value;
  const first = Math.min(count, most);
  const { rows } = await sql<{ wrong_today: number }>`
    insert into language_count as c (org_id, rule, person, shown, wrong, day, shown_today, wrong_today)
    values (${organisation}, ${rule}, ${person}, ${first}, 0, ${civilDay(context.now, 'UTC')}::date, ${first}, 0)
    on conflict (org_id, rule, person) do update set
      shown = c.shown + case when c.day = excluded.day then least(${first}, greatest(${most} - c.shown_today, 0)) else ${first} end,
      shown_today = case when c.day = excluded.day then least(c.shown_today + ${first}, greatest(${most}, c.shown_today)) else ${first} end,
      wrong_today = case when c.day = excluded.day then c.wrong_today else 0 end,
      day = excluded.day
    returning wrong_today`.execute(write);
  return rows[0]?.wrong_today ?? 0;
}

async function countWrong({ write, organisation }: Unit, person: PersonId, rule: RuleId, digests: readonly string[]): Promise<void> {
  await sql`
    with fresh as (
      insert into language_verdict (org_id, rule, person, digest)
      select ${organisation}, ${rule}, ${person}, d from unnest(${digests}::text[]) d
      on conflict do nothing returning 1
    )
    update language_count c set
      wrong = c.wrong + f.n, wrong_today = c.wrong_today + f.n, shown = greatest(c.shown, c.wrong + f.n)
    from (select count(*)::int as n from fresh) f
    where c.org_id = ${organisation} and c.rule = ${rule} and c.person = ${person}`.execute(write);
}

/** Forgets what was counted about a rule, for everyone. */
export async function startCountersAnew({ write, organisation }: Unit, rule: RuleId): Promise<void> {
  await write.deleteFrom('language_count').where('org_id', '=', organisation).where('rule', '=', rule).execute();
  await write.deleteFrom('language_verdict').where('org_id', '=', organisation).where('rule', '=', rule).execute();
}

/** The ids of the organisation and the person are 128 random bits each: they are the salt. */
function digestOf(organisation: string, person: PersonId, fingerprint: string): string {
  return createHash('sha256').update(JSON.stringify([organisation, person, fingerprint])).digest('base64url');
}
