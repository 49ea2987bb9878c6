/** Log APIs behind the service: same path, query, headers and status; the body scrubbed on its way there. */
import { ScrubJayError } from '@scrubjay/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Body, bodyParser, readingOf } from '../body/body.ts';
import { encode } from '../body/coding.ts';
import type { Load } from '../body/load.ts';
import type { HttpParts } from '../parts.ts';
import { kindOfCall, mayAsk, type Paths } from '../proxy/apis.ts';
import { requestHeaders, responseHeaders } from '../proxy/headers.ts';
import { targetOf } from '../proxy/path.ts';
import { type Passed, Upstream } from '../proxy/upstream.ts';
import { counted } from './scrubbing.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT'] as const;
/** Routes of the service itself. */
const OWN = new Set([
  '/v1/scrub',
  '/v1/detect',
  '/v1/ingest',
  '/healthz',
  '/readyz',
  '/metrics',
  '/openapi.json',
]);
const NOTHING = Buffer.alloc(0);

/** @throws ScrubJayError SJ_CONFIG_VALUE for an upstream that cannot be, or a prefix that stands there twice */
export async function proxyRoutes(app: FastifyInstance, parts: HttpParts, load: Load): Promise<void> {
  const seen = new Set<string>();
  for (const [i, config] of parts.config.proxy.entries()) {
    const at = `serve.http.proxy.${i}`;
    const prefix = config.prefix.replace(/\/$/, '');
    if (seen.has(prefix) || OWN.has(prefix) || /\/\/|\/\.{1,2}(\/|$)/.test(config.prefix)) {
      const reason = 'is given twice, is a route of the service, or has segments that are empty or dots';
      throw ScrubJayError.of('SJ_CONFIG_VALUE', { path: `${at}.prefix`, reason });
    }
    seen.add(prefix);
    const upstream = new Upstream(config, at);
    await app.register(async (scope) => proxyRoute(scope, parts, load, prefix, upstream));
  }
}

function proxyRoute(
  app: FastifyInstance,
  parts: HttpParts,
  load: Load,
  prefix: string,
  upstream: Upstream,
): void {
  const { config, scrub } = parts;
  const pathsOf = (path: string): Paths => [path, path.slice(prefix.length)];
  app.addContentTypeParser(
    '*',
    bodyParser(config, load, ({ raw, headers }) => {
      return kindOfCall(pathsOf(targetOf(raw.url ?? '').path), headers['content-type']);
    }),
  );
  endWith(app, upstream);

  const scrubbed = async (request: FastifyRequest, body: Body): Promise<Buffer> => {
    const { bytes } = counted(parts, request, await scrub.scrub(body.bytes, readingOf(body)));
    return body.coding === null ? bytes : encode(bytes, body.coding);
  };

  const pass = async (request: FastifyRequest, reply: FastifyReply) => {
    const { path, query } = targetOf(request.raw.url ?? '');
    const method = request.method as Passed['method'];
    const asks = method === 'GET' || method === 'HEAD';
    if (asks && (hasBody(request) || !mayAsk(pathsOf(path)))) throw ScrubJayError.of('SJ_NOT_A_LOG_CALL', {});
    const headers = requestHeaders(request.headers, request.tokenHeader);
    const came = request.body as Body | undefined;
    let body: Buffer | null = asks ? null : NOTHING;
    if (came !== undefined) {
      body = await scrubbed(request, came);
      if (came.coding !== null) headers['content-encoding'] = came.coding;
    }
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    if (reply.raw.closed) gone.abort();
    const answer = await upstream.call({ method, path: path + query, headers, body, signal: gone.signal });
    try {
      reply.code(answer.statusCode).headers(responseHeaders(answer.headers));
    } catch {
      answer.body.destroy();
      throw ScrubJayError.of('SJ_UPSTREAM', { reason: 'its answer is not HTTP' });
    }
    return answer.body;
  };

  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const { share } = request;
    share?.use();
    try {
      return await pass(request, reply);
    } finally {
      share?.done();
    }
  };
  for (const url of prefix === '' ? ['/*'] : [prefix, `${prefix}/*`]) {
    for (const method of METHODS) {
      const onRequest = app.guard('proxy', { source: 'http/proxy', what: `${method} ${url}` });
      app.route({ method, url, schema: { hide: true }, onRequest, handler });
    }
  }
}

/** The answers that are under way go out before the connections to the upstream end. */
function endWith(app: FastifyInstance, upstream: Upstream): void {
  app.server.once('close', () => void upstream.destroy());
  app.addHook('onClose', async () => {
    if (!app.server.listening) await upstream.destroy();
  });
}

/** Of a method for which none is read. */
function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
