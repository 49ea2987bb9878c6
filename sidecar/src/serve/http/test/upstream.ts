/** For tests: a log API that keeps what it was sent. */
import { once } from 'node:events';
import http, {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { CODECS, type CodingName } from './codings.ts';

export interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  /** Decoded, whatever it came in. */
  readonly body: string;
}

export interface Upstream {
  readonly url: string;
  readonly arrived: Arrived[];
  /** All that came, as text: for what must not be in it. */
  text(): string;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** `answer`: once the body is there. Without it: 200 and nothing. */
export async function upstream(answer: Answer = (_, response) => response.end()): Promise<Upstream> {
  const arrived: Arrived[] = [];
  const listener: RequestListener = async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const coding = (request.headers['content-encoding'] ?? 'identity') as CodingName;
    const body = CODECS[coding].decode(Buffer.concat(parts)).toString();
    const { method = '', url = '', headers, rawHeaders } = request;
    arrived.push({ method, url, headers, rawHeaders, body });
    answer(request, response);
  };
  const server = http.createServer((request, response) => {
    // What breaks off is a test's own doing.
    Promise.resolve(listener(request, response)).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const text = () => arrived.map((one) => [one.url, ...one.rawHeaders, one.body].join('\n')).join('\n');
  return { url: `http://127.0.0.1:${port}`, arrived, text };
}
