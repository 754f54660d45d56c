import { kpisApi } from '../../contract/kpis.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import { defineKpi } from '../../core/kpis/define-kpi.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Area } from '../app/area.ts';
import { importFile } from './import-file.ts';
import { importSprints } from './import-sprints.ts';
import { lockKpisOf } from './keep-kpis.ts';
import { viewKpi } from './kpi-page.ts';
import { previewImport } from './preview-import.ts';
import { readAsked } from './import/read-asked.ts';
import { kpiProjector } from './project.ts';
import { kpiPage } from './queries.ts';
import { rebaseline } from './rebaseline.ts';
import { recordReading } from './record-reading.ts';

/** KPIs: their readings by hand and by file, and what moved beyond the noise. */
export const kpisArea: Area<typeof kpisApi> = {
  endpoints: kpisApi,
  projectors: [kpiProjector],
  jobs: [],
  handlers: (services) => ({
    'GET /api/kpis': async ({ viewer, query }) =>
      ok(await services.read(viewer, async (read) => await kpiPage(read, viewer, { owner: query.owner, after: query.after, limit: query.limit }))),
    'POST /api/kpis': async ({ viewer, once, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const decision = defineKpi(body, await lockKpisOf(unit, body.owner), defaultPolicy.opinion, unit.context);
        return decision.ok ? ok({ events: decision.value.events, value: { kpi: decision.value.kpi } }) : decision;
      }),
    'GET /api/kpis/:kpi': async ({ viewer, params }) => {
      const found = await services.read(viewer, async (read) => await viewKpi(read, viewer, params.kpi, services.now()));
      return found === null ? refuse({ code: 'KPI_UNKNOWN' }) : ok(found);
    },
    'POST /api/kpis/:kpi/readings': async (call) => await recordReading(services, call, call.params.kpi, call.body),
    'POST /api/kpis/:kpi/rebaseline': async (call) => await rebaseline(services, call, call.params.kpi, call.body),
    'POST /api/imports/preview': async ({ viewer, stream }) => {
      const body = await readAsked(stream);
      return body.ok ? await previewImport(services, viewer, body.value.file, body.value.asked) : body;
    },
    'POST /api/imports': async ({ viewer, once, stream, progress }) => {
      const body = await readAsked(stream);
      return body.ok ? await importFile(services, viewer, body.value.file, body.value.asked, { once, onProgress: progress }) : body;
    },
    'POST /api/imports/sprints': async ({ viewer, once, query, stream }) => await importSprints(services, viewer, stream, query, once),
  }),
};
