// The next hop: takes PackedForward, acknowledges each chunk, and remembers the checksum of what came. As fast as it goes, or
// `rate` bytes a second: then it reads nothing more until it is time, as a hop that is too slow would.
import { createServer } from 'node:net';
import { crc32 } from 'node:zlib';
import { decode, encode } from '@msgpack/msgpack';
import { Busy } from './busy.mjs';

const BIN32 = 0xc6;

let rate = null;
let free = 0;
let bytes = 0;
let records = 0;
const sums = new Map();

/** Where the entries begin and end; null: too little is there. `[tag, bin 32, options]` is what the service writes. */
function entriesOf(message) {
  if (message.length < 2) return null;
  const long = message[1] === 0xd9;
  const at = long ? 3 + message[2] : 2 + (message[1] & 0x1f);
  if (message[0] !== 0x93 || (!long && message[1] >> 5 !== 5)) throw new Error('no PackedForward');
  if (message.length < at + 5) return null;
  if (message[at] !== BIN32) throw new Error('no PackedForward');
  return { from: at + 5, to: at + 5 + message.readUInt32BE(at + 1) };
}

function optionsOf(bytes) {
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

class Connection {
  #socket;
  #pieces = [];
  #length = 0;
  /** Bytes without which it is of no use to look. */
  #needed = 2;

  constructor(socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.on('data', (piece) => {
      this.#pieces.push(piece);
      this.#length += piece.length;
      if (this.#length >= this.#needed) this.#look();
    });
  }

  #look() {
    const message = this.#pieces.length === 1 ? this.#pieces[0] : Buffer.concat(this.#pieces);
    this.#pieces = [message];
    const entries = entriesOf(message);
    if (!entries) return;
    this.#needed = entries.to + 1;
    if (message.length < this.#needed) return;
    const options = optionsOf(message.subarray(entries.to));
    if (!options) return;
    const sum = crc32(message.subarray(entries.from, entries.to));
    sums.set(sum, (sums.get(sum) ?? 0) + 1);
    bytes += entries.to - entries.from;
    records += options.size;
    this.#pieces = [];
    this.#length = 0;
    this.#needed = 2;
    this.#answer(encode({ ack: options.chunk }), entries.to - entries.from);
  }

  #answer(answer, size) {
    if (!rate) {
      this.#socket.write(answer);
      return;
    }
    const now = performance.now();
    free = Math.max(free, now) + (1000 * size) / rate;
    this.#socket.pause();
    setTimeout(() => {
      this.#socket.write(answer);
      this.#socket.resume();
    }, free - now);
  }
}

const server = createServer((socket) => new Connection(socket));
let busy = null;

const COMMANDS = {
  rate(options) {
    rate = options.rate;
    return {};
  },
  begin() {
    busy = new Busy();
    return {};
  },
  end: () => busy.end(),
  took: () => ({ bytes, records, sums: [...sums] }),
};

process.on('message', ({ command, ...options }) => process.send(COMMANDS[command](options)));
process.on('disconnect', () => process.exit());
server.listen({ port: 0, host: '127.0.0.1' }, () => process.send({ port: server.address().port }));
