/** scrubjay health: asks the service of a configuration how it is, for probes in containers without curl. */
import { get as overHttp } from 'node:http';
import { get as overHttps } from 'node:https';
import { ScrubJayError } from '@scrubjay/core';
import type { Invocation } from '../args.ts';
import type { HttpConfig } from '../serve/settings.ts';
import { readSettings, serveSettings } from '../settings.ts';

/** ms */
const PATIENCE = 3000;

export async function health(invocation: Invocation): Promise<number> {
  const { http } = serveSettings(await readSettings(invocation));
  if (!http)
    throw ScrubJayError.of('SJ_USAGE', { reason: 'health asks over HTTP, and `serve.http` is false' });
  const status = await ask(http, invocation.switches.has('ready') ? '/readyz' : '/healthz');
  return status === 200 ? 0 : 3;
}

/** The status, or 0 when nobody answers. */
function ask({ host, port, socket, tls }: HttpConfig, path: string): Promise<number> {
  const everywhere = ['0.0.0.0', '::'].includes(host);
  const where =
    socket === undefined ? { host: everywhere ? '127.0.0.1' : host, port } : { socketPath: socket };
  // Whether it is up is the question, not who it is: the certificate is for another name than loopback's.
  const options = { ...where, path, timeout: PATIENCE, rejectUnauthorized: false };
  return new Promise((resolve) => {
    const request = (tls ? overHttps : overHttp)(options, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(0));
  });
}
