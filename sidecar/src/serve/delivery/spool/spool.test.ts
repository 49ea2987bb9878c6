import {
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folders, memoryLog, numbered, range } from '../../../test/delivery.ts';
import type { Parcel } from '../../contract.ts';
import { RECORD_HEAD, SEGMENT_HEAD, sizeOf } from './format.ts';
import { Spool, type SpoolSettings } from './spool.ts';

const folder = folders();
const MIB = 1_048_576;
const settings = (dir: string, more: Partial<SpoolSettings> = {}): SpoolSettings => ({
  dir,
  maxBytes: 64 * MIB,
  segmentBytes: 4 * MIB,
  ...more,
});
const open = (dir: string, more: Partial<SpoolSettings> = {}, log = memoryLog()) =>
  Spool.open(settings(dir, more), log);
const files = (dir: string) => readdirSync(dir).filter((name) => name.includes('.spool'));
const numberOf = ({ bytes }: Parcel): number => JSON.parse(bytes.toString()).n;

async function rest(spool: Spool): Promise<Parcel[]> {
  const all: Parcel[] = [];
  for (let some = await spool.read(MIB); some.length > 0; some = await spool.read(MIB)) {
    all.push(...some.map(({ parcel }) => parcel));
    await spool.consumed(some);
  }
  return all;
}

/** The folder as a crash leaves it: nothing was closed, and a copy has no locks. */
function crash(dir: string): string {
  const copy = folder();
  cpSync(dir, copy, { recursive: true, filter: (path) => !path.includes('lock-') });
  return copy;
}

/** What another process finds there. */
async function found(
  dir: string,
  log = memoryLog(),
): Promise<{ parcels: Parcel[]; damaged: number; left: number }> {
  const spool = await open(dir, {}, log);
  const parcels = await rest(spool);
  const { damaged, records } = spool;
  await spool.close();
  return { parcels, damaged, left: records };
}

async function written(
  dir: string,
  parcels: readonly Parcel[],
  more: Partial<SpoolSettings> = {},
): Promise<Spool> {
  const spool = await open(dir, more);
  for (const parcel of parcels) await spool.append([parcel], false);
  return spool;
}

describe('a spool', () => {
  it.each<[string, Parcel[]]>([
    ['lines', [numbered(1)]],
    [
      'entries with any bytes',
      [{ form: 'entries', tag: 'a.b', records: 3, bytes: Buffer.from([0, 255, 10, 0xd7]) }],
    ],
    ['tags of any kind', ['', 'kübe.ñ', 't'.repeat(70_000)].map((tag, n) => numbered(n, 0, 'lines', tag))],
    ['small ones and large ones', [5, 3 * MIB, 1, 300_000, 262_144, 9].map((size, n) => numbered(n, size))],
  ])('gives %s back as they were after a crash', async (_, parcels) => {
    const dir = folder();
    const spool = await open(dir);
    await spool.append(parcels, false);
    // `toEqual` takes half a minute over megabytes.
    expect(isDeepStrictEqual((await found(crash(dir))).parcels, parcels)).toBe(true);
    expect(isDeepStrictEqual(await rest(spool), parcels)).toBe(true);
    await spool.close();
  });

  it('sends nothing again that was taken, after a crash too, and keeps no room for it', async () => {
    const dir = folder();
    const spool = await written(
      dir,
      range(0, 40).map((n) => numbered(n, 1000)),
      { segmentBytes: 8192 },
    );
    expect(files(dir).length).toBeGreaterThan(4);
    const taken = await spool.read(20_000);
    await spool.consumed(taken);
    expect(spool.records).toBe(40 - taken.length);
    const after = await found(crash(dir));
    expect(after.parcels.map(numberOf)).toEqual(range(taken.length, 40));
    await rest(spool);
    expect({ records: spool.records, bytes: spool.bytes, exhausted: spool.exhausted }).toEqual({
      records: 0,
      bytes: 0,
      exhausted: true,
    });
    await spool.close();
    expect(files(dir)).toEqual([]);
  });

  it('hands out what was read and not taken anew to the next process', async () => {
    const dir = folder();
    const spool = await written(
      dir,
      range(0, 5).map((n) => numbered(n)),
    );
    await spool.read(MIB);
    await spool.close();
    expect((await found(dir)).parcels.map(numberOf)).toEqual(range(0, 5));
  });

  it('reads what is appended while it reads', async () => {
    const dir = folder();
    const spool = await open(dir, { segmentBytes: 4096 });
    const got: number[] = [];
    for (const n of range(0, 60)) {
      await spool.append([numbered(2 * n, 200), numbered(2 * n + 1, 200)], false);
      const [one] = await spool.read(1);
      await spool.consumed([one]);
      got.push(numberOf(one.parcel));
    }
    got.push(...(await rest(spool)).map(numberOf));
    expect(got).toEqual(range(0, 120));
    await spool.close();
  });

  it('puts parcels before those that were appended as fresh', async () => {
    const dir = folder();
    const spool = await written(dir, [numbered(0)]);
    const [first] = await spool.read(1);
    await spool.append([numbered(2), numbered(3)], true);
    await spool.insert([numbered(1)], null);
    await spool.append([numbered(5)], true);
    const next = await spool.read(MIB);
    expect(next.map(({ parcel }) => numberOf(parcel))).toEqual([1, 2, 3, 5]);
    await spool.insert([numbered(4)], next[3].place);
    await spool.consumed([first]);
    await spool.close();
    expect((await found(dir)).parcels.map(numberOf)).toEqual(range(1, 6));
  });

  it('appends what is put before nothing', async () => {
    const dir = folder();
    const spool = await written(dir, [numbered(0)]);
    await spool.read(MIB);
    await spool.insert([numbered(1)], null);
    await spool.close();
    expect((await found(dir)).parcels.map(numberOf)).toEqual([0, 1]);
  });

  it('has room up to its limit, and again when something was taken', async () => {
    const parcels = range(0, 10).map((n) => numbered(n, 1000));
    const spool = await open(folder(), { maxBytes: SEGMENT_HEAD + 5 * sizeOf(parcels[0]) });
    const n = spool.room(parcels);
    expect(n).toBe(5);
    for (const parcel of parcels.slice(0, 4)) await spool.append([parcel], false);
    expect(spool.room(parcels)).toBeLessThan(2);
    await rest(spool);
    expect(spool.room(parcels)).toBeGreaterThan(2);
    await spool.close();
  });

  it('takes what is larger than itself alone', async () => {
    const large = numbered(1, 20_000);
    const spool = await open(folder(), { maxBytes: 8192 });
    expect(spool.room([large, large])).toBe(1);
    await spool.append([large], false);
    expect(spool.room([numbered(2)])).toBe(0);
    expect(await rest(spool)).toEqual([large]);
    expect(spool.room([large])).toBe(1);
    await spool.append([large], false);
    expect(spool.disk).toBe(SEGMENT_HEAD + sizeOf(large));
    expect(await rest(spool)).toEqual([large]);
    await spool.close();
  });

  it('is for its user alone', async () => {
    const dir = folder('a/b/spool');
    const spool = await written(dir, [numbered(1)]);
    for (const path of [dir, join(dir, '..')]) expect(statSync(path).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(dir).filter((name) => !name.startsWith('lock-')))
      expect([name, statSync(join(dir, name)).mode & 0o777]).toEqual([name, 0o600]);
    await spool.close();
  });

  it('takes files that are not its own for nothing', async () => {
    const dir = folder();
    await (await written(dir, [numbered(1)])).close();
    for (const name of ['README', 'x.spool', '12.spool', '.spool']) writeFileSync(join(dir, name), 'text');
    expect((await found(dir)).parcels.map(numberOf)).toEqual([1]);
    expect(readdirSync(dir)).toEqual(expect.arrayContaining(['README', 'x.spool', '12.spool', '.spool']));
  });
});

describe('a damaged spool', () => {
  const parcels = range(0, 8).map((n) => numbered(n, 40 * n, n % 2 ? 'entries' : 'lines', 't'.repeat(n)));

  /** A copy of the only segment, changed. */
  async function changed(change: (bytes: Buffer, path: string) => Buffer | undefined): Promise<string> {
    const dir = folder();
    const spool = await written(dir, parcels);
    const copy = crash(dir);
    await spool.close();
    const path = join(copy, files(copy)[0]);
    const bytes = change(readFileSync(path), path);
    if (bytes) writeFileSync(path, bytes);
    return copy;
  }

  it('cut off anywhere gives every record that is whole', async () => {
    const ends: number[] = [];
    for (const parcel of parcels) ends.push((ends.at(-1) ?? SEGMENT_HEAD) + sizeOf(parcel));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: ends.at(-1)! }), async (length) => {
        const dir = await changed((bytes) => bytes.subarray(0, length));
        const whole = ends.filter((end) => end <= length).length;
        const after = await found(dir);
        expect(after).toEqual({ parcels: parcels.slice(0, whole), damaged: 0, left: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it('with other bytes in the last record, or zeros or noise behind it, gives all before it', async () => {
    const last = parcels.slice(0, -1).reduce((all, parcel) => all + sizeOf(parcel), SEGMENT_HEAD);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: sizeOf(parcels.at(-1)!) - 1 }),
        fc.integer({ min: 1, max: 255 }),
        fc.uint8Array({ maxLength: 100 }),
        fc.boolean(),
        async (at, flip, noise, zeros) => {
          const dir = await changed((bytes) => {
            bytes[last + at] ^= flip;
            return Buffer.concat([bytes, zeros ? Buffer.alloc(noise.length) : noise]);
          });
          const after = await found(dir);
          expect(after).toEqual({ parcels: parcels.slice(0, -1), damaged: 0, left: 0 });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('with one other byte anywhere loses one record at most, and says so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (nat, flip) => {
        const dir = await changed((bytes) => {
          bytes[SEGMENT_HEAD + (nat % (bytes.length - SEGMENT_HEAD))] ^= flip;
          return bytes;
        });
        const log = memoryLog();
        const { parcels: got, left } = await found(dir, log);
        expect(left).toBe(0);
        expect(got).toHaveLength(parcels.length - 1);
        let from = 0;
        for (const parcel of got) {
          const at = parcels.findIndex((other, i) => i >= from && other.bytes.equals(parcel.bytes));
          expect(at).toBeGreaterThanOrEqual(0);
          expect(parcels[at]).toEqual(parcel);
          from = at + 1;
        }
        expect(log.told.filter(({ level }) => level === 'warn' || level === 'error')).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('in the middle goes on behind the damage, and counts it once', async () => {
    const third = SEGMENT_HEAD + parcels.slice(0, 3).reduce((all, parcel) => all + sizeOf(parcel), 0);
    const dir = await changed((bytes) => bytes.fill(0xff, third, third + 200));
    const log = memoryLog();
    const after = await found(dir, log);
    expect(after.parcels.map(numberOf)).toEqual([0, 1, 2, 5, 6, 7]);
    expect(after.damaged).toBe(1);
    expect(log.told.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(JSON.stringify(log.told)).not.toContain('fill');
  });

  it('is not fooled by content that looks like records', async () => {
    const dir = folder();
    const first = await written(dir, [numbered(666)]);
    const fake = readFileSync(join(dir, files(dir)[0]));
    const inside: Parcel = { form: 'lines', tag: '', records: 1, bytes: Buffer.concat([fake, fake]) };
    await first.append([inside], true);
    await first.append([numbered(2)], false);
    await first.close();
    const path = join(dir, files(dir)[1]);
    const bytes = readFileSync(path);
    bytes[SEGMENT_HEAD + 10] ^= 1;
    writeFileSync(path, bytes);
    expect((await found(dir)).parcels.map(numberOf)).toEqual([666, 2]);
  });

  it.each([
    ['its head', (bytes: Buffer) => bytes.fill(0, 0, 4)],
    ['its mark', (bytes: Buffer) => bytes.fill(0, 13, 14)],
    ['all of it', (bytes: Buffer) => bytes.fill(7)],
  ])('segment is set aside for a person when %s is damaged; the others are sent', async (_, damage) => {
    const dir = folder();
    const spool = await open(dir);
    for (const n of range(0, 3)) await spool.append([numbered(n)], true);
    await spool.close();
    const path = join(dir, files(dir)[1]);
    writeFileSync(path, damage(readFileSync(path)));
    const log = memoryLog();
    const after = await found(dir, log);
    expect(after.parcels.map(numberOf)).toEqual([0, 2]);
    expect(after.damaged).toBe(1);
    expect(log.told.map(({ level }) => level)).toContain('error');
    expect(readFileSync(`${path}.damaged`).length).toBeGreaterThan(SEGMENT_HEAD);
    // The next start has no trouble with it, and no number comes twice.
    const next = await written(dir, [numbered(7)]);
    expect(files(dir)).toHaveLength(2);
    await next.close();
    expect((await found(dir)).damaged).toBe(0);
  });

  it.each([
    ['is gone', (path: string) => rmSync(path)],
    ['is shorter', (path: string) => truncateSync(path, SEGMENT_HEAD + RECORD_HEAD)],
  ])('goes on when a segment %s that was there a moment ago', async (_, change) => {
    const dir = folder();
    const spool = await open(dir);
    for (const n of range(0, 3)) await spool.append([numbered(n), numbered(n + 10)], true);
    change(join(dir, files(dir)[1]));
    expect((await rest(spool)).map(numberOf)).toEqual([0, 10, 2, 12]);
    expect(spool.damaged).toBeGreaterThan(0);
    expect(spool.records).toBe(0);
    await spool.close();
  });

  it('of a later version is left alone', async () => {
    const dir = await changed((bytes) => {
      const { crc32 } = process.getBuiltinModule('node:zlib');
      bytes.writeUInt32LE(9, 8);
      bytes.writeUInt32LE(crc32(bytes.subarray(0, 20)), 20);
      return bytes;
    });
    const before = files(dir).map((name) => readFileSync(join(dir, name)));
    await expect(open(dir)).rejects.toMatchObject({
      code: 'SJ_SPOOL',
      message: expect.stringContaining('version 9'),
    });
    expect(files(dir).map((name) => readFileSync(join(dir, name)))).toEqual(before);
  });

  it.each<[string, (path: string) => void, number]>([
    ['the newer half of it is damaged', (path) => flip(path, newer(path)), 1],
    ['the older half of it is damaged', (path) => flip(path, newer(path) === 0 ? 4096 : 0), 2],
    ['all of it is damaged', (path) => flip(path, 0, 4096), 0],
    ['it is empty', (path) => truncateSync(path, 0), 0],
    ['it is gone', (path) => rmSync(path), 0],
  ])('cursor costs redelivery alone when %s', async (_, damage, from) => {
    const dir = folder();
    const spool = await written(
      dir,
      range(0, 5).map((n) => numbered(n)),
    );
    for (let n = 0; n < 2; n++) await spool.consumed(await spool.read(1));
    const copy = crash(dir);
    await spool.close();
    damage(join(copy, 'cursor'));
    expect((await found(copy)).parcels.map(numberOf)).toEqual(range(from, 5));
  });
});

const newer = (path: string) => {
  const bytes = readFileSync(path);
  return bytes.readBigUInt64LE(0) > bytes.readBigUInt64LE(4096) ? 0 : 4096;
};

function flip(path: string, ...slots: number[]): void {
  const bytes = readFileSync(path);
  for (const at of slots) bytes[at + 9] ^= 1;
  writeFileSync(path, bytes);
}

describe('a folder that cannot be used', () => {
  it('says so when it is a file', async () => {
    const dir = folder();
    writeFileSync(dir, '');
    await expect(open(dir)).rejects.toMatchObject({
      code: 'SJ_SPOOL',
      message: expect.stringContaining(dir),
    });
  });

  it('says so when it is in use, and may be used behind that', async () => {
    const dir = folder();
    const other = await open(dir);
    await expect(open(dir)).rejects.toMatchObject({
      code: 'SJ_SPOOL',
      message: expect.stringContaining('another process uses it'),
    });
    await other.close();
    await (await open(dir)).close();
  });

  it.skipIf(process.getuid?.() === 0)('says so when it may not be written', async () => {
    const dir = folder();
    await (await open(dir)).close();
    chmodSync(dir, 0o500);
    await expect(open(dir)).rejects.toMatchObject({ code: 'SJ_SPOOL' });
    chmodSync(dir, 0o700);
  });
});
