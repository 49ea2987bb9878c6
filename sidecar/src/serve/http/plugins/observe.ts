/** Seconds and the access log of every call: the route as the table has it, never the URL that came. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Share } from '../body/load.ts';
import type { HttpParts, SourceName } from '../parts.ts';

/** What a call is, in words that hold nothing of the caller's. */
export interface Call {
  readonly source: SourceName;
  /** Method and route. */
  readonly what: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    call: Call | null;
    share: Share | null;
  }
  interface FastifyInstance {
    observe(request: FastifyRequest, reply: FastifyReply, call: Call): void;
  }
}

/** Of a call whose client did not take the whole of its answer. */
const GONE = 499;

export const observe = fp(async (app, { metrics, log }: HttpParts) => {
  const verbose = log.isLevelEnabled?.('debug') ?? true;
  app.decorateRequest('call', null);
  app.decorateRequest('share', null);

  app.decorate('observe', (request, reply, call) => {
    const began = performance.now();
    request.call = call;
    // Not Fastify's onResponse: it does not hear of clients that go away, and costs more.
    reply.raw.on('close', () => {
      request.share?.done();
      const ms = performance.now() - began;
      metrics.latency(call.source, ms / 1000);
      const status = request.raw.socket.destroyed ? GONE : reply.raw.statusCode;
      if (status >= 500) log.warn(fieldsOf(request, reply, status, ms), 'failed');
      else if (status >= 400) log.info(fieldsOf(request, reply, status, ms), 'refused');
      // A line costs more than a small request does: those that succeed are told at level debug.
      else if (verbose) log.debug(fieldsOf(request, reply, status, ms), 'answered');
    });
  });
});

function fieldsOf({ call, token, headers }: FastifyRequest, reply: FastifyReply, status: number, ms: number) {
  return {
    call: call?.what,
    status,
    ms: Math.round(ms * 100) / 100,
    in: Number(headers['content-length'] ?? 0),
    out: Number(reply.getHeader('content-length') ?? 0),
    ...(token && { token: token.name }),
  };
}
