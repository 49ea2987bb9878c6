import { connect } from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const READ = 65_536;

/** POST of a body to the service, as bytes. */
export const requestOf = (body, port) =>
  Buffer.concat([
    Buffer.from(
      `POST /v1/scrub HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/x-ndjson\r\ncontent-length: ${body.length}\r\n\r\n`,
    ),
    body,
  ]);

/** A keep-alive connection that sends one request after another and counts, or compares, what comes back. */
export class Connection {
  #socket;
  #body = 0;
  #sent = 0;
  #head = null;
  #left = 0;
  /** Null: not compared. */
  #pieces = [];
  #ended = false;
  #requests;
  #expected;
  #fail;
  /** Told of each answer: (connection, ms, bytes of the request). */
  onAnswer = () => {};

  /**
   * `requests`, `expected`: buffers by the number of the body. `onFailure(reason)`: told of an answer that is not what it
   * must be.
   */
  constructor(port, { requests, expected, onFailure }) {
    this.#requests = requests;
    this.#expected = expected;
    this.#fail = onFailure;
    this.#socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: { buffer: Buffer.allocUnsafe(READ), callback: (length, buffer) => this.#read(length, buffer) },
    });
    this.#socket.on('close', () => this.#ended || this.#fail('the connection was closed'));
    this.#socket.on('error', () => {});
  }

  send(body, compare) {
    this.#body = body;
    this.#pieces = compare ? [] : null;
    this.#sent = performance.now();
    this.#socket.write(this.#requests[body]);
  }

  end() {
    this.#ended = true;
    this.#socket.destroy();
  }

  #read(length, buffer) {
    let bytes = buffer.subarray(0, length);
    if (this.#left === 0) {
      if (this.#head) bytes = Buffer.concat([this.#head, bytes]);
      const end = bytes.indexOf(END_OF_HEAD);
      if (end < 0) {
        this.#head = Buffer.from(bytes);
        return true;
      }
      this.#head = null;
      this.#left = this.#lengthOf(bytes.latin1Slice(0, end + 2));
      bytes = bytes.subarray(end + 4);
    }
    this.#left -= bytes.length;
    this.#pieces?.push(Buffer.from(bytes));
    if (this.#left < 0) this.#fail('it is longer than it says');
    if (this.#left === 0) this.#answered();
    return true;
  }

  #lengthOf(head) {
    const length = Number(/\r\ncontent-length: (\d+)\r\n/i.exec(head)?.[1]);
    if (!head.startsWith('HTTP/1.1 200 ')) this.#fail(head.slice(0, head.indexOf('\r\n')));
    else if (length !== this.#expected[this.#body].length)
      this.#fail(`${length} bytes, expected ${this.#expected[this.#body].length}`);
    return length;
  }

  #answered() {
    if (this.#pieces && !Buffer.concat(this.#pieces).equals(this.#expected[this.#body]))
      this.#fail(`other bytes for body ${this.#body}`);
    this.onAnswer(this, performance.now() - this.#sent, this.#requests[this.#body].length);
  }
}

/** Sends the bodies from 0 to `count`, each once, as connections become free; settles when all are answered. */
export function sendAll(connections, count, compare) {
  return new Promise((resolve) => {
    let open = 0;
    let at = 0;
    const send = (connection) => {
      if (at < count) {
        open++;
        connection.send(at++, compare);
      } else if (open === 0) resolve();
    };
    for (const connection of connections) {
      connection.onAnswer = () => {
        open--;
        send(connection);
      };
      send(connection);
    }
  });
}
