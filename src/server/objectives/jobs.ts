import { z } from 'zod';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { ObjectiveId, PersonId } from '../../core/kernel/id.ts';
import { formatInstant, idSchema } from '../../core/kernel/schema.ts';
import { daysOf, quarterSchema } from '../../core/objectives/quarter.ts';
import type { Quarter } from '../../core/objectives/quarter-name.ts';
import type { JobHandler, Services } from '../app/services.ts';
import { describeDay } from '../mail/describe-moment.ts';
import { mailAddressOf } from '../people/queries.ts';
import type { Job } from '../record/execute.ts';

const mailReviewTask = 'mail-objective-review';

/** The mails that say that the review of an objective is near: one for each person whom the record says was told. */
export function mailReview(objective: ObjectiveId, quarter: Quarter, told: readonly PersonId[]): readonly Job[] {
  return told.map((person) => ({ task: mailReviewTask, payload: { objective, quarter, person }, key: `${mailReviewTask}:${objective}:${quarter}:${person}` }));
}

const payloadSchema = z.object({ organisation: idSchema('organisation'), objective: idSchema('objective'), quarter: quarterSchema, person: idSchema('person') });
type Payload = z.output<typeof payloadSchema>;

/** The mails of this area. A title is for everyone; what came of anybody's 1on1 is on the page, for whoever may read it there. */
export const objectiveJobs: readonly JobHandler[] = [
  {
    task: mailReviewTask,
    run: async (services, raw) => {
      const payload = payloadSchema.parse(raw);
      const letter = await letterFor(services, payload);
      if (letter === null) return;
      await services.mail.send({
        to: letter.to,
        subject: `The review of “${letter.title}” is near`,
        text: [
          `The quarter of the objective “${letter.title}” ends on ${describeDay(daysOf(payload.quarter).to)}. Before its review, read what your own 1on1s brought for it:`,
          `${services.config.url.origin}/objectives/${payload.objective}/review`,
          'The page counts what you may read, so it reads differently for everyone. You get this mail once for each objective and quarter.',
        ].join('\n\n'),
        attachments: [],
      });
      const { organisation: org_id, objective, quarter, person } = payload;
      await services.database.inTransaction({ org: org_id, person: 'system' }, async (write) => {
        await write
          .insertInto('objective_review_notice')
          .values({ org_id, objective, quarter, person, sent_at: formatInstant(services.now()) })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      });
    },
  },
];

/** Where to and about what; null when it went out already, or the objective was closed, moved to another quarter, or its quarter ended meanwhile. */
async function letterFor(services: Services, { organisation, objective, quarter, person }: Payload): Promise<{ readonly to: string; readonly title: string } | null> {
  return await services.database.inTransaction({ org: organisation, person: 'system' }, async (write) => {
    const sent = await write
      .selectFrom('objective_review_notice')
      .select('person')
      .where('org_id', '=', organisation)
      .where('objective', '=', objective)
      .where('quarter', '=', quarter)
      .where('person', '=', person)
      .executeTakeFirst();
    const row = await write
      .selectFrom('objective')
      .select(['title', 'time_zone'])
      .where('org_id', '=', organisation)
      .where('id', '=', objective)
      .where('quarter', '=', quarter)
      .where('state', '=', 'active')
      .executeTakeFirst();
    const to = await mailAddressOf(write, organisation, person);
    if (sent !== undefined || row === undefined || to === null || civilDay(services.now(), row.time_zone) > daysOf(quarter).to) return null;
    return { to, title: row.title };
  });
}
