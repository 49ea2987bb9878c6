/** TLS towards a next hop: its files, as they are now. */
import { readFileSync } from 'node:fs';
import { ScrubJayError } from '@scrubjay/core';
import type { SinkConfig } from '../settings.ts';

type TlsConfig = NonNullable<Extract<SinkConfig, { type: 'http' }>['tls']>;

export interface TlsOptions {
  readonly ca?: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
  readonly servername?: string;
}

/** `path`: where in the configuration it is. @throws ScrubJayError SJ_CONFIG_VALUE */
export function readTls(tls: TlsConfig, path: string): TlsOptions {
  const read = (name: 'ca' | 'cert' | 'key') => {
    const file = tls[name];
    if (file === undefined) return {};
    try {
      return { [name]: readFileSync(file) };
    } catch (error) {
      const reason = `${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`;
      throw ScrubJayError.of('SJ_CONFIG_VALUE', { path: `${path}.${name}`, reason });
    }
  };
  const name = tls.serverName === undefined ? {} : { servername: tls.serverName };
  return { ...read('ca'), ...read('cert'), ...read('key'), ...name };
}
