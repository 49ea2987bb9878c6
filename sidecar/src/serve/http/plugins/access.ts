/** Who may call what: closing, web pages, tokens, rate, rights; in this order, before any of the body is read. */

import type { TLSSocket } from 'node:tls';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import { ScrubJayError } from '@scrubjay/core';
import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import fp from 'fastify-plugin';
import type { Right } from '../../settings.ts';
import type { Caller } from '../access/audit.ts';
import type { Token } from '../access/tokens.ts';
import { answering } from '../connection.ts';
import type { HttpParts } from '../parts.ts';
import type { Call } from './observe.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null: none was given, or none is needed. */
    token: Token | null;
    /** The header that the token came in: it is ours, and does not go on. */
    tokenHeader: 'authorization' | 'proxy-authorization' | null;
  }
  interface FastifyInstance {
    /** For `onRequest` of a route. `right` null: nobody needs one, but the rate counts. */
    guard(right: Right | null, call: Call): onRequestHookHandler;
    closing: boolean;
  }
}

export const access = fp(async (app, { config, keyring, audit }: HttpParts) => {
  app.decorateRequest('token', null);
  app.decorateRequest('tokenHeader', null);
  app.decorate('closing', false);

  const identify = (request: FastifyRequest, { raw }: FastifyReply) => {
    answering(raw);
    if (app.closing) throw ScrubJayError.of('SJ_OVERLOADED', { reason: 'it is about to end' });
    const { headers } = request;
    if (keyring.empty) {
      // Whoever reaches this address may call; pages of a browser on this machine reach it too.
      if (headers.origin === undefined) return;
      throw ScrubJayError.of('SJ_FORBIDDEN', { reason: 'without tokens, web pages may not call' });
    }
    for (const name of ['proxy-authorization', 'authorization'] as const) {
      const presented = bearer(headers[name]);
      if (presented === null) continue;
      request.token = keyring.find(presented);
      if (request.token === null) continue;
      request.tokenHeader = name;
      return;
    }
  };

  const authorise = (request: FastifyRequest, right: Right | null) => {
    if (right === null || keyring.empty) return;
    if (request.token === null) throw ScrubJayError.of('SJ_UNAUTHORIZED', {});
    if (request.token.rights.has(right)) return;
    throw ScrubJayError.of('SJ_FORBIDDEN', { reason: `its token lacks the right \`${right}\`` });
  };

  const tell = (request: FastifyRequest, right: Right | null) => {
    if (right !== 'admin') return;
    audit.write({ event: 'privileged', who: callerOf(request), what: request.call?.what ?? '', why: right });
  };

  if (config.rate === undefined) {
    app.decorate('guard', (right, call) => (request, reply, done) => {
      app.observe(request, reply, call);
      try {
        identify(request, reply);
        authorise(request, right);
        tell(request, right);
      } catch (error) {
        done(error as Error);
        return;
      }
      done();
    });
    return;
  }

  await app.register(rateLimit, { global: false });
  const limit = app.createRateLimit({
    max: config.rate.max,
    timeWindow: config.rate.window,
    keyGenerator: clientOf,
  });
  const assertRate = async (request: FastifyRequest, reply: FastifyReply) => {
    const state = await limit(request);
    if (state.isAllowed || !state.isExceeded) return;
    reply.header('retry-after', state.ttlInSeconds);
    throw ScrubJayError.of('SJ_RATE', {});
  };
  app.decorate('guard', (right, call) => async (request, reply) => {
    app.observe(request, reply, call);
    identify(request, reply);
    // Guesses at tokens count as requests of their address.
    await assertRate(request, reply);
    authorise(request, right);
    tell(request, right);
  });
});

/** Null: there is none. */
function bearer(header: string | undefined): string | null {
  if (header === undefined || header.length < 8 || header[6] !== ' ') return null;
  return header.slice(0, 6).toLowerCase() === 'bearer' ? header.slice(7).trim() : null;
}

/** Whose requests are counted together: by token, else by address, of IPv6 by the network of one customer. */
function clientOf({ token, ip }: FastifyRequest): string {
  if (token !== null) return `token ${token.name}`;
  return ip ? normalizeIP(ip, 64) : 'socket';
}

/** For the audit log. */
export function callerOf({ token, ip, raw }: FastifyRequest): Caller {
  const certificate = (raw.socket as Partial<TLSSocket>).getPeerCertificate?.().subject?.CN;
  const name = Array.isArray(certificate) ? certificate.join(' ') : certificate;
  return {
    ...(token && { token: token.name }),
    ...(ip && { address: ip }),
    ...(name && { certificate: name }),
  };
}
