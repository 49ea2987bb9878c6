/** For tests: bytes over a socket, as no client library would send them. */

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Wire {
  readonly socket: Socket;
  send(text: string | Buffer): void;
  /** All that came back, once the other side has closed. */
  rest(): Promise<string>;
  /** What came back so far, once `pattern` is in it. */
  until(pattern: RegExp): Promise<string>;
}

export async function wire(port: number, host = '127.0.0.1'): Promise<Wire> {
  const socket = connect(port, host);
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {});
  let came = '';
  socket.on('data', (bytes) => (came += bytes.toString('latin1')));
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  await once(socket, 'connect');
  return {
    socket,
    send: (text) => void socket.write(text),
    rest: async () => {
      await closed;
      return came;
    },
    until: async (pattern) => {
      while (!pattern.test(came))
        await Promise.race([
          once(socket, 'data'),
          closed.then(() => Promise.reject(new Error(`closed after ${came}`))),
        ]);
      return came;
    },
  };
}

/** A request with its head as given; `Host` is there. */
export function request(line: string, headers: readonly string[] = [], body = ''): string {
  return [line, 'Host: localhost', ...headers, '', body].join('\r\n');
}

/** Status of each answer, with the code of its error. */
export function refusals(answers: string): string[] {
  const [, ...each] = answers.split(/HTTP\/1\.1 (?=\d{3})/);
  return each.map((answer) => `${answer.slice(0, 3)} ${/"code":"(\w+)"/.exec(answer)?.[1] ?? ''}`.trim());
}
