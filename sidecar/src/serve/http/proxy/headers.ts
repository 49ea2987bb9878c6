/** Headers on their way through. */
import type { IncomingHttpHeaders } from 'node:http';

/** Of one connection (RFC 9110, 7.6.1). `expect` was answered here. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
]);

/** Of the body that came, and of who asks for it; they are written anew, or no longer true of what goes on. */
const OF_THE_BODY = new Set([
  'host',
  'content-length',
  'content-encoding',
  'content-md5',
  'content-digest',
  'repr-digest',
  'digest',
]);

type Headers = Record<string, string | string[]>;

/** `ours`: the header that held a token of ours. */
export function requestHeaders(headers: IncomingHttpHeaders, ours: string | null): Headers {
  const named = namedBy(headers.connection);
  return keep(headers, (name) => {
    return !HOP_BY_HOP.has(name) && !OF_THE_BODY.has(name) && !named.has(name) && name !== ours;
  });
}

/** The body goes through as it is, so what is said of it stays true. */
export function responseHeaders(headers: IncomingHttpHeaders): Headers {
  const named = namedBy(headers.connection);
  return keep(headers, (name) => !HOP_BY_HOP.has(name) && !named.has(name));
}

function keep(headers: IncomingHttpHeaders, kept: (name: string) => boolean): Headers {
  const result: Headers = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined && kept(name)) result[name] = value;
  }
  return result;
}

function namedBy(connection: string | string[] | undefined): Set<string> {
  const text = Array.isArray(connection) ? connection.join(',') : (connection ?? '');
  return new Set(text.split(',').map((name) => name.trim().toLowerCase()));
}
