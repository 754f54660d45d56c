import { sql } from 'kysely';
import { z } from 'zod';
import { idSchema, civilDateSchema, formatInstant, utcInstantSchema, type CivilDate } from '../../core/kernel/schema.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { JobHandler, Services } from '../app/services.ts';
import { isoInstant } from '../db/iso-instant.ts';
import { describeDay, describeMoment } from '../mail/describe-moment.ts';
import type { Job } from '../record/execute.ts';
import { makeLink } from './links.ts';

const mailAskTask = 'mail-stakeholder-ask';

/** The mails of a week: the question to each, or the one reminder to those who have not answered. */
export function mailAsk(ask: string, week: CivilDate, kind: 'ask' | 'remind', stakeholders: readonly string[]): readonly Job[] {
  return stakeholders.map((stakeholder) => ({
    task: mailAskTask,
    payload: { ask, week, kind, stakeholder },
    key: `${mailAskTask}:${ask}:${week}:${kind}:${stakeholder}`,
  }));
}

const payloadSchema = z.object({
  organisation: idSchema('organisation'),
  ask: idSchema('ask'),
  stakeholder: idSchema('stakeholder'),
  week: civilDateSchema,
  kind: z.enum(['ask', 'remind']),
});
type Payload = z.output<typeof payloadSchema>;

const letterSchema = z.array(
  z.object({ name: z.string(), email: z.string(), organisation: z.string(), kpi: z.string(), team: z.string(), owner: z.string(), closesAt: utcInstantSchema, timeZone: z.string() }),
);

/** The mails of this area. */
export const stakeholderJobs: readonly JobHandler[] = [
  {
    task: mailAskTask,
    run: async (services, raw) => {
      const payload = payloadSchema.parse(raw);
      const letter = await letterFor(services, payload);
      if (letter === null) return;
      const { name, organisation, kpi, team, owner, closesAt, timeZone, email, token } = letter;
      // Behind the hash, which browsers keep to themselves: no proxy or log sees it.
      const link = `${services.config.url.origin}/answer#${token}`;
      await services.mail.send({
        to: email,
        subject: `${payload.kind === 'remind' ? 'Reminder: one' : 'One'} question about ${kpi}`,
        text: [
          `Hello ${name},`,
          `${owner} of ${organisation} asks you one question about the week from ${describeDay(payload.week)}, on a scale from 0 to 10: how well does working with ${team} serve you?`,
          `Answer here, without an account:\n${link}`,
          `You can change your answer until ${describeMoment(closesAt, timeZone)}. Your name is not shown beside it; the page says who reads what.`,
          'You get one such mail a week and at most one reminder. To get no more, open the link and choose "Stop asking me". Do not pass the link on: it answers in your name.',
        ].join('\n\n'),
        attachments: [],
      });
      await services.database.inTransaction({ org: payload.organisation, person: 'system' }, async (write) => {
        const { organisation: org_id, ask, week, stakeholder, kind } = payload;
        // Not once the week was closed or the ask stopped while the mail was on its way: what was noted of it is gone by then.
        await sql`
          insert into stakeholder_notice (org_id, ask, week, stakeholder, kind)
          select r.org_id, r.ask, r.week, ${stakeholder}, ${kind}
          from stakeholder_round r join stakeholder_ask a on a.org_id = r.org_id and a.id = r.ask and a.stopped_at is null
          where r.org_id = ${org_id} and r.ask = ${ask} and r.week = ${week}::date and r.closed_at is null for share of r
          on conflict do nothing`.execute(write);
      });
    },
  },
];

/** What to write and a fresh link; null when the week is over, they left, were mailed already, or (for the reminder) have answered. */
async function letterFor(services: Services, payload: Payload): Promise<(z.output<typeof letterSchema>[number] & { readonly token: string }) | null> {
  const { organisation, ask, stakeholder, week, kind } = payload;
  const now = services.now();
  return await services.database.inTransaction({ org: organisation, person: 'system' }, async (write) => {
    const { rows } = await sql<unknown>`
      select s.name, c.email, o.name as organisation, k.name as kpi, k.team, p.name as owner, ${isoInstant('r.closes_at')} as "closesAt", a.time_zone as "timeZone"
      from stakeholder_round r join stakeholder_ask a on a.org_id = r.org_id and a.id = r.ask and a.stopped_at is null
      join stakeholder s on s.org_id = r.org_id and s.ask = r.ask and s.id = ${stakeholder} and s.unlisted_at is null
      join stakeholder_contact c on c.org_id = r.org_id and c.ask = r.ask and c.id = s.id
      join kpi k on k.org_id = r.org_id and k.id = a.kpi join person p on p.org_id = r.org_id and p.person = k.owner
      join organisation o on o.org_id = r.org_id
      where r.org_id = ${organisation} and r.ask = ${ask} and r.week = ${week}::date and r.closed_at is null and r.closes_at >= ${formatInstant(now)}::timestamptz
        and not exists (select from stakeholder_notice n where n.org_id = r.org_id and n.ask = r.ask and n.week = r.week and n.stakeholder = s.id and n.kind = ${kind})
        and (${kind} = 'ask' or not exists (select from stakeholder_answer g where g.org_id = r.org_id and g.ask = r.ask and g.week = r.week and g.stakeholder = s.id))
      for share of r`.execute(write);
    const [letter] = letterSchema.parse(rows);
    if (letter === undefined) return null;
    return { ...letter, token: await makeLink(write, { organisation, ask, stakeholder, week }, defaultPolicy.stakeholders, now) };
  });
}
