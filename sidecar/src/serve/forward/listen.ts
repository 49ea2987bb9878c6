/** Listening, with errors that say where. */
import type { ListenOptions, Server } from 'node:net';
import { ScrubJayError } from '@scrubjay/core';
import { freeSocket } from '../unix-socket.ts';

/** @throws ScrubJayError SJ_LISTEN */
export async function listen(server: Server, options: ListenOptions): Promise<void> {
  if (options.path !== undefined) await freeSocket(options.path);
  await new Promise<void>((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      const address = options.path ?? `${options.host}:${options.port}`;
      reject(ScrubJayError.of('SJ_LISTEN', { address, reason: error.code ?? 'unknown error' }, error));
    };
    server.once('error', failed);
    server.listen(options, () => {
      server.removeListener('error', failed);
      resolve();
    });
  });
}
