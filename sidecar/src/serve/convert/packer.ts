/** Writes MessagePack, in the shortest form. */
import { Writer } from './writer.ts';

export class Packer extends Writer {
  double(value: number): void {
    const at = this.reserve(9);
    this.bytes[at] = 0xcb;
    this.bytes.writeDoubleBE(value, at + 1);
  }

  /** @param value safe */
  integer(value: number): void {
    if (value >= -32 && value < 128) this.byte(value & 0xff);
    else if (value >= 0 && value < 0x100) this.#number(0xcc, 1, value);
    else if (value >= 0 && value < 0x1_0000) this.#number(0xcd, 2, value);
    else if (value >= 0 && value < 0x1_0000_0000) this.#number(0xce, 4, value);
    else if (value >= -0x80 && value < 0) this.#number(0xd0, 1, value & 0xff);
    else if (value >= -0x8000 && value < 0) this.#number(0xd1, 2, value & 0xffff);
    else if (value >= -0x8000_0000 && value < 0) this.#number(0xd2, 4, value >>> 0);
    else this.long(BigInt(value));
  }

  /** False where 64 bits cannot hold it: then nothing is written. */
  long(value: bigint): boolean {
    if (value >= 2n ** 64n || value < -(2n ** 63n)) return false;
    const at = this.reserve(9);
    this.bytes[at] = value < 0n ? 0xd3 : 0xcf;
    this.bytes.writeBigUInt64BE(BigInt.asUintN(64, value), at + 1);
    return true;
  }

  /** [from, to) of `source`, which is UTF-8, as a string. */
  string(source: Buffer, from = 0, to = source.length): void {
    const length = to - from;
    if (length < 32) this.byte(0xa0 | length);
    else if (length < 0x100) this.#number(0xd9, 1, length);
    else if (length < 0x1_0000) this.#number(0xda, 2, length);
    else this.#number(0xdb, 4, length);
    this.raw(source, from, to);
  }

  /** Begins an array or a map; its length is told at its `end`, with what this gave. */
  begin(): number {
    return this.reserve(1);
  }

  endArray(begun: number, length: number): void {
    this.#end(begun, length, 0x90, 0xdc);
  }

  endMap(begun: number, pairs: number): void {
    this.#end(begun, pairs, 0x80, 0xde);
  }

  #end(begun: number, length: number, short: number, long: number): void {
    if (length < 16) {
      this.bytes[begun] = short | length;
      return;
    }
    const width = length < 0x1_0000 ? 2 : 4;
    const end = this.reserve(width);
    this.bytes.copyWithin(begun + 1 + width, begun + 1, end);
    this.bytes[begun] = width === 2 ? long : long + 1;
    this.bytes.writeUIntBE(length, begun + 1, width);
  }

  #number(first: number, width: number, value: number): void {
    const at = this.reserve(1 + width);
    this.bytes[at] = first;
    this.bytes.writeUIntBE(value, at + 1, width);
  }
}
