import { sql } from 'kysely';
import { z } from 'zod';
import { civilDateSchema, formatInstant, idSchema, utcInstantSchema, type CivilDate } from '../../core/kernel/schema.ts';
import type { JobHandler, Services } from '../app/services.ts';
import { newToken, tokenDigest } from '../auth/one-time-token.ts';
import type { Writer } from '../db/database.ts';
import { isoInstant } from '../db/iso-instant.ts';
import { describeMoment } from '../mail/describe-moment.ts';
import type { Job } from '../record/execute.ts';

const mailPulseTask = 'mail-pulse';

/** The mails of a round: one to each who is invited, or the one reminder to those who have not answered. */
export function mailPulse(pulse: string, week: CivilDate, kind: 'ask' | 'remind', people: readonly string[]): readonly Job[] {
  return people.map((person) => ({ task: mailPulseTask, payload: { pulse, week, kind, person }, key: `${mailPulseTask}:${pulse}:${week}:${kind}:${person}` }));
}

const payloadSchema = z.object({ organisation: idSchema('organisation'), pulse: idSchema('pulse'), person: idSchema('person'), week: civilDateSchema, kind: z.enum(['ask', 'remind']) });
type Payload = z.output<typeof payloadSchema>;

const letterSchema = z.array(
  z.object({ name: z.string(), email: z.string(), manager: z.string(), closesAt: utcInstantSchema, timeZone: z.string(), questions: z.int(), invited: z.int() }),
);

/** The mails of this area. */
export const pulseJobs: readonly JobHandler[] = [
  {
    task: mailPulseTask,
    run: async (services, raw) => {
      const payload = payloadSchema.parse(raw);
      const letter = await letterFor(services, payload);
      if (letter === null) return;
      const { name, email, manager, closesAt, timeZone, questions, invited, token } = letter;
      await services.mail.send({
        to: email,
        subject: payload.kind === 'remind' ? 'Reminder: the pulse of your team' : 'The pulse of your team',
        text: [
          `Hello ${name},`,
          `${questions} short statements about working in the team of ${manager}; ${invited} people are asked. It takes a minute, and nobody can tell what you answered:`,
          `${services.config.url.origin}/pulse/answer#${token}`,
          `Open until ${describeMoment(closesAt, timeZone)}. The page says how your answer is kept apart from you, and where that ends. Do not pass the link on: it works once, in your place.`,
        ].join('\n\n'),
        attachments: [],
      });
      await services.database.inTransaction({ org: payload.organisation, person: 'system' }, async (write) => {
        const { organisation: org_id, pulse, week, person, kind } = payload;
        // Not once the round was counted or the pulse stopped while the mail was on its way: who was asked is forgotten by then.
        await sql`
          insert into pulse_notice (org_id, pulse, week, person, kind)
          select r.org_id, r.pulse, r.week, ${person}, ${kind}
          from pulse_round r join pulse p on p.org_id = r.org_id and p.id = r.pulse and p.stopped_at is null
          where r.org_id = ${org_id} and r.pulse = ${pulse} and r.week = ${week}::date and r.closed_at is null for share of r
          on conflict do nothing`.execute(write);
      });
    },
  },
];

/** Makes a pass for somebody's seat, and gives its token. Only the digest is kept. */
export async function makePass(write: Writer, { organisation, pulse, week, person }: Omit<Payload, 'kind'>): Promise<string> {
  const token = newToken();
  await write.insertInto('pulse_pass').values({ org_id: organisation, token_hash: tokenDigest(token), pulse, week, person }).execute();
  return token;
}

async function letterFor(services: Services, payload: Payload): Promise<(z.output<typeof letterSchema>[number] & { readonly token: string }) | null> {
  const { organisation, pulse, week, person, kind } = payload;
  return await services.database.inTransaction({ org: organisation, person: 'system' }, async (write) => {
    const { rows } = await sql<unknown>`
      select n.name, c.email, m.name as manager, ${isoInstant('r.closes_at')} as "closesAt", p.time_zone as "timeZone", jsonb_array_length(r.questions) as questions, r.invited
      from pulse_round r join pulse p on p.org_id = r.org_id and p.id = r.pulse and p.stopped_at is null
      join pulse_seat s on s.org_id = r.org_id and s.pulse = r.pulse and s.week = r.week and s.person = ${person} and not s.spent
      join person n on n.org_id = r.org_id and n.person = s.person join person_contact c on c.org_id = r.org_id and c.person = s.person
      join person m on m.org_id = r.org_id and m.person = p.manager
      where r.org_id = ${organisation} and r.pulse = ${pulse} and r.week = ${week}::date and r.closed_at is null
        and r.closes_at >= ${formatInstant(services.now())}::timestamptz
        and not exists (select from pulse_notice e where e.org_id = r.org_id and e.pulse = r.pulse and e.week = r.week and e.person = s.person and e.kind = ${kind})
      for share of r`.execute(write);
    const [letter] = letterSchema.parse(rows);
    return letter === undefined ? null : { ...letter, token: await makePass(write, payload) };
  });
}
