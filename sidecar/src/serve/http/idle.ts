/** Connections over which nothing comes and goes. */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const ANSWER = Symbol('answer');
type Answering = Socket & { [ANSWER]?: ServerResponse };

/** What the connection waits for from now on. */
export function answering(response: ServerResponse): void {
  const { socket } = response.req;
  (socket as Answering)[ANSWER] = response;
}

/** A connection without a byte is ended, but for one whose request is here and whose answer waits for the next hop. */
export function endIdle(socket: Socket): void {
  const response = (socket as Answering)[ANSWER];
  const waits = response?.req.complete && !response.headersSent && !response.writableEnded;
  if (!waits) socket.destroy();
}
