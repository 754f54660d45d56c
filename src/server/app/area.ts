import type { Endpoint } from '../../contract/endpoint.ts';
import type { ClockHandler } from '../clocks/clock-handler.ts';
import type { Routine } from '../clocks/routine.ts';
import type { Handlers } from '../http/handler.ts';
import type { Projector } from '../record/projector.ts';
import type { JobHandler, Services } from './services.ts';

/** What one area brings to the server: its endpoints with their handlers, its read tables, its jobs, its clocks. */
export interface Area<Endpoints extends Readonly<Record<string, Endpoint>> = Readonly<Record<string, Endpoint>>> {
  readonly endpoints: Endpoints;
  readonly handlers: (services: Services) => Handlers<Endpoints>;
  readonly projectors: readonly Projector[];
  readonly jobs: readonly JobHandler[];
  /** What happens when one of its clocks runs out. */
  readonly clocks?: readonly ClockHandler[];
  /** What comes round by itself. */
  readonly routines?: readonly Routine[];
}
