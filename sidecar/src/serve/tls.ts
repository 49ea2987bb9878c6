/** TLS of the listeners; certificates that are renewed on disk count without a restart. */
import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { ServerOptions } from 'node:https';
import type { Server } from 'node:net';
import type { Server as TlsServer } from 'node:tls';
import { ScrubJayError } from '@scrubjay/core';
import type { Log } from './contract.ts';
import type { HttpConfig } from './settings.ts';

type Tls = NonNullable<HttpConfig['tls']>;

const FILES = ['cert', 'key', 'ca'] as const;
/** ms between looks at the files. */
const LOOKING = 2_000;

/** With `ca` no client without a certificate of it gets as far as a request. @throws ScrubJayError SJ_LISTEN */
export function tlsOptions(tls: Tls, address: string, handshakeTimeout: number): ServerOptions {
  const client = tls.ca === undefined ? {} : { requestCert: true, rejectUnauthorized: true };
  return { ...read(tls, address), ...client, minVersion: 'TLSv1.2', handshakeTimeout };
}

/**
 * As long as `listener` listens, which may be `server` itself. What cannot be used, or fits no key yet, leaves the old one
 * in place.
 */
export function renew(server: TlsServer, listener: Server, tls: Tls, address: string, log: Log): void {
  const changed = () => {
    try {
      server.setSecureContext({ ...read(tls, address), minVersion: 'TLSv1.2' });
      log.info({}, 'certificate read again');
    } catch (error) {
      log.error(
        { code: (error as NodeJS.ErrnoException).code },
        'certificate cannot be used: the old one stays',
      );
    }
  };
  const files = FILES.map((name) => tls[name]).filter((file) => file !== undefined);
  listener.on('listening', () => {
    for (const file of files) watchFile(file, { interval: LOOKING, persistent: false }, changed);
  });
  listener.on('close', () => {
    for (const file of files) unwatchFile(file, changed);
  });
}

function read(tls: Tls, address: string): Partial<Record<(typeof FILES)[number], Buffer>> {
  const contents: Partial<Record<(typeof FILES)[number], Buffer>> = {};
  for (const name of FILES) {
    const file = tls[name];
    if (file === undefined) continue;
    try {
      contents[name] = readFileSync(file);
    } catch (error) {
      const reason = `${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`;
      throw ScrubJayError.of('SJ_LISTEN', { address, reason });
    }
  }
  return contents;
}
