/** POST of NDJSON to a URL. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ScrubJayError } from '@scrubjay/core';
import { buildConnector, Client } from 'undici';
import { type Parcel, type Sink, SinkError } from '../contract.ts';
import { reasonOf } from '../reason.ts';
import { openSecret } from '../secrets.ts';
import type { SinkConfig } from '../settings.ts';
import { within } from '../within.ts';
import { readTls } from './tls.ts';

type HttpSinkConfig = Extract<SinkConfig, { type: 'http' }>;

const compress = promisify(gzip);

/**
 * Answers that say nothing of the parcel, but of the way to the next hop: a token that ran out, a path that is not there yet,
 * too much at once. It is sent again until somebody has repaired that. Any other 4xx refuses the parcel for good.
 */
const WAY = new Set([401, 402, 403, 404, 405, 407, 408, 410, 421, 423, 425, 426, 429]);

/** Of the connection; the body is sent as it is. */
const OWN_HEADERS = ['connection', 'content-length', 'content-encoding', 'host', 'transfer-encoding'];

export class HttpSink implements Sink {
  readonly name: string;
  readonly forms = ['lines'] as const;
  readonly #config: HttpSinkConfig;
  readonly #path: string;
  readonly #headers: () => Record<string, string>;
  readonly #client: Client;

  /** @throws ScrubJayError SJ_CONFIG_VALUE, for secrets and files that cannot be read too */
  constructor(config: HttpSinkConfig, path: string) {
    const url = urlOf(config.url, `${path}.url`);
    this.#config = config;
    this.name = `http ${url.origin}${url.pathname}`;
    this.#path = url.pathname + url.search;
    this.#headers = headersOf(config, `${path}.headers`);
    this.#headers();
    this.#client = new Client(url.origin, {
      headersTimeout: config.timeout,
      bodyTimeout: config.timeout,
      connect: connector(config, `${path}.tls`),
    });
  }

  async send(parcel: Parcel, signal: AbortSignal): Promise<void> {
    const { status, after } = await this.#post(parcel, signal);
    if (status >= 200 && status < 300) return;
    const refused = status >= 400 && status < 500 && !WAY.has(status);
    throw new SinkError(`HTTP ${status}`, !refused, after);
  }

  async close(): Promise<void> {
    await this.#client.destroy();
  }

  async #post({ bytes }: Parcel, signal: AbortSignal): Promise<{ status: number; after?: number }> {
    const { timeout } = this.#config;
    let late = false;
    try {
      const body = this.#config.gzip ? await compress(bytes) : bytes;
      return await within(timeout, signal, async (limited) => {
        limited.addEventListener('abort', () => (late = true), { once: true });
        const request = {
          method: 'POST',
          path: this.#path,
          headers: this.#headers(),
          body,
          signal: limited,
        } as const;
        const answer = await this.#client.request(request);
        // What it says is of no interest, and may be an echo. The connection is free once it is read.
        await answer.body.dump().catch(() => {});
        return { status: answer.statusCode, after: milliseconds(answer.headers['retry-after']) };
      });
    } catch (error) {
      if (late && !signal.aborted) throw new SinkError(`no answer within ${timeout} ms`, true);
      // Of the configuration: a secret or a certificate that went away. It names no value.
      throw new SinkError(error instanceof ScrubJayError ? error.message : reasonOf(error), true);
    }
  }
}

/** The files are read for each connection, so that new certificates count with the next. */
function connector({ tls, timeout }: HttpSinkConfig, path: string): buildConnector.connector {
  if (!tls) return buildConnector({ timeout });
  readTls(tls, path);
  return (options, callback) => {
    try {
      buildConnector({ timeout, ...readTls(tls, path) })(options, callback);
    } catch (error) {
      callback(error as Error, null);
    }
  };
}

function urlOf(text: string, path: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url;
  const reason = 'must be a URL of http or https, without user and password: give those as a header';
  throw ScrubJayError.of('SJ_CONFIG_VALUE', { path, reason });
}

function headersOf({ headers, gzip }: HttpSinkConfig, path: string): () => Record<string, string> {
  const own = { 'content-type': 'application/x-ndjson', ...(gzip && { 'content-encoding': 'gzip' }) };
  const given = Object.entries(headers).map(([name, value]) => {
    const at = `${path}.${name}`;
    checkName(name, at);
    return [name.toLowerCase(), typeof value === 'string' ? () => value : openSecret(value, at)] as const;
  });
  return () => ({ ...own, ...Object.fromEntries(given.map(([name, value]) => [name, value()])) });
}

function checkName(name: string, path: string): void {
  const reason = OWN_HEADERS.includes(name.toLowerCase())
    ? 'this header is set by the sink'
    : /^[\w!#$%&'*+.^`|~-]+$/.test(name)
      ? null
      : 'is no name of a header';
  if (reason) throw ScrubJayError.of('SJ_CONFIG_VALUE', { path, reason });
}

/** Of Retry-After: seconds, or a date. */
function milliseconds(text: string | string[] | undefined): number | undefined {
  if (typeof text !== 'string') return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}
