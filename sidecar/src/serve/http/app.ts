/** The HTTP service as a Fastify plugin: hooks, then routes. Listening is another matter: server.ts. */
import fp from 'fastify-plugin';
import { bodyParser } from './body/body.ts';
import { Load } from './body/load.ts';
import { kindOf } from './body/media.ts';
import type { HttpParts } from './parts.ts';
import { access } from './plugins/access.ts';
import { failures } from './plugins/failures.ts';
import { observe } from './plugins/observe.ts';
import { openapi } from './plugins/openapi.ts';
import { adminRoutes } from './routes/admin.ts';
import { detectRoute } from './routes/detect.ts';
import { healthRoutes } from './routes/health.ts';
import { ingestRoute } from './routes/ingest.ts';
import { proxyRoutes } from './routes/proxy.ts';
import { scrubRoute } from './routes/scrub.ts';

export const httpApp = fp(async (app, parts: HttpParts) => {
  const { config } = parts;
  const load = new Load(config.bodyLimit + config.inflatedLimit);
  await app.register(observe, parts);
  await app.register(access, parts);
  await app.register(failures, parts);
  await app.register(openapi);

  await app.register(async (own) => {
    own.addContentTypeParser(
      '*',
      bodyParser(config, load, ({ headers }) => kindOf(headers['content-type'])),
    );
    scrubRoute(own, parts);
    detectRoute(own, parts);
    ingestRoute(own, parts);
    healthRoutes(own, parts);
    adminRoutes(own, parts);
  });
  await proxyRoutes(app, parts, load);
});
