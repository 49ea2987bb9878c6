/** Shared memory for batches and what becomes of them, used again: the collector is slow to find out how large it is. */

/** Bytes in whose steps two places must lie alike to be copied fast. */
export const WORD = 8;

/** Bytes of the smallest place, and of all that wait for the next use. */
const LEAST = 524_288;
const KEPT = 33_554_432;
/** A place serves what is not much smaller than it. */
const WASTE = 8;

export class Places {
  /** Rising by their size. */
  readonly #free: SharedArrayBuffer[] = [];
  #kept = 0;

  /** At least n bytes, whatever they hold. */
  take(n: number): SharedArrayBuffer {
    const i = this.#free.findIndex(({ byteLength }) => byteLength >= n);
    if (i < 0 || this.#free[i].byteLength > Math.max(n, LEAST) * WASTE)
      return new SharedArrayBuffer(Math.max(LEAST, 2 ** Math.ceil(Math.log2(n))));
    const [place] = this.#free.splice(i, 1);
    this.#kept -= place.byteLength;
    return place;
  }

  /** Nobody reads or writes it any more. */
  give(place: SharedArrayBuffer): void {
    if (this.#kept + place.byteLength > KEPT) return;
    this.#kept += place.byteLength;
    const i = this.#free.findIndex(({ byteLength }) => byteLength >= place.byteLength);
    this.#free.splice(i < 0 ? this.#free.length : i, 0, place);
  }
}
