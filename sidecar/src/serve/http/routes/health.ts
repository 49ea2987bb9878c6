/** GET /healthz, /readyz: for whoever looks after the process. Nobody needs a right, and no rate counts. */
import type { FastifyInstance } from 'fastify';
import type { HttpParts } from '../parts.ts';
import { HEALTH, READY } from '../schemas/health.ts';

export function healthRoutes(app: FastifyInstance, { delivery }: HttpParts): void {
  app.get('/healthz', { schema: HEALTH, exposeHeadRoute: true }, () => ({ status: 'ok' }));

  // A next hop that is away does not make the service unready: it still holds what comes, and beside an application in
  // one pod it would take that out of service. What waits is told instead.
  app.get('/readyz', { schema: READY, exposeHeadRoute: true }, (_request, reply) => {
    const { queue, spool, circuit } = delivery.state();
    if (app.closing) reply.code(503);
    return { status: app.closing ? 'ending' : 'ready', circuit, queue, spool };
  });
}
