import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { sql } from 'kysely';
import type { Services } from '../app/services.ts';

/** Adds `/healthz` (the process lives), `/readyz` (the database answers) and `/metrics` (Prometheus; counts and times only). */
export function addHealth(app: FastifyInstance, services: Services): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answered = new Counter({ name: 'manent_requests_total', help: 'Requests answered, by route pattern and status', labelNames: ['route', 'status'], registers: [registry] });
  const duration = new Histogram({
    name: 'manent_request_seconds',
    help: 'Time to answer, by route pattern',
    labelNames: ['route'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    answered.inc({ route, status: reply.statusCode });
    duration.observe({ route }, reply.elapsedTime / 1000);
  });
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await services.database.asViewer({ org: null, person: 'system' }, async (read) => await sql`select 1`.execute(read));
      return { ok: true };
    } catch {
      return await reply.status(503).send({ ok: false, reason: 'the database does not answer; manent doctor says more' });
    }
  });
  app.get('/metrics', async (_request, reply) => {
    reply.header('content-type', registry.contentType);
    return await registry.metrics();
  });
}
