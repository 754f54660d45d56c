import { z } from 'zod';
import { eventType, part } from '../kernel/event.ts';
import { civilDateSchema, idSchema, textSchema } from '../kernel/schema.ts';

/** What an organisation may give a person beyond the relations that plans and series name. */
export const organisationRoleSchema = z.enum(['owner', 'hr-partner', 'director', 'product-lead']);

/** The organisation took a name. It stands in the organisation's own stream, after the genesis of the record. */
export const organisationNamed = eventType('organisation.named', 1, {
  organisation: part('organisation', z.object({ name: textSchema(120) })),
});

/** A person became part of the organisation. The name and the address are separate parts: a packet shows only the name. */
export const personJoined = eventType('person.joined', 1, {
  profile: part('organisation', z.object({ name: textSchema(120), timeZone: z.string().max(60) })),
  contact: part('system', z.object({ email: z.email().max(254) })),
});

/** The person took up the invitation and said in which time zone they live. */
export const invitationAccepted = eventType('invitation.accepted', 1, {
  place: part('organisation', z.object({ timeZone: z.string().max(60) })),
});

/** The organisation gave a person a role. */
export const roleGranted = eventType('role.granted', 1, {
  role: part('organisation', z.object({ role: organisationRoleSchema })),
});

/** The organisation took a role back. */
export const roleRevoked = eventType('role.revoked', 1, {
  role: part('organisation', z.object({ role: organisationRoleSchema })),
});

/** From a civil day on, the person of this stream reports to the named manager. Any line from that day on is replaced; the earlier one ends the day before. */
export const reportingStarted = eventType('reporting.started', 1, {
  line: part('organisation', z.object({ manager: idSchema('person'), from: civilDateSchema })),
});

export const personEvents = [personJoined, invitationAccepted, roleGranted, roleRevoked, reportingStarted] as const;
