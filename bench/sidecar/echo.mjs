// What the service is compared with: a Fastify route that gives the body back, with the service's Fastify and its options.
import http from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../sidecar/package.json', import.meta.url));
const Fastify = require('fastify');

const HEADER_BYTES = 16_384;

const app = Fastify({
  logger: false,
  bodyLimit: 16_777_216,
  return503OnClosing: false,
  forceCloseConnections: 'idle',
  exposeHeadRoutes: false,
  routerOptions: { maxParamLength: HEADER_BYTES },
  serverFactory: (handler) =>
    http.createServer(
      {
        maxHeaderSize: HEADER_BYTES,
        headersTimeout: 10_000,
        requestTimeout: 60_000,
        keepAliveTimeout: 60_000,
        connectionsCheckingInterval: 1_000,
      },
      handler,
    ),
});
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
app.post('/v1/scrub', (request, reply) => {
  reply.header('content-type', request.headers['content-type']).send(request.body);
});
process.once('SIGTERM', async () => {
  await app.close();
  process.exit(0);
});
await app.listen({ host: '127.0.0.1', port: 0 });
process.stderr.write(`${JSON.stringify({ listening: [`http://127.0.0.1:${app.server.address().port}`] })}\n`);
