/** The listener: sockets, TLS, time-outs, limits of connections; and Fastify on it. */
import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { ScrubJayError } from '@scrubjay/core';
import Fastify, { type FastifyInstance } from 'fastify';
import { renew, tlsOptions } from '../tls.ts';
import { addresses } from './access/addresses.ts';
import { httpApp } from './app.ts';
import { endIdle } from './connection.ts';
import type { HttpParts } from './parts.ts';
import { badUrl, clientError } from './plugins/failures.ts';

/** Bytes of all headers together; Node's own limit, which the documentation names. */
const HEADER_BYTES = 16_384;
/** ms between looks at connections that are too slow. */
const CHECKING = 1_000;

type Server = http.Server | https.Server;

/** Ready for `inject`; listens only when it is told to. @throws ScrubJayError SJ_CONFIG_VALUE, SJ_LISTEN */
export async function createServer(parts: HttpParts): Promise<FastifyInstance> {
  const { config } = parts;
  const onClientError = clientError(parts);
  const app = Fastify({
    logger: false,
    bodyLimit: config.bodyLimit,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: HEADER_BYTES },
    frameworkErrors: badUrl,
    clientErrorHandler: onClientError,
    serverFactory: (handler) => listener(parts, handler as http.RequestListener),
  });
  await app.register(httpApp, parts);
  await app.ready();
  return app;
}

function listener(parts: HttpParts, handler: http.RequestListener): Server {
  const { config, audit, metrics } = parts;
  const options: http.ServerOptions = {
    maxHeaderSize: HEADER_BYTES,
    // Node wants the first to be no longer than the second.
    headersTimeout: shorter(config.headerTimeout, config.requestTimeout),
    requestTimeout: config.requestTimeout,
    keepAliveTimeout: config.idleTimeout,
    connectionsCheckingInterval: CHECKING,
    insecureHTTPParser: false,
    requireHostHeader: true,
  };
  const server = config.tls
    ? secure(parts, config.tls, options, handler)
    : http.createServer(options, handler);
  // Their bytes are limited. A limit of their number makes Node leave out the others without a word.
  server.maxHeadersCount = 0;
  server.maxConnections = config.maxConnections;
  server.on('drop', () => metrics.denied('http', 'connections'));
  server.setTimeout(config.idleTimeout);
  server.on('timeout', endIdle);

  const allowed = addresses(config.allow);
  const deny = (socket: Socket, why: string) => {
    metrics.denied('http', why);
    const who = socket.remoteAddress ? { address: socket.remoteAddress } : {};
    audit.write({ event: 'denied', who, what: 'connection', why });
    socket.destroy();
  };
  if (allowed && config.socket === undefined) {
    // Before anything that came over it is read, or a key is spent on it.
    server.on('connection', (socket: Socket) => {
      if (!allowed(socket.remoteAddress)) deny(socket, 'address');
    });
  }
  server.on('tlsClientError', (_error: Error, socket: Socket) => deny(socket, 'tls'));
  return server;
}

function secure(
  { config, log }: HttpParts,
  tls: NonNullable<HttpParts['config']['tls']>,
  options: http.ServerOptions,
  handler: http.RequestListener,
): https.Server {
  const address = `${config.host}:${config.port}`;
  const ours = tlsOptions(tls, address, config.headerTimeout);
  try {
    const server = https.createServer({ ...options, ...ours }, handler);
    renew(server, server, tls, address, log);
    return server;
  } catch (error) {
    // Of OpenSSL: that a file is no certificate, or no key to it.
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw ScrubJayError.of('SJ_LISTEN', { address, reason: `certificate and key: ${code}` }, error);
  }
}

function shorter(one: number, other: number): number {
  return one === 0 || other === 0 ? one : Math.min(one, other);
}
