/** The table of sources. A new one is a file or folder, a row here, and its settings. */
import { hostname } from 'node:os';
import { ScrubJayError } from '@scrubjay/core';
import type { Source } from './contract.ts';
import { ForwardSource } from './forward/index.ts';
import type { HttpParts } from './http/parts.ts';
import { createHttpSource } from './http/source.ts';
import { openSecret, type Secret } from './secrets.ts';
import type { ForwardConfig, HttpConfig, SecretRef, ServeConfig } from './settings.ts';
import { readTls } from './sinks/tls.ts';
import { renew } from './tls.ts';

/** What every source is given. */
export type SourceParts = Omit<HttpParts, 'config'>;

interface Sources {
  readonly http: HttpConfig;
  readonly forward: ForwardConfig;
}

const SOURCES: { readonly [T in keyof Sources]: (config: Sources[T], parts: SourceParts) => Source } = {
  http: (config, parts) => createHttpSource({ ...parts, config }),
  forward: (config, { scrub, delivery, audit, ...watch }) => {
    const { tls } = config;
    return new ForwardSource({
      config,
      tls: tls ? readTls(tls, 'serve.forward.tls') : null,
      ...(tls && {
        renew: (server, listener) => renew(server, listener, tls, `${config.host}:${config.port}`, watch.log),
      }),
      security: securityOf(config),
      scrub,
      delivery,
      watch,
      audit,
    });
  },
};

/** Those that the configuration has; they do not listen yet. @throws ScrubJayError SJ_CONFIG_VALUE */
export function openSources(config: ServeConfig, parts: SourceParts): Source[] {
  const { http, forward } = config;
  return [
    ...(http ? [SOURCES.http(http, parts)] : []),
    ...(forward ? [SOURCES.forward(forward, parts)] : []),
  ];
}

/** Null: no handshake. @throws ScrubJayError SJ_CONFIG_VALUE */
export function securityOf({ sharedKey, users, hostname: name = hostname() }: ForwardConfig) {
  if (!sharedKey) {
    // Nobody would ask for a password.
    const reason = 'needs `sharedKey`, without which there is no handshake';
    if (users.length > 0) throw ScrubJayError.of('SJ_CONFIG_VALUE', { path: 'serve.forward.users', reason });
    return null;
  }
  return {
    sharedKey: readable(sharedKey, 'serve.forward.sharedKey'),
    hostname: name,
    users: users.map((user, i) => ({
      name: user.name,
      password: readable(user.password, `serve.forward.users[${i}].password`),
    })),
  };
}

/** A secret that cannot be read is told at the start, not to the first client. */
function readable(ref: SecretRef, path: string): Secret {
  const secret = openSecret(ref, path);
  secret();
  return secret;
}
