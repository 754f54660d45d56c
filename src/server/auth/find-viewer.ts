import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Viewer } from '../../core/kernel/context.ts';
import { idSchema } from '../../core/kernel/schema.ts';
import { organisationRoleSchema } from '../../core/people/events.ts';
import type { DriverPool } from '../db/connect.ts';
import { readBearer } from '../http/bearer.ts';
import { readSessionToken, renewAfterSeconds, sessionSeconds } from './session-cookie.ts';

/** What finding out who asks needs. */
export interface ViewerWorld {
  readonly pool: DriverPool;
  readonly secure: boolean;
  readonly secret: () => Promise<string>;
  /** Renews the session of a `Cookie` header and gives the headers that tell the browser. */
  readonly renew: (cookie: string) => Promise<readonly string[]>;
}

const rowsSchema = z.array(
  z.object({
    organisation: idSchema('organisation'),
    person: idSchema('person'),
    roles: z.array(organisationRoleSchema),
    seconds_left: z.int(),
  }),
);

const renewals = new WeakMap<FastifyRequest, readonly string[]>();

/** Makes the finder of viewers. It asks the database once a request; once a day the session is renewed as well. */
export function makeFindViewer(world: ViewerWorld): (request: FastifyRequest) => Promise<Viewer | null> {
  return async (request) => {
    const cookie = request.headers.cookie;
    // A request with an API token stands for that token alone, whatever cookie comes along.
    if (cookie === undefined || readBearer(request.headers) !== null) return null;
    const token = readSessionToken(cookie, await world.secret(), world.secure);
    if (token === null) return null;
    const { rows } = await world.pool.query({
      name: 'viewer_of_session',
      text: 'select organisation, person, roles, seconds_left from viewer_of_session($1)',
      values: [token],
    });
    const found = rowsSchema.parse(rows)[0];
    if (found === undefined) return null;
    if (found.seconds_left <= sessionSeconds - renewAfterSeconds) renewals.set(request, await world.renew(cookie));
    return { organisation: found.organisation, person: found.person, roles: found.roles };
  };
}

/** Sends the cookies of renewed sessions along with whatever is answered. */
export function sendRenewals(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    const cookies = renewals.get(request);
    if (cookies !== undefined) reply.header('set-cookie', [...cookies]);
  });
}
