// Closed loop over keep-alive connections: the next request of a connection goes when the answer to the last one is there.
// Requests lie ready as bytes and answers are only counted, so that this takes less than whatever serves. First a pass over
// all bodies in which every byte of the answers is compared; then status and length are.
import { connect } from 'node:net';
import { Busy } from './busy.mjs';
import { stored } from './stored.mjs';

const { port, connections, input, output, warmUp, seconds } = JSON.parse(process.argv[2]);
const END_OF_HEAD = Buffer.from('\r\n\r\n');
const READ = 65_536;
/** Passes over all bodies before anything is timed, however long they take. */
const PASSES = 2;
/** ms between looks at whether it has warmed up. */
const LOOK = 5;

const expected = stored(output);
const requests = stored(input).map((body) =>
  Buffer.concat([
    Buffer.from(
      `POST /v1/scrub HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/x-ndjson\r\ncontent-length: ${body.length}\r\n\r\n`,
    ),
    body,
  ]),
);

let nextBody = 0;
let answered = 0;
/** Null: timing has not begun. */
let measured = null;
let running = true;

function fail(reason) {
  process.send({ error: `the answer is not what it must be: ${reason}` }, () => process.exit(1));
}

class Connection {
  #socket;
  #body = 0;
  #sent = 0;
  #head = null;
  #left = 0;
  /** Null: not compared. */
  #pieces = [];
  #onAnswer;

  constructor(onAnswer) {
    this.#onAnswer = onAnswer;
    this.#socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: { buffer: Buffer.allocUnsafe(READ), callback: (length, buffer) => this.#read(length, buffer) },
    });
    this.#socket.on('close', () => running && fail('the connection was closed'));
    this.#socket.on('error', () => {});
  }

  send(body, compare) {
    this.#body = body;
    this.#pieces = compare ? [] : null;
    this.#sent = performance.now();
    this.#socket.write(requests[body]);
  }

  end() {
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
    if (this.#left < 0) fail('it is longer than it says');
    if (this.#left === 0) this.#answered();
    return true;
  }

  #lengthOf(head) {
    const length = Number(/\r\ncontent-length: (\d+)\r\n/i.exec(head)?.[1]);
    if (!head.startsWith('HTTP/1.1 200 ')) fail(head.slice(0, head.indexOf('\r\n')));
    else if (length !== expected[this.#body].length)
      fail(`${length} bytes, expected ${expected[this.#body].length}`);
    return length;
  }

  #answered() {
    if (this.#pieces && !Buffer.concat(this.#pieces).equals(expected[this.#body]))
      fail(`other bytes for body ${this.#body}`);
    this.#onAnswer(this, performance.now() - this.#sent, requests[this.#body].length);
  }
}

let onAnswer;
const all = Array.from({ length: connections }, () => new Connection((...args) => onAnswer(...args)));

/** Every body once. */
function compareAll() {
  return new Promise((resolve) => {
    let open = 0;
    let at = 0;
    const send = (connection) => {
      if (at < requests.length) {
        open++;
        connection.send(at++, true);
      } else if (open === 0) resolve();
    };
    onAnswer = (connection) => {
      open--;
      send(connection);
    };
    for (const connection of all) send(connection);
  });
}

function load() {
  const send = (connection) => {
    connection.send(nextBody, false);
    nextBody = (nextBody + 1) % requests.length;
  };
  onAnswer = (connection, ms, bytes) => {
    answered++;
    if (measured) {
      measured.latencies.push(ms);
      measured.bytes += bytes;
    }
    if (running) send(connection);
  };
  for (const connection of all) send(connection);
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

await compareAll();
load();
await sleep(warmUp * 1000);
while (answered < PASSES * requests.length) await sleep(LOOK);
process.send({ at: 'begin' });
measured = { latencies: [], bytes: 0 };
const busy = new Busy();
await sleep(seconds * 1000);
const { main, cpu, wall } = busy.end();
const { latencies, bytes } = measured;
running = false;
for (const connection of all) connection.end();
const sorted = Float64Array.from(latencies).sort();
const at = (q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
process.send({
  requests: sorted.length,
  bytes,
  wall,
  p50: at(0.5),
  p99: at(0.99),
  busy: main,
  cpu,
});
process.disconnect();
