import { meetingsApi } from '../../contract/meetings.ts';
import type { Area } from '../app/area.ts';
import type { Services } from '../app/services.ts';
import type { Handlers } from '../http/handler.ts';
import { meetingClocks } from './clock-handlers.ts';
import { meetingJobs } from './jobs.ts';
import { meetingProjector } from './project.ts';
import { recapRoutes } from './recap-routes.ts';
import { roomRoutes } from './room-routes.ts';
import { scheduleRoutes } from './schedule-routes.ts';

/** 1on1s: their series, their rooms, their recaps. */
export const meetingsArea: Area<typeof meetingsApi> = {
  endpoints: meetingsApi,
  projectors: [meetingProjector],
  jobs: meetingJobs,
  clocks: meetingClocks,
  handlers: (services: Services): Handlers<typeof meetingsApi> => ({
    ...scheduleRoutes(services),
    ...roomRoutes(services),
    ...recapRoutes(services),
  }),
};
