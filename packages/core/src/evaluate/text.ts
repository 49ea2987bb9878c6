/** A scanned text: its bytes, and where its records begin and end. */

const NEWLINE = 10;
const QUOTE = 34;
const BACKSLASH = 92;

export class Text {
  readonly bytes: Buffer;
  /** Bytes of `bytes` that were scanned. */
  readonly length: number;
  /** JSON strings between the record and this text: 0 for a batch, 1 for what was decoded out of a string of it. */
  readonly depth: number;
  /** Bounds of the record that `locate` was last asked for; the newline is not in it. */
  start = 0;
  end = -1;
  /** Cookies that were read last, so that a key among them is not asked again. */
  cookiesFrom = 0;
  cookiesTo = 0;
  #json: boolean | null = null;
  /** Unquoted run that was read last: whoever begins inside it ends where it ends. */
  #runFrom = 0;
  #runTo = 0;
  /** The closing quote that was found last, and from where on it is the next. */
  #quoteFrom = 0;
  #quote = -1;
  /** The `{"` that was found last, and from where on it is the next. */
  #objectFrom = 0;
  #object = -1;
  /** How far quotes of the located record have been counted, and whether that is inside a string. */
  #countedTo = -1;
  #inside = false;

  constructor(bytes: Buffer, length: number, depth: number) {
    this.bytes = bytes;
    this.length = length;
    this.depth = depth;
  }

  /** Sets `start` and `end` to the record that holds the byte at `offset`. */
  locate(offset: number): void {
    if (offset >= this.start && offset <= this.end) return;
    // The newline itself belongs to the record before it.
    this.start = offset === 0 ? 0 : this.bytes.lastIndexOf(NEWLINE, offset - 1) + 1;
    const end = this.bytes.indexOf(NEWLINE, offset);
    this.end = end < 0 || end > this.length ? this.length : end;
    this.#json = null;
    this.#countedTo = -1;
    this.#quote = -1;
  }

  /** `read` once for each run of bytes, however many keys begin in it: it takes a start and returns the run's end. */
  runEnd(at: number, read: (at: number) => number): number {
    if (at < this.#runFrom || at >= this.#runTo) {
      this.#runTo = read(at);
      this.#runFrom = at;
    }
    return this.#runTo;
  }

  /** The unescaped quote that ends the JSON string around `at` in the located record; -1 without one. */
  stringEnd(at: number): number {
    if (at < this.#quoteFrom || at > this.#quote) {
      const quote = closingQuote(this.bytes, at, this.end);
      this.#quote = quote < 0 ? this.end : quote;
      this.#quoteFrom = at;
    }
    return this.#quote < this.end ? this.#quote : -1;
  }

  /** The offset in the located record is inside a JSON string. Cheap when asked for in rising order. */
  insideString(offset: number): boolean {
    if (this.#countedTo < 0 || this.#countedTo > offset) {
      this.#countedTo = this.start;
      this.#inside = false;
    }
    let at = this.#countedTo;
    for (; at < offset; at++) {
      if (this.bytes[at] === BACKSLASH && this.#inside) at++;
      else if (this.bytes[at] === QUOTE) this.#inside = !this.#inside;
    }
    this.#countedTo = at;
    return this.#inside;
  }

  /** The located record is JSON, or holds JSON: quotes and backslashes in it mean what they mean there. */
  get json(): boolean {
    if (this.#json === null) {
      let at = this.start;
      while (at < this.end && this.bytes[at] <= 32) at++;
      const first = this.bytes[at];
      // {\"a\":… is what a string of JSON says, without the string.
      if (
        (first === 123 && this.bytes[at + 1] !== BACKSLASH) ||
        (first === QUOTE && this.bytes[this.end - 1] === QUOTE)
      )
        this.#json = true;
      else {
        this.#json = this.#holdsObject(at) || (first === 91 && looksLikeArray(this.bytes, at + 1, this.end));
      }
    }
    return this.#json;
  }

  /** `{"` in the located record, from `at` on. Records ask in rising order as a rule: what is found serves all that come before it. */
  #holdsObject(at: number): boolean {
    if (at < this.#objectFrom || at > this.#object) {
      // Not in what an earlier, longer text has left behind this one.
      const object = this.bytes.subarray(at, this.length).indexOf('{"', 0, 'latin1');
      this.#object = object < 0 ? this.length : at + object;
      this.#objectFrom = at;
    }
    return this.#object + 1 < this.end;
  }

  latin1(from: number, to: number): string {
    return this.bytes.toString('latin1', Math.max(from, 0), Math.min(to, this.length));
  }
}

/** `["…`, `[{`, `[[`, `[]`, `[1,`, `[true]`, but not `[INFO]` or `[2026-11-22 …`. */
const ARRAY = /^\s*(?:["{[\]]|(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)\s*[,\]])/;

function looksLikeArray(bytes: Buffer, at: number, end: number): boolean {
  return ARRAY.test(bytes.toString('latin1', at, Math.min(end, at + 400)));
}

/** The byte at `offset` is escaped: an odd number of backslashes stands before it. */
export function isEscaped(bytes: Buffer, offset: number, start: number): boolean {
  let at = offset - 1;
  while (at >= start && bytes[at] === BACKSLASH) at--;
  return ((offset - 1 - at) & 1) === 1;
}

/** Bytes up to which a search is kept within them; longer ones may run on to the next quote there is. */
const NEAR = 512;

/** Index of the first unescaped quote at or after `at`, which is inside the string; -1 when there is none. */
export function closingQuote(bytes: Buffer, at: number, end: number): number {
  for (;;) {
    const quote = end - at > NEAR ? bytes.indexOf(QUOTE, at) : quoteWithin(bytes, at, end);
    if (quote < 0 || quote >= end) return -1;
    if (!isEscaped(bytes, quote, at)) return quote;
    at = quote + 1;
  }
}

function quoteWithin(bytes: Buffer, at: number, end: number): number {
  while (at < end && bytes[at] !== QUOTE) at++;
  return at < end ? at : -1;
}
