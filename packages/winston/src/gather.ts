/**
 * Lines that wait to be scrubbed together, which costs a third of doing it one by one. The first of a turn of the event loop
 * goes at once, so that one line before a crash gets as far as with winston; what follows goes with the turn's end, or when
 * there is room.
 */

/** UTF-16 units and bytes on their way; the logger waits while there are more. */
const ROOM = 1_048_576;

export interface Outlet {
  /** Whether more may come. */
  readonly free: boolean;
  /** Bytes, or about as many, that it was given and has not dealt with. */
  readonly pending: number;
  /** Whole records, each with its end. */
  take(text: string): void;
}

export class Gather {
  readonly #outlet: Outlet;
  #text = '';
  /** The end of this turn is awaited. */
  #turning = false;
  /** Callbacks of records that were taken when there was no room for more. */
  #held: (() => void)[] = [];

  constructor(outlet: Outlet) {
    this.#outlet = outlet;
  }

  get empty(): boolean {
    return this.#text === '' && this.#held.length === 0;
  }

  /** One record with its end; `done` when there is room for the next. */
  add(text: string, done: () => void): void {
    this.#text += text;
    if (!this.#turning && this.#outlet.free) this.flush();
    this.#awaitTurn();
    if (this.#waiting < ROOM) done();
    else this.#held.push(done);
  }

  /** One record for a `flush` that follows, which true asks for now. */
  put(text: string): boolean {
    this.#text += text;
    return this.#text.length >= ROOM;
  }

  /** The outlet may have become free. */
  goOn(): void {
    if (this.#outlet.free) this.flush();
    if (this.#waiting < ROOM) this.release();
  }

  /** Gives the outlet what there is, free or not. */
  flush(): void {
    const text = this.#text;
    if (text === '') return;
    this.#text = '';
    this.#outlet.take(text);
  }

  release(): void {
    const held = this.#held;
    if (held.length === 0) return;
    this.#held = [];
    for (const done of held) done();
  }

  get #waiting(): number {
    return this.#text.length + this.#outlet.pending;
  }

  #awaitTurn(): void {
    if (this.#turning) return;
    this.#turning = true;
    setImmediate(() => {
      this.#turning = false;
      this.goOn();
    });
  }
}
