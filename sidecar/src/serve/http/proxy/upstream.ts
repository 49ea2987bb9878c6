/**
 * One log API behind the service. `@fastify/reply-from` sends on what Fastify parsed, joins and caches URLs, retries by
 * itself, and lets the upstream work on when the client has gone; what is left of it would be this call.
 */
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { ScrubJayError } from '@scrubjay/core';
import { Pool } from 'undici';
import type { HttpConfig } from '../../settings.ts';

type ProxyConfig = HttpConfig['proxy'][number];

export interface Passed {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT';
  /** With the query. */
  readonly path: string;
  readonly headers: Record<string, string | string[]>;
  readonly body: Buffer | null;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Readable;
}

export class Upstream {
  readonly #pool: Pool;
  /** Of the upstream's URL; stands in front of what comes. */
  readonly #base: string;

  /**
   * `at`: where in the configuration it stands.
   * @throws ScrubJayError SJ_CONFIG_VALUE
   */
  constructor(config: ProxyConfig, at: string) {
    const url = urlOf(config.upstream, `${at}.upstream`);
    this.#base = url.pathname.replace(/\/$/, '');
    this.#pool = new Pool(url.origin, {
      headersTimeout: config.timeout,
      bodyTimeout: config.timeout,
      connect: { timeout: config.timeout, ...tlsOf(config.tls, at) },
    });
  }

  /** @throws ScrubJayError SJ_UPSTREAM, SJ_UPSTREAM_TIMEOUT; what `signal` gives when the client has gone */
  async call({ method, path, headers, body, signal }: Passed): Promise<Answer> {
    try {
      return await this.#pool.request({ method, path: this.#base + path, headers, body, signal });
    } catch (error) {
      const { code = 'unknown' } = error as { code?: string };
      if (TIMEOUTS.has(code)) throw ScrubJayError.of('SJ_UPSTREAM_TIMEOUT', {});
      throw ScrubJayError.of('SJ_UPSTREAM', { reason: code });
    }
  }

  /** Ends its connections, whatever is under way. */
  destroy(): Promise<void> {
    return this.#pool.destroy();
  }
}

const TIMEOUTS = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

function urlOf(text: string, path: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.search !== '' ||
    url.hash !== '' ||
    url.username !== ''
  ) {
    const reason = 'is no URL of http or https without user, query and fragment';
    throw ScrubJayError.of('SJ_CONFIG_VALUE', { path, reason });
  }
  return url;
}

function tlsOf(tls: ProxyConfig['tls'], at: string): object {
  if (!tls) return {};
  const file = (name: 'ca' | 'cert' | 'key') => {
    if (tls[name] === undefined) return undefined;
    try {
      return readFileSync(tls[name]);
    } catch (error) {
      const reason = `${tls[name]} cannot be read: ${(error as NodeJS.ErrnoException).code}`;
      throw ScrubJayError.of('SJ_CONFIG_VALUE', { path: `${at}.tls.${name}`, reason });
    }
  };
  return { ca: file('ca'), cert: file('cert'), key: file('key'), servername: tls.serverName };
}
