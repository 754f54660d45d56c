import { sql } from 'kysely';
import { z } from 'zod';
import { answerPageView, type AnswerPageView } from '../../contract/stakeholders.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import { formatInstant, storableText, type UtcInstant } from '../../core/kernel/schema.ts';
import { askStream } from '../../core/kpis/stakeholder-ask.ts';
import { unlistStakeholder } from '../../core/kpis/stakeholder-list.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Services } from '../app/services.ts';
import { isoInstant } from '../db/iso-instant.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { followLink } from './links.ts';

/** What somebody answers who followed their link. */
export interface GivenAnswer {
  readonly token: string;
  readonly score: number;
  readonly comment: string;
}

const foundSchema = z.tuple([answerPageView.omit({ meanFrom: true, answersFrom: true })]).or(z.tuple([]));

/** What a link asks. Following it changes nothing: mail servers follow links too. */
export async function lookAtAsk(services: Services, token: string): Promise<Decision<AnswerPageView, 'ASK_LINK_INVALID'>> {
  const link = await followLink(services.database, token, services.now());
  if (link === null) return refuse({ code: 'ASK_LINK_INVALID' });
  const { organisation, ask, stakeholder, week } = link;
  const now = formatInstant(services.now());
  const { rows } = await services.database.inTransaction({ org: organisation, person: 'system' }, async (write) =>
    await sql<unknown>`
      select o.name as organisation, k.name as kpi, k.team, json_build_object('name', p.name) as owner, r.week::text as week,
        ${isoInstant('r.closes_at')} as "closesAt", a.time_zone as "timeZone",
        r.closed_at is null and r.closes_at >= ${now}::timestamptz and s.unlisted_at is null as open, s.unlisted_at is null as listed,
        (select json_build_object('score', g.score, 'comment', g.comment) from stakeholder_answer g
          where g.org_id = r.org_id and g.ask = r.ask and g.week = r.week and g.stakeholder = s.id) as given
      from stakeholder_round r join stakeholder_ask a on a.org_id = r.org_id and a.id = r.ask
      join stakeholder s on s.org_id = r.org_id and s.ask = r.ask and s.id = ${stakeholder}
      join kpi k on k.org_id = r.org_id and k.id = a.kpi join person p on p.org_id = r.org_id and p.person = k.owner
      join organisation o on o.org_id = r.org_id
      where r.org_id = ${organisation} and r.ask = ${ask} and r.week = ${week}::date and a.stopped_at is null`.execute(write),
  );
  const [found] = foundSchema.parse(rows);
  if (found === undefined) return refuse({ code: 'ASK_LINK_INVALID' });
  const { meanFrom, answersFrom } = defaultPolicy.stakeholders;
  return ok({ ...found, meanFrom: meanFrom.value, answersFrom: answersFrom.value });
}

/**
 * Takes an answer, or another in its place, until the week closes. It is a draft until then: no event is recorded, so that
 * the record never holds who said what. The week's row is held, so that an answer is either counted or refused.
 */
export async function takeAnswer(services: Services, given: GivenAnswer): Promise<Decision<{ readonly closesAt: UtcInstant }, 'ASK_LINK_INVALID' | 'ASK_WEEK_CLOSED'>> {
  const link = await followLink(services.database, given.token, services.now());
  if (link === null) return refuse({ code: 'ASK_LINK_INVALID' });
  const { organisation, ask, stakeholder, week } = link;
  return await services.database.inTransaction({ org: organisation, person: 'system' }, async (write) => {
    const listed = await write
      .selectFrom('stakeholder')
      .select('id')
      .where('org_id', '=', organisation)
      .where('ask', '=', ask)
      .where('id', '=', stakeholder)
      .where('unlisted_at', 'is', null)
      .executeTakeFirst();
    if (listed === undefined) return refuse({ code: 'ASK_LINK_INVALID' });
    const round = await write
      .selectFrom('stakeholder_round')
      .select('closes_at')
      .where('org_id', '=', organisation)
      .where('ask', '=', ask)
      .where(sql<boolean>`week = ${week}::date`)
      .where('closed_at', 'is', null)
      .where('closes_at', '>=', formatInstant(services.now()))
      .forShare()
      .executeTakeFirst();
    if (round === undefined) return refuse({ code: 'ASK_WEEK_CLOSED' });
    const answer = { score: given.score, comment: storableText(given.comment).trim() };
    await write
      .insertInto('stakeholder_answer')
      .values({ org_id: organisation, ask, week, stakeholder, ...answer })
      .onConflict((conflict) => conflict.columns(['org_id', 'ask', 'week', 'stakeholder']).doUpdateSet(answer))
      .execute();
    return ok({ closesAt: round.closes_at });
  });
}

/** Takes somebody off the list because they asked for it. Doing it twice is doing it once. */
export async function leaveList(services: Services, token: string): Promise<Decision<Record<string, never>, 'ASK_LINK_INVALID' | ExecutionCode>> {
  const link = await followLink(services.database, token, services.now());
  if (link === null) return refuse({ code: 'ASK_LINK_INVALID' });
  return await services.execute({ system: link.organisation }, async (unit) => {
    const decided = unlistStakeholder(await unit.load(askStream, link.ask), link.stakeholder, 'left');
    return ok({ events: decided.ok ? decided.value : [], value: {} });
  });
}
