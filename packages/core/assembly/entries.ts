/**
 * MessagePack entries (`[time, record]`, `[[time, meta], record]`) written as lines of JSON, the way JSON.stringify writes
 * them. Nothing the input says is believed: every length is held against the bytes that are left, nesting has a limit,
 * and each byte is looked at once (metadata twice). Bytes of strings that are no UTF-8 stay as they are.
 * src/matcher/reader.ts is the only caller and holds the same numbers.
 */
import { digits, number, signed } from './numbers';
import { at } from './bytes';

/** All that was given was read. */
const DONE: u32 = 0;
/** The bytes end inside an entry. */
const CUT: u32 = 1;
/** The output has no room for the next entry. */
const FULL: u32 = 2;
/** An entry nests deeper than DEPTH. */
const DEEP: u32 = 3;
/** What stands there is no entry. */
const FOREIGN: u32 = 4;

/** Containers inside each other, the record among them. */
const DEPTH: u32 = 100;
/** Room for any token but a string, the ends of all containers, and what a step of a string writes beyond it. */
const SLACK: usize = 512;

const QUOTE: u32 = 34;
const COMMA: u32 = 44;
const NEWLINE: u32 = 10;
const NULL: u32 = 0x6c6c756e;

/** What an open container is; bit 1: the pair at hand has a container for a key, and stands in an array. */
const MAP: u32 = 1;
const HELD: u32 = 2;
/** Of the containers around the one at hand: what is left of each, keys and values counted, and what it is. */
const outer = memory.data(8 * 101);

/** Bounds of what is read and of what is written. */
let end: usize = 0;
let stop: usize = 0;
/** Where the last value ended, in the input and in the output. */
let reached: usize = 0;
let written: usize = 0;
/** Of the entry at hand: its metadata, 0 without. */
let meta: usize = 0;

// @ts-ignore: decorator
@inline function be16(p: usize): u32 {
  return bswap<u16>(load<u16>(p)) as u32;
}

// @ts-ignore: decorator
@inline function be32(p: usize): u32 {
  return bswap<u32>(load<u32>(p));
}

// @ts-ignore: decorator
@inline function be64(p: usize): u64 {
  return bswap<u64>(load<u64>(p));
}

// @ts-ignore: decorator
@inline function put(o: usize, c: u32): usize {
  store<u8>(o, c as u8);
  return o + 1;
}

/**
 * Writes the entries in [source, source + n) to `output`, from `from` on: a line a record, and behind all of them, each
 * after an empty line, a line for each metadata that says something. Notes, four u32 an entry: where it begins in the
 * input, its metadata (0 without), its line, that of its metadata; one more for where all of that ends. Returns the number
 * of entries times 8, and why it went no further.
 */
export function entries(
  source: usize,
  n: u32,
  output: usize,
  from: u32,
  capacity: u32,
  notes: usize,
  most: u32,
): u32 {
  end = source + (n as usize);
  stop = output + (capacity as usize);
  let p = source;
  let o = output + (from as usize);
  let count: u32 = 0;
  let metas: u32 = 0;
  let status = DONE;
  while (p < end) {
    if (count == most) {
      status = FULL;
      break;
    }
    status = head(p, o);
    if (status) break;
    const said = meta;
    status = value(reached, o);
    if (status) break;
    note(notes, count, p - source, said ? said - source : 0, o - output, 0);
    p = reached;
    o = put(written, NEWLINE);
    if (said) metas++;
    count++;
  }
  const records = o;
  for (let i: u32 = 0; metas > 0; i++) {
    const row = notes + (i as usize) * 16;
    const said = load<u32>(row, 4) as usize;
    if (!said) continue;
    metas--;
    o = put(o, NEWLINE);
    // It was read before: there may be no room for it, nothing else.
    if (value(source + said, o)) return FULL;
    store<u32>(row, (o - output) as u32, 12);
    o = put(written, NEWLINE);
  }
  note(notes, count, p - source, 0, records - output, o - output);
  return count * 8 + status;
}

function note(notes: usize, i: u32, start: usize, said: usize, line: usize, lineOfMeta: usize): void {
  const row = notes + (i as usize) * 16;
  store<u32>(row, start as u32);
  store<u32>(row, said as u32, 4);
  store<u32>(row, line as u32, 8);
  store<u32>(row, lineOfMeta as u32, 12);
}

/** Reads up to the record; metadata is written to o, to see that it can be. */
function head(p: usize, o: usize): u32 {
  meta = 0;
  p = pair(p);
  if (p <= FOREIGN) return p as u32;
  const c = p < end ? at(p) : 0;
  if (c != 0x92 && c != 0xdc && c != 0xdd) return time(p);
  p = pair(p);
  if (p <= FOREIGN) return p as u32;
  const status = time(p);
  if (status) return status;
  p = reached;
  if (p < end && at(p) == 0x80) {
    reached = p + 1;
    return DONE;
  }
  meta = p;
  return value(p, o);
}

/** Behind the head of an array of two; where none stands the reason, which is less than any pointer. */
function pair(p: usize): usize {
  if (p >= end) return CUT;
  const c = at(p);
  if (c == 0x92) return p + 1;
  if (c != 0xdc && c != 0xdd) return FOREIGN;
  const size: usize = c == 0xdc ? 3 : 5;
  if (end - p < size) return CUT;
  return (size == 3 ? be16(p + 1) : be32(p + 1)) == 2 ? p + size : FOREIGN;
}

/** A number, an EventTime (extension 0), a timestamp (extension -1). */
function time(p: usize): u32 {
  if (p >= end) return CUT;
  const c = at(p);
  let size: usize = 0;
  if (c < 0x80 || c >= 0xe0) size = 1;
  else if (c == 0xcc || c == 0xd0) size = 2;
  else if (c == 0xcd || c == 0xd1) size = 3;
  else if (c == 0xce || c == 0xd2 || c == 0xca) size = 5;
  else if (c == 0xcf || c == 0xd3 || c == 0xcb) size = 9;
  else if (c == 0xd6 || c == 0xd7 || c == 0xc7) {
    const head: usize = c == 0xc7 ? 3 : 2;
    if (end - p < head) return CUT;
    const n: usize = c == 0xd6 ? 4 : c == 0xd7 ? 8 : (at(p + 1) as usize);
    const type = at(p + head - 1);
    if (type == 0 ? n != 8 : type != 0xff || n > 12) return FOREIGN;
    size = head + n;
  } else return FOREIGN;
  if (end - p < size) return CUT;
  reached = p + size;
  return DONE;
}

/** Writes the value at p to o. */
function value(p: usize, o: usize): u32 {
  let depth: usize = 0;
  let left: u32 = 0;
  let kind: u32 = 0;
  while (true) {
    if (p >= end) return CUT;
    if (o + SLACK > stop) return FULL;
    const key = (kind & MAP) != 0 && (left & 1) == 0;
    const c = at(p++);
    if (c - 0xa0 < 0x20 || c - 0xd9 < 3 || c - 0xc4 < 3) {
      // Strings, and binary data, which log lines of unknown encoding come as.
      let n = c & 31;
      if (c >= 0xc0) {
        const size: usize = (1 as usize) << (c >= 0xd9 ? c - 0xd9 : c - 0xc4);
        if (end - p < size) return CUT;
        n = size == 1 ? at(p) : size == 2 ? be16(p) : be32(p);
        p += size;
      }
      if (end - p < (n as usize)) return CUT;
      o = text(p, n as usize, o);
      if (!o) return FULL;
      p += n as usize;
    } else if (c - 0x80 < 0x20 || c - 0xdc < 4) {
      const map = c < 0x90 || c >= 0xde;
      let n = c & 15;
      if (c >= 0xdc) {
        const size: usize = c & 1 ? 4 : 2;
        if (end - p < size) return CUT;
        n = size == 2 ? be16(p) : be32(p);
        p += size;
      }
      // Each of them takes a byte at least.
      if ((n as u64) << (map ? 1 : 0) > (end - p) as u64) return CUT;
      if (depth >= DEPTH) return DEEP;
      if (key) {
        store<u32>(o, 0x5b3a2222); // "":[
        o += 4;
        kind |= HELD;
      }
      o = put(o, map ? 123 : 91);
      if (n > 0) {
        const frame = outer + depth * 8;
        store<u32>(frame, left);
        store<u32>(frame, kind, 4);
        depth++;
        left = map ? n * 2 : n;
        kind = map ? MAP : 0;
        continue;
      }
      o = put(o, map ? 125 : 93);
    } else {
      if (key) o = put(o, QUOTE);
      if (c < 0x80) o = digits(o, c);
      else if (c >= 0xe0) o = digits(put(o, 45), 256 - c);
      else if (c - 0xc7 < 3 || c - 0xd4 < 5) {
        // An extension: nobody knows what it says. For a key it is one without a name.
        let n: usize = (1 as usize) << (c - 0xd4);
        if (c < 0xd4) {
          const size: usize = (1 as usize) << (c - 0xc7);
          if (end - p < size) return CUT;
          n = size == 1 ? at(p) : size == 2 ? be16(p) : be32(p);
          p += size;
        }
        // Its type is a byte more.
        if (end - p <= n) return CUT;
        p += n + 1;
        if (!key) {
          store<u32>(o, NULL);
          o += 4;
        }
      } else {
        const size = width(c);
        if (end - p < size) return CUT;
        if (c == 0xc0) {
          store<u32>(o, NULL);
          o += 4;
        } else if (c == 0xc2) {
          store<u64>(o, 0x65736c6166); // false
          o += 5;
        } else if (c == 0xc3) {
          store<u32>(o, 0x65757274); // true
          o += 4;
        } else if (c == 0xca) o = number(o, reinterpret<f32>(be32(p)) as f64);
        else if (c == 0xcb) o = number(o, reinterpret<f64>(be64(p)));
        else if (c == 0xcc) o = digits(o, at(p));
        else if (c == 0xcd) o = digits(o, be16(p));
        else if (c == 0xce) o = digits(o, be32(p));
        else if (c == 0xcf) o = digits(o, be64(p));
        else if (c == 0xd0) o = signed(o, load<i8>(p));
        else if (c == 0xd1) o = signed(o, be16(p) as i16);
        else if (c == 0xd2) o = signed(o, be32(p) as i32);
        else if (c == 0xd3) o = signed(o, be64(p) as i64);
        else return FOREIGN;
        p += size;
      }
      if (key) o = put(o, QUOTE);
    }
    // A value is done, and with it maybe the containers that it is the last of.
    while (true) {
      if (depth == 0) {
        reached = p;
        written = o;
        return DONE;
      }
      left--;
      if (kind & MAP) {
        if (left & 1) {
          o = put(o, kind & HELD ? COMMA : 58);
          break;
        }
        if (kind & HELD) {
          o = put(o, 93);
          kind = MAP;
        }
      }
      if (left > 0) {
        o = put(o, COMMA);
        break;
      }
      o = put(o, kind & MAP ? 125 : 93);
      depth--;
      const frame = outer + depth * 8;
      left = load<u32>(frame);
      kind = load<u32>(frame, 4);
    }
  }
}

/** Bytes of a number behind its first. */
function width(c: u32): usize {
  if (c == 0xcc || c == 0xd0) return 1;
  if (c == 0xcd || c == 0xd1) return 2;
  if (c == 0xce || c == 0xd2 || c == 0xca) return 4;
  if (c == 0xcf || c == 0xd3 || c == 0xcb) return 8;
  return 0;
}

/** The n bytes at p as a JSON string; 0 when there is no room. */
function text(p: usize, n: usize, o: usize): usize {
  if (o + n + SLACK > stop) return 0;
  const last = p + n;
  o = put(o, QUOTE);
  while (p < last) {
    const v = v128.load(p);
    v128.store(o, v);
    const special = v128.or(
      v128.or(i8x16.eq(v, i8x16.splat(34)), i8x16.eq(v, i8x16.splat(92))),
      i8x16.lt_u(v, i8x16.splat(32)),
    );
    const left = last - p;
    const mask = (i8x16.bitmask(special) as u32) | (1 << (left < 16 ? (left as u32) : 16));
    const k = ctz(mask) as usize;
    p += k;
    o += k;
    if (k < 16 && p < last) {
      o = escape(o, at(p++));
      if (o + (last - p) + SLACK > stop) return 0;
    }
  }
  return put(o, QUOTE);
}

function escape(o: usize, c: u32): usize {
  o = put(o, 92);
  if (c == QUOTE || c == 92) return put(o, c);
  if (c == 10) return put(o, 110);
  if (c == 9) return put(o, 116);
  if (c == 13) return put(o, 114);
  if (c == 8) return put(o, 98);
  if (c == 12) return put(o, 102);
  store<u32>(o, 0x30303075); // u000
  if (c >= 16) store<u8>(o + 3, 49);
  c &= 15;
  return put(o + 4, c < 10 ? 48 + c : 87 + c);
}
