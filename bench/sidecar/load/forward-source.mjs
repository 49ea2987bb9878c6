// Sends chunks as PackedForward and waits for what acknowledges them, as Fluent Bit does: some connections, each with no more
// than `window` chunks that are not acknowledged. As fast as it goes, or `rate` bytes a second are offered, of which it sends
// what is taken.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { decodeMultiStream, encode } from '@msgpack/msgpack';
import { Busy } from './busy.mjs';
import { stored } from './stored.mjs';

const { port, connections, window, input, records } = JSON.parse(process.argv[2]);
const TAG = 'app.bench';
/** Passes over all chunks before anything is timed, however long they take. */
const PASSES = 2;
/** ms between looks at what may be sent. */
const TICK = 2;

const chunks = stored(input);
const heads = chunks.map(({ length }) => {
  const size = Buffer.alloc(5);
  size[0] = 0xc6;
  size.writeUInt32BE(length, 1);
  return Buffer.concat([Buffer.from([0x93]), encode(TAG), size]);
});

let next = 0;
let running = true;
let stopped = false;
const sent = chunks.map(() => 0);
let sentBytes = 0;
let ackedBytes = 0;
let pace = null;

/** Bytes that may be sent by now; any number where there is no pace. */
function credit() {
  if (!pace) return Number.POSITIVE_INFINITY;
  return ((performance.now() - pace.began) / 1000) * pace.rate - pace.used;
}

class Connection {
  #socket;
  #waiting = new Map();

  constructor() {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('error', () => {});
    void this.#read();
  }

  get open() {
    return this.#waiting.size;
  }

  fill() {
    while (running && this.#waiting.size < window && credit() >= chunks[next].length) this.#send();
  }

  #send() {
    const id = randomBytes(16).toString('base64');
    const index = next;
    next = (next + 1) % chunks.length;
    this.#waiting.set(id, index);
    sent[index]++;
    sentBytes += chunks[index].length;
    if (pace) pace.used += chunks[index].length;
    this.#socket.cork();
    this.#socket.write(heads[index]);
    this.#socket.write(chunks[index]);
    this.#socket.write(encode({ size: records[index], chunk: id }));
    this.#socket.uncork();
  }

  async #read() {
    try {
      for await (const { ack } of decodeMultiStream(this.#socket)) {
        const index = this.#waiting.get(ack);
        if (index === undefined) throw new Error('an acknowledgement of what was not sent');
        this.#waiting.delete(ack);
        ackedBytes += chunks[index].length;
        this.fill();
      }
      if (!stopped) throw new Error('the connection was closed');
    } catch (error) {
      if (!stopped) process.send({ error: error.message }, () => process.exit(1));
    }
  }

  end() {
    this.#socket.end();
  }
}

const all = Array.from({ length: connections }, () => new Connection());
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const fill = () => {
  for (const connection of all) connection.fill();
};

const COMMANDS = {
  /** Begins; or changes the pace. */
  run({ rate }) {
    pace = rate ? { rate, began: performance.now(), used: 0 } : null;
    fill();
  },
  /** Settles after so many seconds, and some passes. */
  async warmUp({ seconds }) {
    const all = PASSES * chunks.reduce((sum, { length }) => sum + length, 0);
    await sleep(seconds * 1000);
    while (ackedBytes < all) await sleep(TICK);
  },
  /** What is acknowledged in so many seconds. */
  async measure({ seconds }) {
    const before = ackedBytes;
    const busy = new Busy();
    await sleep(seconds * 1000);
    const { main, cpu, wall } = busy.end();
    return { bytes: ackedBytes - before, wall, main, cpu };
  },
  /** Sends nothing more, and waits for the last acknowledgement. */
  async stop() {
    running = false;
    while (all.some(({ open }) => open > 0)) await sleep(TICK);
    stopped = true;
    for (const connection of all) connection.end();
    return { sent, sentBytes };
  },
};

setInterval(fill, TICK).unref();
process.on('message', async ({ command, ...options }) => {
  process.send((await COMMANDS[command](options)) ?? {});
});
process.on('disconnect', () => process.exit());
process.send({ at: 'ready' });
