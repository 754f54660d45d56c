import { peopleApi } from '../../contract/people.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { personAbilities } from '../../core/people/abilities.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import type { Area } from '../app/area.ts';
import type { Services } from '../app/services.ts';
import { clockViews } from '../clocks/queries.ts';
import { countOpenCommitments } from '../commitments/count-open.ts';
import { commitmentPage } from '../commitments/queries.ts';
import { nextMeetingTimes } from '../meetings/next-meetings.ts';
import { meetingPage } from '../meetings/queries.ts';
import { addMember } from './add-person.ts';
import { becomePersona, listPersonas } from './demo-personas.ts';
import { peopleJobs } from './jobs.ts';
import { inviteAgain } from './invite-again.ts';
import { joinByInvitation } from './join.ts';
import { setManagerOf, setRolesOf } from './keep-people.ts';
import { memberProfile, memberRows, viewerSession } from './people-page.ts';
import { personStreamProjector } from './project-streams.ts';
import { peopleProjector } from './project.ts';
import { setUpOrganisation } from './set-up.ts';
import { personTimeline } from './timeline.ts';

/** Most meetings to come and open commitments on a person's page; their own pages have the rest. */
const mostShown = 15;

/** People: who is here, who reports to whom, how they come in. */
export const peopleArea: Area<typeof peopleApi> = {
  endpoints: peopleApi,
  projectors: [peopleProjector, personStreamProjector],
  jobs: peopleJobs,
  handlers: (services) => ({
    'GET /api/session': async ({ viewer }) => {
      const session = await services.read(viewer, async (read) => await viewerSession(read, viewer));
      return session === null ? refuse({ code: 'NOT_SIGNED_IN' }) : ok({ ...session, demo: services.demo });
    },
    'POST /api/setup': async ({ body, address, setHeader }) => {
      const taken = await services.auth.takeAttempt('setup', address);
      if (!taken.ok) return taken;
      const password = await services.auth.hashPassword(body.password);
      if (!password.ok) return password;
      const founded = await setUpOrganisation(services, { ...body, password: password.value }, body.token);
      if (founded.ok) await startSession(services, founded.value.person, setHeader);
      return founded;
    },
    'POST /api/invitations/accept': async ({ body, address, setHeader }) => {
      const taken = await services.auth.takeAttempt('invitation', address);
      if (!taken.ok) return taken;
      const password = await services.auth.hashPassword(body.password);
      if (!password.ok) return password;
      const joined = await joinByInvitation(services, { ...body, password: password.value });
      if (joined.ok) await startSession(services, joined.value.person, setHeader);
      return joined;
    },
    'GET /api/people': async ({ viewer, query }) =>
      await services.read(viewer, async (read) => {
        const { items, next } = await memberRows(read, { now: formatInstant(services.now()), search: query.search, after: query.after, limit: query.limit });
        const meets = await nextMeetingTimes(read, viewer);
        const open = await countOpenCommitments(read, viewer);
        return ok({ items: items.map((member) => ({ ...member, nextMeeting: meets.get(member.id) ?? null, openCommitments: open.get(member.id) ?? 0 })), next });
      }),
    'POST /api/people': async ({ viewer, body, once }) => await addMember(services, viewer, { ...body, invite: true }, once),
    'GET /api/people/:person': async ({ viewer, params }) =>
      await services.read(viewer, async (read) => {
        const now = formatInstant(services.now());
        const found = await memberProfile(read, params.person, now);
        if (found === null) return refuse({ code: 'NOT_FOUND' });
        const { id, name, roles, manager, reports, watched } = found;
        const can = personAbilities(viewer, { id, manager: manager?.id ?? null });
        const clocks = (await clockViews(read, watched)).filter((clock) => clock.state === 'running');
        const meetings = await meetingPage(read, viewer, now, { when: 'upcoming', with: id, after: undefined, limit: mostShown });
        const commitments = await commitmentPage(read, viewer, now, { state: 'open', owner: id, after: undefined, limit: mostShown });
        return ok({ person: { id, name }, roles, manager, reports, meetings: meetings.items, commitments: commitments.items, clocks, can: { ...can } });
      }),
    'GET /api/people/:person/timeline': async ({ viewer, params, query }) =>
      await services.read(viewer, async (read) => {
        const page = await personTimeline(read, params.person, { after: query.after, limit: query.limit });
        // Everyone has at least the event of joining, so the first page of somebody is never empty.
        return page.items.length === 0 && query.after === undefined ? refuse({ code: 'NOT_FOUND' }) : ok(page);
      }),
    'POST /api/people/:person/invitation': async ({ viewer, params, once }) => await inviteAgain(services, viewer, params.person, once),
    'POST /api/people/:person/manager': async ({ viewer, params, body, once }) => await setManagerOf(services, viewer, { ...params, ...body }, once),
    'POST /api/people/:person/roles': async ({ viewer, params, body, once }) => await setRolesOf(services, viewer, { ...params, ...body }, once),
    'GET /api/demo/personas': async () => await listPersonas(services),
    'POST /api/demo/become': async ({ body, setHeader }) => {
      const cookie = await becomePersona(services, body.person);
      if (!cookie.ok) return cookie;
      setHeader('set-cookie', cookie.value);
      return ok({});
    },
  }),
};

async function startSession(services: Services, person: PersonId, setHeader: (name: string, value: string) => void): Promise<void> {
  const cookie = await services.auth.openSession(person);
  if (cookie !== null) setHeader('set-cookie', cookie);
}
