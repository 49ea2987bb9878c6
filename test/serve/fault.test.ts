/**
 * The whole service, as a process of its own, is killed with SIGKILL again and again over one spool, with and without
 * worker threads, while its next hop is slow, refuses, breaks off within an answer and is away. At the end what its
 * clients were told is safe is compared with what arrived.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { folders } from '../../sidecar/src/test/delivery.ts';
import { maySmallDisk, smallDisk } from '../../sidecar/src/test/disk.ts';
import { SOAK } from '../support/runs.ts';
import { faults, WAYS } from './support/faults.ts';

/** For each row. */
const KILLS = SOAK > 0 ? 100 * SOAK : 3;
const MIB = 1_048_576;
const folder = folders();

const rows = WAYS.map((way) => [way.name, way] as const);
const timeout = 15_000 * (KILLS + 1);

it.each(rows)(
  `loses nothing to ${KILLS} kills, and shows nothing raw: %s`,
  async (name, way) => {
    const spool = folder();
    const dir = dirname(spool);
    const outcome = await faults({ way, seed: name, kills: KILLS, dir, spool, filling: false });
    if (SOAK > 0) console.log(name, outcome);
    expect(outcome.looked.bytes).toBeGreaterThan(0);
  },
  timeout,
);

it.skipIf(!maySmallDisk).each(rows)(
  `loses nothing to ${KILLS} kills on a disk that is full, and shows nothing raw: %s`,
  async (name, way) => {
    const dir = dirname(folder());
    const disk = smallDisk(join(dir, 'disk'), 4 * MIB);
    try {
      const spool = join(disk.dir, 'spool');
      mkdirSync(spool);
      const outcome = await faults({ way, seed: `full, ${name}`, kills: KILLS, dir, spool, filling: true });
      if (SOAK > 0) console.log(name, outcome);
      expect(outcome.full).toBeGreaterThan(0);
      expect(outcome.looked.bytes).toBeGreaterThan(0);
    } finally {
      disk.remove();
    }
  },
  timeout,
);
