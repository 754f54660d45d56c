import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { MeetingId, PersonId } from '../../core/kernel/id.ts';
import { formatInstant, idSchema, utcInstantSchema } from '../../core/kernel/schema.ts';
import { recapSchema } from '../../core/meetings/events.ts';
import type { JobHandler, Services } from '../app/services.ts';
import type { Writer } from '../db/database.ts';
import { describeDay } from '../mail/describe-moment.ts';
import { personView } from '../people/person-view.ts';
import { mailAddressOf } from '../people/queries.ts';
import type { Job } from '../record/execute.ts';
import type { Receipt } from '../record/receipts.ts';
import { recapSubject, recapText, type RecapLetter } from './recap-mail.ts';

const mailRecapTask = 'mail-recap';

/** The mails that a sent recap owes: one to each of the two, with its receipt. */
export function mailRecap(meeting: MeetingId, people: readonly PersonId[]): readonly Job[] {
  return people.map((person) => ({ task: mailRecapTask, payload: { meeting, person }, key: `${mailRecapTask}:${meeting}:${person}` }));
}

const payloadSchema = z.object({ organisation: idSchema('organisation'), meeting: idSchema('meeting'), person: idSchema('person') });
type Payload = z.output<typeof payloadSchema>;

/** The mails of this area. */
export const meetingJobs: readonly JobHandler[] = [
  {
    task: mailRecapTask,
    run: async (services, raw) => {
      const payload = payloadSchema.parse(raw);
      const sent = await asSystem(services, payload, async (write) => await sentRecap(write, payload));
      if (sent === null) return;
      const receipt = await services.ledger.receiptOf(payload.organisation, { stream: payload.meeting, n: sent.n });
      const done = await asSystem(services, payload, async (write) => await alreadyMailed(write, payload, receipt.seq));
      if (done) return;
      const letter: RecapLetter = {
        ...sent.letter,
        page: `${services.config.url.origin}/meetings/${payload.meeting}`,
        entry: { seq: receipt.seq, on: await asSystem(services, payload, async (write) => await entryDay(write, payload, receipt.seq, sent.letter.timeZone)) },
        receiptFile: receipt.fileName,
      };
      await services.mail.send({
        to: sent.to,
        subject: recapSubject(letter),
        text: recapText(letter),
        attachments: [{ fileName: receipt.fileName, content: receipt.bytes, media: 'text/plain; charset=utf-8' }],
      });
      await asSystem(services, payload, async (write) => {
        await noteReceipt(write, payload, receipt, services);
      });
    },
  },
];

async function asSystem<Value>(services: Services, { organisation }: Payload, work: (write: Writer) => Promise<Value>): Promise<Value> {
  return await services.database.inTransaction({ org: organisation, person: 'system' }, work);
}

interface SentRecap {
  readonly to: string;
  readonly n: number;
  readonly letter: Omit<RecapLetter, 'page' | 'entry' | 'receiptFile'>;
}

/** What to mail, or null when there is nobody to mail it to any more, or its words were erased. */
async function sentRecap(write: Writer, { organisation, meeting, person }: Payload): Promise<SentRecap | null> {
  const row = await write
    .selectFrom('meeting')
    .innerJoin('meeting_room', (join) => join.onRef('meeting_room.org_id', '=', 'meeting.org_id').onRef('meeting_room.meeting', '=', 'meeting.id'))
    .select(['recap_n', 'recap_at', 'recap_due_at', 'recap_late', 'time_zone', 'recap'])
    .select([personView('meeting.manager').as('manager'), personView('meeting.report').as('report')])
    .where('meeting.org_id', '=', organisation)
    .where('meeting.id', '=', meeting)
    .executeTakeFirst();
  const to = await mailAddressOf(write, organisation, person);
  if (row === undefined || to === null || row.recap === null || row.recap_n === null) return null;
  return {
    to,
    n: row.recap_n,
    letter: {
      recap: recapSchema.parse(row.recap),
      late: row.recap_late,
      dueAt: utcInstantSchema.parse(row.recap_due_at),
      publishedAt: utcInstantSchema.parse(row.recap_at),
      timeZone: row.time_zone,
      manager: row.manager.name,
      report: row.report.name,
      names: new Map([row.manager, row.report].map(({ id, name }) => [id, name])),
    },
  };
}

async function alreadyMailed(write: Writer, { organisation, person }: Payload, seq: number): Promise<boolean> {
  const found = await write
    .selectFrom('ledger_receipt')
    .select('seq')
    .where('org_id', '=', organisation)
    .where('seq', '=', seq)
    .where('person', '=', person)
    .where('channel', '=', 'mail')
    .executeTakeFirst();
  return found !== undefined;
}

async function entryDay(write: Writer, { organisation }: Payload, seq: number, timeZone: string): Promise<string> {
  const { at } = await write.selectFrom('ledger_leaf').select('at').where('org_id', '=', organisation).where('seq', '=', seq).executeTakeFirstOrThrow();
  return describeDay(civilDay(Temporal.Instant.from(at), timeZone));
}

async function noteReceipt(write: Writer, { organisation, person }: Payload, { seq, size }: Receipt, services: Services): Promise<void> {
  await write
    .insertInto('ledger_receipt')
    .values({ org_id: organisation, seq, size, person, channel: 'mail', sent_at: formatInstant(services.now()) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
