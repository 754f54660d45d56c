import type { Area } from '../app/area.ts';
import { clockJobs } from './jobs.ts';
import { clockProjector } from './project.ts';

/** Deadlines: read tables and mails. What they watch belongs to other areas, and so do the endpoints. */
export const clocksArea: Area<Record<never, never>> = {
  endpoints: {},
  handlers: () => ({}),
  projectors: [clockProjector],
  jobs: clockJobs,
};
