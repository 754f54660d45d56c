import { todayApi } from '../../contract/today.ts';
import { ok } from '../../core/kernel/result.ts';
import type { Area } from '../app/area.ts';
import { readToday } from './today.ts';

/** Insights across areas. It owns no table: each area says what needs the viewer, here it is put together. */
export const todayArea: Area<typeof todayApi> = {
  endpoints: todayApi,
  projectors: [],
  jobs: [],
  handlers: (services) => ({
    'GET /api/today': async ({ viewer }) => ok(await services.read(viewer, async (read) => await readToday(read, viewer, services.now()))),
  }),
};
