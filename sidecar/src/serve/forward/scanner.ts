/**
 * Finds where a MessagePack value ends, over as many pieces as it comes in. It looks at headers only and skips bodies; nothing
 * is decoded and nothing is allocated, whatever lengths are declared.
 */

/** The stream is not what the protocol says. The reason never holds data. */
export class Malformed extends Error {
  readonly kind: 'malformed' | 'too_large';

  constructor(reason: string, kind: Malformed['kind'] = 'malformed') {
    super(reason);
    this.name = 'Malformed';
    this.kind = kind;
  }
}

const tooLarge = () => new Malformed('more than the limit of a chunk', 'too_large');

/** Bytes of the whole value where the first byte says so, else 0. */
const WHOLE = new Uint8Array(256);
/** Bytes of the length field behind the first byte. */
const LENGTH = new Uint8Array(256);
/** Bytes behind the length field that the length does not count: the type of an extension. */
const EXTRA = new Uint8Array(256);
/** Values that each count of a container stands for. */
const ITEMS = new Uint8Array(256);

for (let byte = 0; byte < 256; byte++) {
  if (byte < 0x80 || byte >= 0xe0) WHOLE[byte] = 1;
  else if (byte < 0x90) ITEMS[byte] = 2;
  else if (byte < 0xa0) ITEMS[byte] = 1;
  else if (byte < 0xc0) WHOLE[byte] = 1 + (byte & 31);
}
for (const [first, whole] of [
  [0xc0, [1, 0, 1, 1]],
  [0xca, [5, 9, 2, 3, 5, 9, 2, 3, 5, 9]],
  [0xd4, [3, 4, 6, 10, 18]],
] as const) {
  WHOLE.set(whole, first);
}
for (const first of [0xc4, 0xc7, 0xd9]) LENGTH.set([1, 2, 4], first);
for (const first of [0xdc, 0xde]) LENGTH.set([2, 4], first);
EXTRA.fill(1, 0xc7, 0xca);
ITEMS.fill(1, 0xdc, 0xde);
ITEMS.fill(2, 0xde, 0xe0);

const OUTERMOST = 1;
/** Elements of which it is kept where they begin; no message of the protocol has as many. */
const ELEMENTS = 8;

export class Scanner {
  /** Where the first elements of the outermost array begin, in bytes from the beginning of the value. */
  starts: number[] = [];
  /** Bytes at the end of the last piece that belong to the value, and are to come again at the front of the next one. */
  unread = 0;
  readonly #limit: number;
  /** How many values are still to come in each container around. */
  readonly #around: Float64Array;
  #depth = 0;
  #left = 1;
  #skip = 0;
  #before = 0;

  /** @param limit bytes of one value @param depth levels of nesting */
  constructor(limit: number, depth: number) {
    this.#limit = limit;
    this.#around = new Float64Array(depth);
  }

  /**
   * The offset behind the value, or -1 when it goes on: then the next piece begins with the `unread` bytes of this one.
   * After an offset the next value begins, with `starts` of its own.
   * @throws Malformed
   */
  scan(bytes: Uint8Array, from: number): number {
    const around = this.#around;
    const end = bytes.length;
    const before = this.#before - from;
    let depth = this.#depth;
    let left = this.#left;
    let at = from + this.#skip;
    if (depth === 0 && left === 1 && this.#before === 0) this.starts = [];
    const { starts } = this;
    while (left > 0 && at < end) {
      if (depth === OUTERMOST && starts.length < ELEMENTS) starts.push(before + at);
      const byte = bytes[at];
      const whole = WHOLE[byte];
      if (whole !== 0) {
        at += whole;
        left--;
      } else {
        const width = LENGTH[byte];
        const items = ITEMS[byte];
        if (width === 0 && items === 0) throw new Malformed('a byte that MessagePack has no use for');
        if (end - at <= width) {
          if (starts[starts.length - 1] === before + at) starts.pop();
          break;
        }
        let length = width === 0 ? byte & 15 : 0;
        for (let i = 1; i <= width; i++) length = length * 256 + bytes[at + i];
        at += 1 + width;
        left--;
        if (items === 0) {
          at += length + EXTRA[byte];
        } else {
          // Every value has a byte at least, so that what does not fit is told before it is there.
          if (length * items > this.#limit) throw tooLarge();
          if (depth === around.length) throw new Malformed('nested too deeply');
          if (length > 0) {
            around[depth++] = left;
            left = length * items;
          }
        }
        if (before + at > this.#limit) throw tooLarge();
      }
      while (left === 0 && depth > 0) left = around[--depth];
    }
    if (before + Math.min(at, end) > this.#limit) throw tooLarge();
    if (left === 0 && at <= end) {
      this.#before = 0;
      this.#depth = 0;
      this.#left = 1;
      this.#skip = 0;
      this.unread = 0;
      return at;
    }
    const taken = Math.min(at, end);
    this.#before = before + taken;
    this.#depth = depth;
    this.#left = left;
    this.#skip = at - taken;
    this.unread = end - taken;
    return -1;
  }
}
