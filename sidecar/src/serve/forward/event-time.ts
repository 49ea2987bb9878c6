/** Times of entries: whole seconds, or EventTime, which is an extension of type 0 with seconds and nanoseconds, four bytes each. */

export interface Time {
  /** Since 1970. */
  readonly seconds: number;
  /** 0 to 999,999,999. */
  readonly nanos: number;
}

const FIXEXT8 = 0xd7;
const EXT8 = 0xc7;
const EVENT_TIME = 0;
const BILLION = 1_000_000_000;

/** Null where the value is no time. Nil is the time 0, which stands for none. */
export function readTime(bytes: Buffer, at: number): Time | null {
  const first = bytes[at];
  if (first < 0x80) return whole(first);
  if (first >= 0xe0) return whole(first - 256);
  switch (first) {
    case 0xc0:
      return whole(0);
    case 0xca:
      return fraction(bytes.readFloatBE(at + 1));
    case 0xcb:
      return fraction(bytes.readDoubleBE(at + 1));
    case 0xcc:
      return whole(bytes[at + 1]);
    case 0xcd:
      return whole(bytes.readUInt16BE(at + 1));
    case 0xce:
      return whole(bytes.readUInt32BE(at + 1));
    case 0xcf:
      return whole(Number(bytes.readBigUInt64BE(at + 1)));
    case 0xd0:
      return whole(bytes.readInt8(at + 1));
    case 0xd1:
      return whole(bytes.readInt16BE(at + 1));
    case 0xd2:
      return whole(bytes.readInt32BE(at + 1));
    case 0xd3:
      return whole(Number(bytes.readBigInt64BE(at + 1)));
    case FIXEXT8:
      return bytes[at + 1] === EVENT_TIME ? readBody(bytes, at + 2) : null;
    case EXT8:
      return bytes[at + 1] === 8 && bytes[at + 2] === EVENT_TIME ? readBody(bytes, at + 3) : null;
    default:
      return null;
  }
}

function readBody(bytes: Buffer, at: number): Time {
  return { seconds: bytes.readUInt32BE(at), nanos: bytes.readUInt32BE(at + 4) };
}

const whole = (seconds: number): Time => ({ seconds, nanos: 0 });

function fraction(value: number): Time | null {
  if (!Number.isFinite(value)) return null;
  const seconds = Math.floor(value);
  // A double has no more than microseconds of today.
  return { seconds, nanos: Math.min(999_999, Math.round((value - seconds) * 1e6)) * 1000 };
}

/** Ten bytes of MessagePack. Times that 32 bits cannot hold come out as the nearest that they can. */
export function writeTime({ seconds, nanos }: Time): Buffer {
  const bytes = Buffer.allocUnsafe(10);
  bytes[0] = FIXEXT8;
  bytes[1] = EVENT_TIME;
  bytes.writeUInt32BE(Math.min(Math.max(seconds, 0), 0xffff_ffff), 2);
  bytes.writeUInt32BE(nanos, 6);
  return bytes;
}

export function fromMillis(ms: number): Time {
  const seconds = Math.floor(ms / 1000);
  return { seconds, nanos: Math.min(BILLION - 1, Math.round((ms - seconds * 1000) * 1e6)) };
}
