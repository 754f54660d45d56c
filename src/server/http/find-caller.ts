import type { FastifyRequest } from 'fastify';
import type { Endpoint } from '../../contract/endpoint.ts';
import type { TokenScope } from '../../core/access/token-scope.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import { readBearer } from './bearer.ts';

/** Finds out who asks. Null: nobody, or a session that ended. */
export type FindViewer = (request: FastifyRequest) => Promise<Viewer | null>;

/** The two ways of finding out who asks: by the session's cookie, or by an API token. */
export interface CallerFinders {
  readonly findViewer: FindViewer;
  readonly findBearer: (value: string, scope: TokenScope | null) => Promise<Decision<Viewer, string>>;
}

/** Stands in for the viewer where an endpoint is for nobody; such handlers never read it. */
const nobody: Viewer = { organisation: 'org_00000000000000000000000000000000', person: 'usr_00000000000000000000000000000000', roles: [] };

/** Who calls an endpoint, or why they may not at all. A request with an API token is never taken for the session beside it. */
export async function findCaller(finders: CallerFinders, definition: Endpoint, request: FastifyRequest): Promise<Decision<Viewer, string>> {
  if (definition.access === 'nobody') return ok(nobody);
  const value = readBearer(request.headers);
  const found = value === null ? await findSignedIn(finders, request) : await finders.findBearer(value, definition.token ?? null);
  if (!found.ok) return found;
  return definition.access === 'owner' && !found.value.roles.includes('owner') ? refuse({ code: 'FORBIDDEN' }) : found;
}

async function findSignedIn({ findViewer }: CallerFinders, request: FastifyRequest): Promise<Decision<Viewer, string>> {
  const viewer = await findViewer(request);
  return viewer === null ? refuse({ code: 'NOT_SIGNED_IN' }) : ok(viewer);
}
