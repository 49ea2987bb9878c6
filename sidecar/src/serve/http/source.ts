/** The HTTP service as a source: where it listens, and how it ends. */
import type { AddressInfo } from 'node:net';
import { ScrubJayError } from '@scrubjay/core';
import type { FastifyInstance } from 'fastify';
import type { Source } from '../contract.ts';
import { freeSocket } from '../unix-socket.ts';
import { assertExposure } from './access/exposure.ts';
import type { HttpParts } from './parts.ts';
import { createServer } from './server.ts';

/** ms between looks for connections that are idle by now, while it ends: Node closes only those that were so at its beginning. */
const LOOKING = 20;

/** Takes tokens and proxies from `parts` as they are now; the policy behind `parts.scrub` may change at any time. */
export function createHttpSource(parts: HttpParts): Source {
  const { config, keyring } = parts;
  let app: FastifyInstance | null = null;
  return {
    name: 'http',

    async listen() {
      assertExposure(config, keyring.empty);
      const { host, port, socket } = config;
      const address = socket ?? `${host}:${port}`;
      const created = await createServer(parts);
      try {
        if (socket !== undefined) await freeSocket(socket);
        await created.listen(socket === undefined ? { host, port } : { path: socket });
      } catch (error) {
        await created.close();
        const { code, message } = error as NodeJS.ErrnoException;
        throw ScrubJayError.of('SJ_LISTEN', { address, reason: code ?? message }, error);
      }
      app = created;
      return [socket ?? urlOf(created.server.address() as AddressInfo, config.tls !== undefined)];
    },

    async close(ms) {
      if (!app) return;
      app.closing = true;
      const { server } = app;
      const deadline = setTimeout(() => server.closeAllConnections(), ms);
      const looking = setInterval(() => server.closeIdleConnections(), LOOKING);
      await app.close();
      clearTimeout(deadline);
      clearInterval(looking);
    },
  };
}

function urlOf({ address, family, port }: AddressInfo, tls: boolean): string {
  return `${tls ? 'https' : 'http'}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
