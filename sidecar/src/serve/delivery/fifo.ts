/** First in, first out, with the bytes and records of what is in it. */
import type { Parcel } from '../contract.ts';

interface Item {
  readonly parcel: Parcel;
}

export class Fifo<T extends Item> {
  #items: T[] = [];
  /** Before it are those that left; they are cut off in one go. */
  #begin = 0;
  #bytes = 0;
  #records = 0;

  get length(): number {
    return this.#items.length - this.#begin;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get records(): number {
    return this.#records;
  }

  push(item: T): void {
    this.#items.push(item);
    this.#count(item, 1);
  }

  /** The first ones while `takes` says so; it is told how many bytes came before. Always one, if there is one. They stay. */
  peek(takes: (item: T, before: number, first: T) => boolean): T[] {
    const first = this.#items[this.#begin];
    const taken: T[] = [];
    let bytes = 0;
    for (let i = this.#begin; i < this.#items.length; i++) {
      const item = this.#items[i];
      if (i > this.#begin && !takes(item, bytes, first)) break;
      taken.push(item);
      bytes += item.parcel.bytes.length;
    }
    return taken;
  }

  remove(n: number): void {
    for (const item of this.#items.slice(this.#begin, this.#begin + n)) this.#count(item, -1);
    this.#begin += n;
    if (this.#begin < this.#items.length / 2) return;
    this.#items = this.#items.slice(this.#begin);
    this.#begin = 0;
  }

  /** All of them; it is empty then. */
  clear(): T[] {
    const all = this.#items.slice(this.#begin);
    this.remove(all.length);
    return all;
  }

  #count({ parcel }: T, sign: 1 | -1): void {
    this.#bytes += sign * parcel.bytes.length;
    this.#records += sign * parcel.records;
  }
}
