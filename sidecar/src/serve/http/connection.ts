/** What a connection is about: whether it may be ended, and whether an error can still be told over it. */
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

/**
 * Whether an error of the parser would be taken for what it is: it belongs to the request that comes in, and not behind an
 * answer to it, nor in front of one to the request before.
 */
export function canBeTold(socket: Socket): boolean {
  const response = (socket as Answering)[ANSWER];
  if (!response) return true;
  return response.req.complete ? response.writableEnded : !response.headersSent;
}
