/** What a process finds that comes to a spool: whatever ended the one before it, a crash at any instant or damage since. */
import { open, readdir, rename, rm } from 'node:fs/promises';
import type { Log } from '../../contract.ts';
import type { Place } from './cursor.ts';
import { SEGMENT_HEAD } from './format.ts';
import { SegmentReader } from './reader.ts';
import { isInserted, segmentId, segmentPath } from './segment.ts';

const ASIDE = '.damaged';

/** `end`: bytes of the file. Records and bytes: those of them that the sink does not have. */
export interface Segment {
  readonly id: number;
  end: number;
  records: number;
  bytes: number;
}

export interface Recovered {
  /** Those with something that was not sent, by number. */
  readonly segments: Segment[];
  /** Segments that were set aside. */
  readonly damaged: number;
  /** The highest number that is in use, for whatever. */
  readonly lastId: number;
}

/** @throws LaterVersion, errors of the system */
export async function recover(dir: string, place: Place, log: Log): Promise<Recovered> {
  const names = await readdir(dir);
  const ids = numbers(names);
  const aside = numbers(names.map((name) => (name.endsWith(ASIDE) ? name.slice(0, -ASIDE.length) : '')));
  const segments: Segment[] = [];
  let damaged = 0;
  for (const id of ids) {
    const from = id === place.segment ? Math.max(place.offset, SEGMENT_HEAD) : SEGMENT_HEAD;
    const torn = id === ids.at(-1) || isInserted(id);
    const segment = id < place.segment ? null : await examine(dir, id, from, torn, log);
    if (segment === 'damaged') damaged++;
    else if (segment) segments.push(segment);
    else await rm(segmentPath(dir, id), { force: true });
  }
  return { segments, damaged, lastId: Math.max(ids.at(-1) ?? 0, aside.at(-1) ?? 0) };
}

/** Null: nothing in it is to be sent. `torn`: it may have been in the making when the process ended. */
async function examine(
  dir: string,
  id: number,
  from: number,
  torn: boolean,
  log: Log,
): Promise<Segment | 'damaged' | null> {
  const file = await open(segmentPath(dir, id), 'r+');
  try {
    const segment = { id, end: (await file.stat()).size, records: 0, bytes: 0 };
    // Too short for a single record: nothing in it was ever acknowledged.
    if (segment.end <= SEGMENT_HEAD) return null;
    const whole = await count(dir, segment, from);
    if (whole === null) {
      await setAside(dir, id, log);
      return 'damaged';
    }
    if (torn && whole < segment.end) {
      log.warn(
        { segment: id, bytes: segment.end - whole },
        'spool: what a crash left half-written was cut off',
      );
      await file.truncate(whole);
      await file.sync();
      segment.end = whole;
    }
    return segment.end > from ? segment : null;
  } finally {
    await file.close();
  }
}

/** Where its last whole record ends. Null when nothing in it can be told. */
async function count(dir: string, segment: Segment, from: number): Promise<number | null> {
  let reader: SegmentReader | null = null;
  try {
    reader = await SegmentReader.open(segmentPath(dir, segment.id), from);
    if (!reader) return null;
    let whole = from;
    for (let found = await reader.next(segment.end); found; found = await reader.next(segment.end)) {
      if (!found.parcel) continue;
      whole = found.end;
      segment.records += found.parcel.records;
      segment.bytes += found.parcel.bytes.length;
    }
    return whole;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EIO') return null;
    throw error;
  } finally {
    await reader?.close();
  }
}

function numbers(names: readonly string[]): number[] {
  const ids = names.map(segmentId).filter((id) => id !== null);
  return ids.sort((a, b) => a - b);
}

/** What cannot be read stays for a person to look at; its name is none of a segment any more. */
export async function setAside(dir: string, id: number, log: Log): Promise<void> {
  const path = segmentPath(dir, id);
  await rename(path, path + ASIDE);
  log.error({ file: path + ASIDE }, 'spool: a segment cannot be read and was set aside');
}
