import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folders, memoryLog, numbered, numbersOf, range } from '../../test/delivery.ts';
import { maySmallDisk, smallDisk, withFilesUpTo } from '../../test/disk.ts';
import type { Parcel, SinkError } from '../contract.ts';
import { FileSink } from './file.ts';
import { compress } from './rotate.ts';

const folder = folders();

const open = (path: string, more: Partial<Parameters<typeof FileSink.open>[0]> = {}, log = memoryLog()) =>
  FileSink.open(
    { type: 'file', path, mkdir: true, maxSize: 1e9, maxFiles: 5, compress: false, ...more },
    log,
  );

/** Of the file and its old ones, the oldest first; compressed or not. */
function all(path: string): number[] {
  const names = readdirSync(dirname(path)).filter((name) => join(dirname(path), name).startsWith(path));
  const number = (name: string) => Number(/\.(\d+)/.exec(name.slice(name.indexOf('.log')))?.[1] ?? 0);
  return names
    .sort((a, b) => number(b) - number(a))
    .flatMap((name) => {
      const bytes = readFileSync(join(dirname(path), name));
      return numbersOf(name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
    });
}

async function sendAll(sink: { send: FileSink['send'] }, parcels: readonly Parcel[]): Promise<void> {
  for (const parcel of parcels) await sink.send(parcel);
}

describe('a file', () => {
  it('has at its end what was sent, in the order of the calls', async () => {
    const path = join(folder(), 'a/b/app.log');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, numbered(0).bytes);
    const sink = await open(path);
    await sendAll(
      sink,
      range(1, 20).map((n) => numbered(n, n * 100)),
    );
    await sink.close();
    expect(numbersOf(readFileSync(path))).toEqual(range(0, 20));
  });

  it('is made with its folders, readable for its user and group', async () => {
    const path = join(folder(), 'a/b/app.log');
    const sink = await open(path);
    await sink.close();
    expect(statSync(path).mode & 0o037).toBe(0);
    expect(statSync(dirname(path)).mode & 0o027).toBe(0);
  });

  it.each<[string, (path: string) => void, (path: string) => string]>([
    ['moved away', (path) => renameSync(path, `${path}.old`), (path) => `${path}.old`],
    [
      'moved away and made anew',
      (path) => {
        renameSync(path, `${path}.old`);
        writeFileSync(path, '');
      },
      (path) => `${path}.old`,
    ],
    ['removed', (path) => rmSync(path), () => ''],
    ['emptied', (path) => truncateSync(path), () => ''],
  ])('that was %s is opened anew', async (_, change, old) => {
    const path = join(folder(), 'app.log');
    const sink = await open(path);
    await sendAll(sink, [numbered(0), numbered(1)]);
    change(path);
    await sendAll(sink, [numbered(2), numbered(3)]);
    await sink.close();
    expect(numbersOf(readFileSync(path))).toEqual([2, 3]);
    if (old(path)) expect(numbersOf(readFileSync(old(path)))).toEqual([0, 1]);
  });

  it('closes half a line that a crash left', async () => {
    const path = join(folder(), 'app.log');
    mkdirSync(dirname(path));
    writeFileSync(path, '{"n":0}\n{"n":');
    const sink = await open(path);
    await sendAll(sink, [numbered(1), numbered(2)]);
    await sink.close();
    const [first, half, ...rest] = readFileSync(path, 'utf8').split('\n');
    expect([first, half]).toEqual(['{"n":0}', '{"n":']);
    expect(numbersOf(Buffer.from(rest.join('\n')))).toEqual([1, 2]);
  });

  it.each<[string, (path: string) => string, string]>([
    ['a folder', dirname, 'EISDIR'],
    ['a device', () => '/dev/null', 'no regular file'],
    ['below a file', (path) => join(path, 'more.log'), 'EEXIST|ENOTDIR'],
  ])('cannot be %s', async (_, place, reason) => {
    const path = join(folder(), 'app.log');
    mkdirSync(dirname(path));
    writeFileSync(path, '');
    await expect(open(place(path))).rejects.toMatchObject({
      code: 'SJ_OUTPUT',
      message: expect.stringMatching(reason),
    });
  });
});

describe('rotation', () => {
  it.each([
    ['plain', false],
    ['compressed', true],
  ])('keeps so many files, none too large and no parcel in two, %s', async (_, compressed) => {
    const path = join(folder(), 'app.log');
    const sink = await open(path, { maxSize: 2048, maxFiles: 3, compress: compressed });
    await sendAll(
      sink,
      range(0, 40).map((n) => numbered(n, 300)),
    );
    await sink.close();
    const end = compressed ? '.gz' : '';
    expect(readdirSync(dirname(path)).sort()).toEqual(['app.log', `app.log.1${end}`, `app.log.2${end}`]);
    const kept = all(path);
    expect(kept).toEqual(range(40 - kept.length, 40));
    expect(kept.length).toBeGreaterThan(12);
    if (!compressed)
      for (const end of ['', '.1', '.2']) expect(statSync(path + end).size).toBeLessThanOrEqual(2048);
  });

  it('keeps no old file when one is all', async () => {
    const path = join(folder(), 'app.log');
    const sink = await open(path, { maxSize: 1024, maxFiles: 1 });
    await sendAll(
      sink,
      range(0, 10).map((n) => numbered(n, 300)),
    );
    await sink.close();
    expect(readdirSync(dirname(path))).toEqual(['app.log']);
    expect(all(path).at(-1)).toBe(9);
  });

  it('gives a parcel that is larger than a file one of its own', async () => {
    const path = join(folder(), 'app.log');
    const sink = await open(path, { maxSize: 1024 });
    await sendAll(sink, [numbered(0), numbered(1, 5000), numbered(2)]);
    await sink.close();
    expect(['.2', '.1', ''].map((end) => numbersOf(readFileSync(path + end)))).toEqual([[0], [1], [2]]);
  });

  it('goes on where the last process was, and removes what is too many now', async () => {
    const path = join(folder(), 'app.log');
    for (const n of range(0, 6)) {
      const sink = await open(path, { maxSize: 1024, maxFiles: 9 });
      await sink.send(numbered(n, 1000));
      await sink.close();
    }
    writeFileSync(`${path}.notes`, 'a file of somebody else');
    writeFileSync(`${path}.4.gz.tmp`, 'cut short by a crash');
    const sink = await open(path, { maxSize: 1024, maxFiles: 3 });
    await sink.send(numbered(6, 1000));
    await sink.close();
    expect(readdirSync(dirname(path)).sort()).toEqual(['app.log', 'app.log.1', 'app.log.2', 'app.log.notes']);
    rmSync(`${path}.notes`);
    expect(all(path)).toEqual([4, 5, 6]);
  });

  it('leaves a file as it was that it cannot compress', async () => {
    const path = join(folder(), 'app.log.1');
    mkdirSync(`${path}.gz`, { recursive: true });
    writeFileSync(path, numbered(1).bytes);
    await expect(compress(path)).rejects.toThrow();
    expect(readdirSync(dirname(path)).sort()).toEqual(['app.log.1', 'app.log.1.gz']);
    expect(numbersOf(readFileSync(path))).toEqual([1]);
  });
});

describe('a disk that is full', () => {
  const parcels = range(0, 40).map((n) => numbered(n, 1000));

  /** Sends each until it is taken; `relieve` is called at the first failure. */
  async function persist(sink: FileSink, path: string, relieve: () => void): Promise<SinkError[]> {
    const errors: SinkError[] = [];
    for (const parcel of parcels) {
      for (let sent = false; !sent; ) {
        await sink.send(parcel).then(
          () => (sent = true),
          (error) => {
            errors.push(error);
            // What is there now are whole parcels, whatever happens next.
            numbersOf(readFileSync(path));
            relieve();
          },
        );
      }
    }
    return errors;
  }

  it.skipIf(!maySmallDisk)('leaves no half line, and goes on when there is room', async () => {
    const disk = smallDisk(folder(), 256 * 1024);
    try {
      const path = join(disk.dir, 'app.log');
      const sink = await open(path);
      disk.fill(6000);
      const errors = await persist(sink, path, () => disk.free());
      expect(errors).toMatchObject([{ retry: true, message: expect.stringContaining('ENOSPC') }]);
      expect(numbersOf(readFileSync(path))).toEqual(range(0, 40));
      await sink.close();
    } finally {
      disk.remove();
    }
  });

  it.skipIf(process.platform !== 'linux')('is no other than a file that may not grow', async () => {
    const path = join(folder(), 'app.log');
    const sink = await open(path);
    const errors = await withFilesUpTo(5500, () =>
      persist(sink, path, () => renameSync(path, `${path}.${Date.now()}`)),
    );
    expect(errors.length).toBeGreaterThan(5);
    expect(errors[0]).toMatchObject({ retry: true, message: expect.stringContaining('EFBIG') });
    await sink.close();
    const names = readdirSync(dirname(path)).sort();
    expect(new Set(names.flatMap((name) => numbersOf(readFileSync(join(dirname(path), name)))))).toEqual(
      new Set(range(0, 40)),
    );
  });
});
