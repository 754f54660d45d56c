import { sql } from 'kysely';
import { z } from 'zod';
import { idSchema } from '../../core/kernel/schema.ts';
import type { JobHandler } from '../app/services.ts';
import { mailResetTask } from '../auth/mount-auth.ts';
import { makeInvitation } from './invitation.ts';

/** The job that mails an invitation. The link is made while it is sent, so that it is nowhere else. */
export const mailInvitationTask = 'mail-invitation';

const payloadSchema = z.object({ organisation: idSchema('organisation'), person: idSchema('person') });

/** A link that was asked for an address which is nobody's. */
const forNobody = z.object({ organisation: z.null() });

/** The mails of this area. */
export const peopleJobs: readonly JobHandler[] = [
  {
    task: mailInvitationTask,
    run: async (services, payload) => {
      const { organisation, person } = payloadSchema.parse(payload);
      const letter = await services.database.inTransaction({ org: organisation, person: 'system' }, async (write) => {
        const { rows } = await sql<{ name: string; email: string; organisation: string }>`
          select p.name, c.email, o.name as organisation from person p
          join person_contact c on c.org_id = p.org_id and c.person = p.person
          join organisation o on o.org_id = p.org_id
          where p.org_id = ${organisation} and p.person = ${person} and p.accepted_at is null`.execute(write);
        const found = rows[0];
        return found === undefined ? null : { ...found, token: await makeInvitation(write, organisation, person, services.now()) };
      });
      if (letter === null) return;
      await services.mail.send({
        to: letter.email,
        subject: `Join ${letter.organisation} on Manent`,
        text: [
          `Hello ${letter.name},`,
          `${letter.organisation} keeps its 1on1s in Manent and has added you. Choose a password here to come in:`,
          `${services.config.url.origin}/join?token=${letter.token}`,
          'The link works once, for 7 days. If you did not expect this mail, you can ignore it.',
        ].join('\n\n'),
        attachments: [],
      });
    },
  },
  {
    task: mailResetTask,
    run: async (services, payload) => {
      if (forNobody.safeParse(payload).success) return;
      const { organisation, person } = payloadSchema.parse(payload);
      const link = await services.auth.makeResetLink(person);
      const contact = await services.database.inTransaction({ org: organisation, person: 'system' }, async (write) =>
        await write.selectFrom('person_contact').select('email').where('org_id', '=', organisation).where('person', '=', person).executeTakeFirst(),
      );
      if (link === null || contact === undefined) return;
      await services.mail.send({
        to: contact.email,
        subject: 'Choose a new password for Manent',
        text: [
          'Somebody asked to choose a new password for your account. If it was you, do it here:',
          link,
          'The link works once, for an hour. Choosing a new password signs you out everywhere. If it was not you, ignore this mail: nothing changes.',
        ].join('\n\n'),
        attachments: [],
      });
    },
  },
];
