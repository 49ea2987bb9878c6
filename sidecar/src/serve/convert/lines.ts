/** Lines to entries. */
import { fromMillis, type Time, writeTime } from '../forward/event-time.ts';
import { JsonReader, type Span } from './json.ts';
import { Packer } from './packer.ts';
import { LONGEST_TIME, LONGEST_TIME_KEY, readJsonTime, TIME_KEYS, TIME_LETTERS } from './time.ts';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** `[time, record]`, where the time is to come. */
const ENTRY = Buffer.concat([Buffer.from([0x92]), writeTime({ seconds: 0, nanos: 0 })]);
/** `{"log": …}` */
const LOG = Buffer.from([0x81, 0xa3, 0x6c, 0x6f, 0x67]);

export function packLines(lines: Buffer): { bytes: Buffer; records: number } {
  const packer = new Packer();
  const json = new JsonReader(packer);
  const finder = new TimeFinder(lines);
  const look = (key: Span, value: Span) => finder.look(key, value);
  const now = fromMillis(Date.now());
  const times: [at: number, time: Time][] = [];
  for (let from = 0; from < lines.length; ) {
    const newline = lines.indexOf(NEWLINE, from);
    const next = newline < 0 ? lines.length : newline + 1;
    let to = newline < 0 ? next : newline;
    if (to > from && lines[to - 1] === RETURN) to--;
    if (to > from) {
      const at = packer.length;
      packer.raw(ENTRY);
      finder.reset();
      const isObject = json.object(lines, from, to, look);
      if (!isObject) logLine(packer, lines, from, to);
      times.push([at, (isObject && finder.time) || now]);
    }
    from = next;
  }
  const bytes = packer.take();
  for (const [at, time] of times) writeTime(time).copy(bytes, at + 1);
  return { bytes, records: times.length };
}

function logLine(packer: Packer, lines: Buffer, from: number, to: number): void {
  packer.raw(LOG);
  packer.string(lines, from, to);
}

/** Finds the time among the members of a record. */
class TimeFinder {
  time: Time | null = null;
  #rank = Number.POSITIVE_INFINITY;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  reset(): void {
    this.time = null;
    this.#rank = Number.POSITIVE_INFINITY;
  }

  look([key, keyEnd]: Span, [from, to]: Span): void {
    if (keyEnd - key - 2 > LONGEST_TIME_KEY || to - from > LONGEST_TIME) return;
    if (!TIME_LETTERS.has(this.#bytes[key + 1])) return;
    const rank = TIME_KEYS.get(this.#bytes.toString('latin1', key + 1, keyEnd - 1));
    if (rank === undefined || rank >= this.#rank) return;
    const time = readJsonTime(this.#bytes.toString('latin1', from, to));
    if (!time) return;
    this.time = time;
    this.#rank = rank;
  }
}
