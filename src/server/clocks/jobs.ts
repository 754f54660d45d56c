import { z } from 'zod';
import type { ClockName } from '../../core/clocks/clock.ts';
import { idSchema, formatInstant, utcInstantSchema } from '../../core/kernel/schema.ts';
import { clockNameSchema } from '../../core/clocks/events.ts';
import type { JobHandler } from '../app/services.ts';
import { mailAddressOf, timeZoneOf } from '../people/queries.ts';
import { describeMoment } from '../mail/describe-moment.ts';
import { mailMissedTask } from './tell-missed.ts';

const payloadSchema = z.object({ organisation: idSchema('organisation'), clock: idSchema('clock'), person: idSchema('person') });

/** What was missed, and what to do next. No words of a meeting: a mail passes many hands. */
const words: Readonly<Record<ClockName, { readonly subject: string; readonly what: string; readonly next: string }>> = {
  'first-1on1': {
    subject: 'A first 1on1 was not fixed in time',
    what: 'A trigger asked for a 1on1, and nobody fixed a time for it by the deadline.',
    next: 'Fix a time now: the 1on1 can still be held, and the record will say that it was late.',
  },
  'signal-answer': {
    subject: 'A signal was not answered in time',
    what: 'A rule fired, and nobody gave it a place in a 1on1, or dismissed it, by the deadline.',
    next: 'Open the signal and answer it now; the record will say that it was late.',
  },
  recap: {
    subject: 'A recap is late',
    what: 'A 1on1 was closed, and its recap was not sent by the deadline.',
    next: 'Send it now: a late recap is still worth more than none, and the record will say that it was late.',
  },
  'commitment-due': {
    subject: 'A commitment is past its due day',
    what: 'The due day of a commitment ended without its output.',
    next: 'Show the output if it exists, or talk about it in the next 1on1.',
  },
  'meeting-held': {
    subject: 'A 1on1 was missed',
    what: 'A scheduled 1on1 was not held.',
    next: 'The next one is scheduled, and what was on the agenda is on it.',
  },
  'plan-end': {
    subject: 'A plan has run its days',
    what: 'The last day of a plan ended without a decision.',
    next: 'Open the plan, look at the computed exit, and decide.',
  },
};

/** The mails of this area. */
export const clockJobs: readonly JobHandler[] = [
  {
    task: mailMissedTask,
    run: async (services, payload) => {
      const { organisation, clock, person } = payloadSchema.parse(payload);
      const letter = await services.database.inTransaction({ org: organisation, person: 'system' }, async (write) => {
        const told = await write.selectFrom('clock_notice').select('clock').where('org_id', '=', organisation).where('clock', '=', clock).where('person', '=', person).executeTakeFirst();
        const row = await write.selectFrom('clock').select(['name', 'due_at']).where('org_id', '=', organisation).where('id', '=', clock).executeTakeFirst();
        const to = await mailAddressOf(write, organisation, person);
        if (told !== undefined || row === undefined || to === null) return null;
        return { to, name: clockNameSchema.parse(row.name), dueAt: utcInstantSchema.parse(row.due_at), timeZone: await timeZoneOf(write, organisation, person) };
      });
      if (letter === null) return;
      const { subject, what, next } = words[letter.name];
      const text = [what, `The deadline was ${describeMoment(letter.dueAt, letter.timeZone)}. The record says that it was missed, and that you were told.`, next, services.config.url.origin].join('\n\n');
      await services.mail.send({ to: letter.to, subject, text, attachments: [] });
      await services.database.inTransaction({ org: organisation, person: 'system' }, async (write) => {
        await write
          .insertInto('clock_notice')
          .values({ org_id: organisation, clock, person, sent_at: formatInstant(services.now()) })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      });
    },
  },
];
