import type { FastifyInstance } from 'fastify';
import type { Endpoint } from '../../contract/endpoint.ts';
import { registerEndpoint } from '../http/register.ts';
import type { Projector } from '../record/projector.ts';
import type { ClockHandler } from '../clocks/clock-handler.ts';
import type { Routine } from '../clocks/routine.ts';
import type { Area } from './area.ts';
import type { JobHandler, Services } from './services.ts';

/** An area as the composition root sees it: the types of its own endpoints are settled inside. */
export interface MountedArea {
  readonly projectors: readonly Projector[];
  readonly jobs: readonly JobHandler[];
  readonly clocks: readonly ClockHandler[];
  readonly routines: readonly Routine[];
  readonly register: (app: FastifyInstance, services: Services) => void;
}

/** Turns an area into what the root can hold in one list. */
export function mountable<Endpoints extends Readonly<Record<string, Endpoint>>>(area: Area<Endpoints>): MountedArea {
  return {
    projectors: area.projectors,
    jobs: area.jobs,
    clocks: area.clocks ?? [],
    routines: area.routines ?? [],
    register: (app, services) => {
      const handlers = area.handlers(services);
      for (const [key, definition] of Object.entries(area.endpoints)) {
        const handler: unknown = Reflect.get(handlers, key);
        if (!isHandler(handler)) throw new Error(`${key} has no handler`);
        registerEndpoint(app, key, definition, handler, services.auth);
      }
    },
  };
}

type AnyHandler = Parameters<typeof registerEndpoint>[3];

function isHandler(value: unknown): value is AnyHandler {
  return typeof value === 'function';
}
