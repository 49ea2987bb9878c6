/** GET /metrics needs the right `admin` where there are tokens; GET /openapi.json is the same for everybody. */
import type { FastifyInstance } from 'fastify';
import type { HttpParts } from '../parts.ts';
import { METRICS, OPENAPI } from '../schemas/admin.ts';

export function adminRoutes(app: FastifyInstance, { exposition }: HttpParts): void {
  const metrics = app.guard('admin', { source: 'http/admin', what: 'GET /metrics' });
  app.get('/metrics', { schema: METRICS, onRequest: metrics }, async (_request, reply) => {
    reply.header('content-type', exposition.contentType);
    return exposition.text();
  });

  const openapi = app.guard(null, { source: 'http/admin', what: 'GET /openapi.json' });
  app.get('/openapi.json', { schema: OPENAPI, onRequest: openapi }, () => app.swagger());
}
