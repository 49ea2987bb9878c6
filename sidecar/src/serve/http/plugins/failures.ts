/**
 * Every error as `{"code","message","remedy"}`, those of Fastify and Node too. Never a payload, a URL, a header of the
 * caller, or a stack.
 */
import type { Socket } from 'node:net';
import { ScrubJayError } from '@scrubjay/core';
import type { FastifyError, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import fp from 'fastify-plugin';
import { canBeTold } from '../connection.ts';
import type { HttpParts } from '../parts.ts';
import { rowOf } from '../status.ts';
import { callerOf } from './access.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

export const failures = fp(async (app, { audit, metrics, log }: HttpParts) => {
  app.setErrorHandler((thrown: unknown, request, reply) => {
    // Nobody is there to hear it.
    if (reply.raw.destroyed || (request.raw.destroyed && request.raw.complete === false)) return;
    const error = known(thrown);
    if (error.code === 'SJ_INTERNAL')
      log.error({ what: request.call?.what, ...traceOf(thrown) }, 'a request failed');
    const { status, denied } = rowOf(error.code);
    if (denied !== undefined) {
      const what = request.call?.what ?? 'unmatched';
      metrics.denied(request.call?.source ?? 'http', denied);
      audit.write({ event: 'denied', who: callerOf(request), what, why: denied, status });
    }
    tell(reply, error, status);
  });
  // Fastify's own parsers would read the bodies of requests that no route takes.
  app.removeAllContentTypeParsers();
  const guard = app.guard(null, { source: 'http', what: 'unmatched' }) as preHandlerHookHandler;
  app.setNotFoundHandler({ preHandler: guard }, () => {
    throw ScrubJayError.of('SJ_ROUTE', {});
  });
});

function tell(reply: FastifyReply, error: ScrubJayError, status: number): void {
  if (reply.request.raw.complete === false) linger(reply);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', '1');
  reply.code(status).header('content-type', JSON_TYPE).send(textOf(error));
}

/** ms for which a client that is refused may go on sending. */
const LINGER = 2_000;

/**
 * Whoever is refused while it sends would hear of a broken connection instead of the reason, if it were ended at once, as
 * Fastify wants it. What still comes is thrown away.
 */
function linger(reply: FastifyReply): void {
  const { raw } = reply.request;
  reply.removeHeader('connection');
  reply.raw.once('finish', () => {
    const timer = setTimeout(() => raw.complete || raw.destroy(), LINGER);
    raw.once('close', () => clearTimeout(timer));
  });
}

function textOf({ code, message, remedy }: ScrubJayError): string {
  return JSON.stringify({ code, message, remedy });
}

/** Codes of Fastify and Node → ours. Their messages may hold what the caller sent. */
function known(thrown: unknown): ScrubJayError {
  if (thrown instanceof ScrubJayError) return thrown;
  const { code, statusCode } = thrown as Partial<FastifyError>;
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return ScrubJayError.of('SJ_MEDIA_TYPE', { reason: 'the content type cannot be read' });
  }
  if (code === 'FST_ERR_NOT_FOUND') return ScrubJayError.of('SJ_ROUTE', {});
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return ScrubJayError.of('SJ_REQUEST', { reason: code?.startsWith('FST_') ? code : 'it is malformed' });
  }
  return ScrubJayError.of('SJ_INTERNAL', {});
}

/** Where it came from; the message may hold data. */
function traceOf(thrown: unknown): object {
  const { name, code, stack } = thrown as Partial<NodeJS.ErrnoException>;
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { name, code, at: frames?.slice(0, 8).map((line) => line.trim()) };
}

/** For Fastify: a URL that cannot be read. */
export function badUrl(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const error = ScrubJayError.of('SJ_REQUEST', { reason: 'the path cannot be decoded' });
  tell(reply, error, rowOf(error.code).status);
}

/** What Node's parser says → what the client hears; the connection ends with it. */
const CLIENT_ERRORS: Readonly<Record<string, () => ScrubJayError>> = {
  ERR_HTTP_REQUEST_TIMEOUT: () => ScrubJayError.of('SJ_SLOW_REQUEST', {}),
  HPE_HEADER_OVERFLOW: () => ScrubJayError.of('SJ_HEADERS', {}),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: () => ScrubJayError.of('SJ_TOO_LARGE', { reason: 'chunk extensions' }),
};
const STATUS_TEXT: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  413: 'Payload Too Large',
  431: 'Request Header Fields Too Large',
};

/** For Fastify: bytes that are no request, or come too slowly. */
export function clientError({ audit, metrics }: HttpParts) {
  return (reason: NodeJS.ErrnoException, socket: Socket): void => {
    if (reason.code === 'ECONNRESET' || socket.destroyed) return;
    const malformed = () => ScrubJayError.of('SJ_REQUEST', { reason: 'it is not HTTP/1.1' });
    const error = (CLIENT_ERRORS[reason.code ?? ''] ?? malformed)();
    const { status, denied = 'malformed' } = rowOf(error.code);
    metrics.denied('http', denied);
    const who = socket.remoteAddress ? { address: socket.remoteAddress } : {};
    audit.write({ event: 'denied', who, what: 'connection', why: denied, status });
    if (!socket.writable || !canBeTold(socket)) {
      socket.destroy();
      return;
    }
    const body = textOf(error);
    const head = [
      `HTTP/1.1 ${status} ${STATUS_TEXT[status]}`,
      `Content-Type: ${JSON_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
  };
}
