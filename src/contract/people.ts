import { z } from 'zod';
import { civilDateSchema, idSchema, utcInstantSchema } from '../core/kernel/schema.ts';
import { organisationRoleSchema } from '../core/people/events.ts';
import { endpoint } from './endpoint.ts';
import { clockView, commitmentRow, meetingRow, pageOf, pageQuery, personView } from './views.ts';

/** Who is signed in, and what the shell needs to know about them. */
export const sessionView = z.object({
  person: personView,
  email: z.string(),
  timeZone: z.string(),
  roles: z.array(organisationRoleSchema),
  organisation: z.object({ id: idSchema('organisation'), name: z.string() }),
  demo: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;

const personRow = personView.extend({
  roles: z.array(organisationRoleSchema),
  manager: personView.nullable(),
  reports: z.number().int(),
  nextMeeting: utcInstantSchema.nullable(),
  openCommitments: z.number().int(),
  joined: z.boolean(),
});

/** One line of a person's timeline: something that happened, and where it can be opened. */
export const timelineEntry = z.object({
  at: utcInstantSchema,
  type: z.string(),
  stream: z.string(),
  n: z.number().int(),
  actor: personView.nullable(),
  about: z.enum(['meeting', 'commitment', 'plan', 'trigger', 'kpi', 'series', 'person']),
  subject: z.string(),
  /** A line from the event itself where the viewer may read it. */
  line: z.string(),
});

export const peopleApi = {
  'GET /api/session': endpoint({ summary: 'Who is signed in', access: 'person', output: sessionView, refusals: ['NOT_SIGNED_IN'] }),
  'POST /api/setup': endpoint({
    summary: 'Create the organisation and its owner from the one-time set-up link',
    access: 'nobody',
    body: z.object({
      token: z.string().max(200),
      organisation: z.string().trim().min(1).max(120),
      name: z.string().trim().min(1).max(120),
      email: z.email().max(254),
      password: z.string().max(200),
      timeZone: z.string().max(60),
    }),
    output: z.object({ organisation: idSchema('organisation'), person: idSchema('person') }),
    refusals: ['SETUP_TOKEN_INVALID', 'EMAIL_TAKEN', 'PASSWORD_TOO_SHORT', 'INVALID_INPUT', 'TOO_MANY_REQUESTS'],
  }),
  'POST /api/invitations/accept': endpoint({
    summary: 'Choose a password and join, from an invitation mail',
    access: 'nobody',
    body: z.object({ token: z.string().max(200), password: z.string().max(200), timeZone: z.string().max(60) }),
    output: z.object({ person: idSchema('person'), email: z.string() }),
    refusals: ['INVITATION_INVALID', 'EMAIL_TAKEN', 'PASSWORD_TOO_SHORT', 'INVALID_INPUT', 'TOO_MANY_REQUESTS'],
  }),
  'GET /api/people': endpoint({
    summary: 'The people of the organisation',
    access: 'person',
    query: pageQuery.extend({ search: z.string().max(80).optional() }),
    output: pageOf(personRow),
    refusals: ['NOT_SIGNED_IN'],
  }),
  'POST /api/people': endpoint({
    summary: 'Add a person and invite them by mail',
    access: 'owner',
    body: z.object({
      name: z.string().trim().min(1).max(120),
      email: z.email().max(254),
      manager: idSchema('person').nullable(),
      roles: z.array(organisationRoleSchema).max(4),
    }),
    output: z.object({ person: idSchema('person') }),
    refusals: ['NOT_SIGNED_IN', 'FORBIDDEN', 'EMAIL_TAKEN', 'NOT_FOUND', 'INVALID_INPUT'],
  }),
  'GET /api/people/:person': endpoint({
    summary: 'One person: who they report to, what is open, what comes next',
    access: 'person',
    params: z.object({ person: idSchema('person') }),
    output: z.object({
      person: personView,
      roles: z.array(organisationRoleSchema),
      manager: personView.nullable(),
      reports: z.array(personView),
      meetings: z.array(meetingRow),
      commitments: z.array(commitmentRow),
      clocks: z.array(clockView),
      can: z.object({ startSeries: z.boolean(), openPlan: z.boolean(), edit: z.boolean() }),
    }),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND'],
  }),
  'GET /api/people/:person/timeline': endpoint({
    summary: 'Everything about a person that the viewer may see, newest first',
    access: 'person',
    params: z.object({ person: idSchema('person') }),
    query: pageQuery,
    output: pageOf(timelineEntry),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND'],
  }),
  'POST /api/people/:person/invitation': endpoint({
    summary: 'Mail a fresh invitation; the earlier link stops working',
    access: 'owner',
    params: z.object({ person: idSchema('person') }),
    body: z.object({}),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'FORBIDDEN', 'NOT_FOUND', 'JOINED_ALREADY'],
  }),
  'POST /api/people/:person/manager': endpoint({
    summary: 'Set who a person reports to from a day on',
    access: 'owner',
    params: z.object({ person: idSchema('person') }),
    body: z.object({ manager: idSchema('person'), from: civilDateSchema }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'FORBIDDEN', 'NOT_FOUND', 'REPORTS_TO_SELF', 'REPORTS_IN_CIRCLE', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/people/:person/roles': endpoint({
    summary: 'Set the roles of a person',
    access: 'owner',
    params: z.object({ person: idSchema('person') }),
    body: z.object({ roles: z.array(organisationRoleSchema).max(4) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'FORBIDDEN', 'NOT_FOUND', 'LAST_OWNER', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'GET /api/demo/personas': endpoint({
    summary: 'The people one can be in the demo (demo mode only)',
    access: 'nobody',
    output: z.object({ personas: z.array(personView.extend({ job: z.string() })) }),
    refusals: ['NOT_FOUND'],
  }),
  'POST /api/demo/become': endpoint({
    summary: 'Sign in as one of the demo’s people (demo mode only)',
    access: 'nobody',
    body: z.object({ person: idSchema('person') }),
    output: z.object({}),
    refusals: ['NOT_FOUND', 'INVALID_INPUT'],
  }),
} as const;
