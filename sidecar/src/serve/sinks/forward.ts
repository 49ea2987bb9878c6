/** The Forward client, by its configuration. */
import { hostname } from 'node:os';
import { ForwardSink } from '../forward/index.ts';
import { openSecret, type Secret } from '../secrets.ts';
import type { SinkConfig } from '../settings.ts';
import { readTls } from './tls.ts';

type ForwardSinkConfig = Extract<SinkConfig, { type: 'forward' }>;

/** @throws ScrubJayError SJ_CONFIG_VALUE, for secrets and files that cannot be read too */
export function openForwardSink(config: ForwardSinkConfig, path: string): ForwardSink {
  const { tls, username = '' } = config;
  const secret = (name: 'sharedKey' | 'password'): Secret => {
    const ref = config[name];
    if (!ref) return () => '';
    const read = openSecret(ref, `${path}.${name}`);
    read();
    return read;
  };
  const credentials = config.sharedKey
    ? { sharedKey: secret('sharedKey'), hostname: hostname(), username, password: secret('password') }
    : null;
  return new ForwardSink({ config, tls: tls ? readTls(tls, `${path}.tls`) : null, credentials });
}
