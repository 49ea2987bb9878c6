/**
 * Bytes of a segment. Little endian.
 *
 *     segment: magic 8 · version u32 · mark 8 · CRC-32 of these u32 · records
 *     record:  mark 8 · bytes u32 · records u32 · length of the tag u32 · form u32 · CRC-32 of tag and bytes u32
 *              · CRC-32 of these u32 · tag · bytes
 *
 * The mark is drawn by lot for each segment, so that no content can look like the beginning of a record: behind damage
 * the next record is looked for by it.
 */
import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Form, Parcel } from '../../contract.ts';

export const VERSION = 1;
export const SEGMENT_HEAD = 24;
export const RECORD_HEAD = 32;
export const MARK = 8;

const MAGIC = Buffer.from('SJSPOOL\0', 'latin1');
const MARK_AT = 12;
const SEGMENT_CRC_AT = 20;
const HEAD_CRC_AT = RECORD_HEAD - 4;

const FORMS: Readonly<Record<Form, number>> = { lines: 1, entries: 2 };
const FORM_OF = new Map(Object.entries(FORMS).map(([form, code]) => [code, form as Form]));

/** A segment that a later version wrote: what is in it was acknowledged and must not be set aside. */
export class LaterVersion extends Error {}

export interface Head {
  readonly form: Form;
  readonly records: number;
  /** Of the tag and of the bytes, which follow in this order. */
  readonly tagLength: number;
  readonly length: number;
  readonly crc: number;
}

/** What the parcel takes on disk. */
export function sizeOf(parcel: Parcel): number {
  return RECORD_HEAD + Buffer.byteLength(parcel.tag) + parcel.bytes.length;
}

export function segmentHead(): { readonly head: Buffer; readonly mark: Buffer } {
  const head = Buffer.alloc(SEGMENT_HEAD);
  const mark = randomBytes(MARK);
  MAGIC.copy(head);
  head.writeUInt32LE(VERSION, MAGIC.length);
  mark.copy(head, MARK_AT);
  head.writeUInt32LE(crc32(head.subarray(0, SEGMENT_CRC_AT)), SEGMENT_CRC_AT);
  return { head, mark };
}

/** The mark of a segment that begins so, null when it is damaged. @throws LaterVersion */
export function readSegmentHead(head: Buffer): Buffer | null {
  if (head.length < SEGMENT_HEAD || !head.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  if (head.readUInt32LE(SEGMENT_CRC_AT) !== crc32(head.subarray(0, SEGMENT_CRC_AT))) return null;
  const version = head.readUInt32LE(MAGIC.length);
  if (version !== VERSION)
    throw new LaterVersion(`it has version ${version} of the format, this is ${VERSION}`);
  return Buffer.from(head.subarray(MARK_AT, MARK_AT + MARK));
}

/** Head and tag; the parcel's bytes come behind them as they are. */
export function recordHead(parcel: Parcel, mark: Buffer): Buffer {
  const tagLength = Buffer.byteLength(parcel.tag);
  const head = Buffer.allocUnsafe(RECORD_HEAD + tagLength);
  mark.copy(head);
  head.writeUInt32LE(parcel.bytes.length, MARK);
  head.writeUInt32LE(parcel.records, MARK + 4);
  head.writeUInt32LE(tagLength, MARK + 8);
  head.writeUInt32LE(FORMS[parcel.form], MARK + 12);
  head.write(parcel.tag, RECORD_HEAD);
  head.writeUInt32LE(crc32(parcel.bytes, crc32(head.subarray(RECORD_HEAD))), MARK + 16);
  head.writeUInt32LE(crc32(head.subarray(0, HEAD_CRC_AT)), HEAD_CRC_AT);
  return head;
}

/** Null when it is none, or damaged: then no length in it is to be trusted. */
export function readRecordHead(head: Buffer, mark: Buffer): Head | null {
  if (head.length < RECORD_HEAD || !head.subarray(0, MARK).equals(mark)) return null;
  if (head.readUInt32LE(HEAD_CRC_AT) !== crc32(head.subarray(0, HEAD_CRC_AT))) return null;
  const form = FORM_OF.get(head.readUInt32LE(MARK + 12));
  if (form === undefined) return null;
  return {
    form,
    length: head.readUInt32LE(MARK),
    records: head.readUInt32LE(MARK + 4),
    tagLength: head.readUInt32LE(MARK + 8),
    crc: head.readUInt32LE(MARK + 16),
  };
}

/** The parcel of tag and bytes, null when they are damaged. No copy is made. */
export function readParcel(head: Head, body: Buffer): Parcel | null {
  if (crc32(body) !== head.crc) return null;
  const { form, records, tagLength } = head;
  return { form, records, tag: body.toString('utf8', 0, tagLength), bytes: body.subarray(tagLength) };
}
