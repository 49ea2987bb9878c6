/** How far the sink has taken the spool, kept through what happens to the disk. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folders, memoryLog } from '../../../test/delivery.ts';
import { maySmallDisk, smallDisk } from '../../../test/disk.ts';
import { Cursor } from './cursor.ts';

const folder = folders();

it.skipIf(!maySmallDisk)(
  'is noted from its first place on, on a disk that was filled meanwhile',
  async () => {
    const disk = smallDisk(folder(), 1_048_576);
    const path = join(disk.dir, 'cursor');
    try {
      const log = memoryLog();
      const cursor = await Cursor.open(path, log);
      disk.fill(0);
      const places = [1, 2, 3].map((segment) => ({ segment, offset: 64 }));
      for (const place of places) {
        await cursor.note(place);
        const again = await Cursor.open(path, log);
        expect(again.place).toEqual(place);
        await again.close();
      }
      await cursor.close();
      expect(log.told).toEqual([]);
    } finally {
      disk.remove();
    }
  },
);

it.skipIf(!maySmallDisk)('opens on a disk that is full already', async () => {
  const disk = smallDisk(folder(), 1_048_576);
  try {
    disk.fill(0);
    const cursor = await Cursor.open(join(disk.dir, 'cursor'), memoryLog());
    disk.free();
    await cursor.note({ segment: 1, offset: 64 });
    await cursor.close();
    const again = await Cursor.open(join(disk.dir, 'cursor'), memoryLog());
    expect(again.place).toEqual({ segment: 1, offset: 64 });
    await again.close();
  } finally {
    disk.remove();
  }
});
