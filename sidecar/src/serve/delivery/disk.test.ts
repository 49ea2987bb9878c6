/** A disk under the spool that takes nothing more. */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { folders, memoryLog, numbered, numbersOf, range, ScriptedSink } from '../../test/delivery.ts';
import { maySmallDisk, type SmallDisk, smallDisk, withFilesUpTo } from '../../test/disk.ts';
import type { Delivery } from '../contract.ts';
import type { ServeConfig } from '../settings.ts';
import { createDelivery } from './index.ts';

const folder = folders();
const MIB = 1_048_576;
const KIB = 1024;

interface Setup {
  readonly overload?: ServeConfig['queue']['overload'];
  readonly maxBytes?: number;
  readonly segmentBytes?: number;
}

function create(sink: ScriptedSink, dir: string, setup: Setup = {}) {
  const { overload = 'block', maxBytes = 8 * KIB, segmentBytes = 64 * KIB } = setup;
  const log = memoryLog();
  const config = {
    queue: { maxBytes, overload },
    spool: { dir, maxBytes: 64 * MIB, segmentBytes },
    retry: { min: 1, max: 2, jitter: 0.5, breaker: 3 },
  };
  const unused = () => {
    throw new Error('not to be called');
  };
  return createDelivery(config, sink, { log, convert: unused, onFatal: unused }).then((delivery) => ({
    delivery,
    log,
  }));
}

const deliverAll = (delivery: Delivery, numbers: readonly number[], size = 1000) =>
  numbers.map((n) => delivery.deliver(numbered(n, size)).catch((error) => error.code as string));

const parcel = (n: number) => numbered(n, 1000);

/** What another process finds there, on a disk with room. */
async function left(dir: string): Promise<number[]> {
  const copy = folder();
  cpSync(dir, copy, { recursive: true, filter: (path) => !path.includes('lock-') });
  const sink = new ScriptedSink();
  const { delivery } = await create(sink, copy);
  expect(await delivery.drain(10_000)).toBe(true);
  return numbersOf(sink.bytes);
}

const refusals = (log: ReturnType<typeof memoryLog>) =>
  log.told.filter(({ message }) => message === 'the spool cannot be written');

describe.skipIf(!maySmallDisk)('a disk that is full', () => {
  async function onDisk(work: (disk: SmallDisk, dir: string) => Promise<void>): Promise<void> {
    const disk = smallDisk(folder(), 512 * KIB);
    try {
      await work(disk, join(disk.dir, 'spool'));
    } finally {
      disk.remove();
    }
  }

  it('makes sources wait; what was acknowledged is whole; goes on when there is room', () =>
    onDisk(async (disk, dir) => {
      const sink = new ScriptedSink();
      sink.hold();
      const { delivery, log } = await create(sink, dir);
      expect(await Promise.all(deliverAll(delivery, range(0, 20)))).toEqual(Array(20).fill('stored'));
      disk.fill(0);
      const more = deliverAll(delivery, range(20, 60));
      await vi.waitFor(() =>
        expect(refusals(log)).toMatchObject([{ level: 'error', fields: { reason: 'ENOSPC' } }]),
      );
      const acknowledged = new Set(await left(dir));
      expect([...acknowledged]).toEqual(range(0, acknowledged.size));
      expect(acknowledged.size).toBeGreaterThanOrEqual(20);
      disk.free();
      expect(await Promise.all(more)).toEqual(Array(40).fill('stored'));
      expect(refusals(log)).toHaveLength(1);
      expect(log.told.at(-1)).toMatchObject({ level: 'info', message: 'the spool can be written again' });
      sink.release();
      expect(await delivery.drain(10_000)).toBe(true);
      expect(numbersOf(sink.bytes)).toEqual(range(0, 60));
    }));

  it('drops, and counts, where that is asked for; takes again when there is room', () =>
    onDisk(async (disk, dir) => {
      const sink = new ScriptedSink();
      sink.hold();
      // More is on disk than memory holds, so that memory may not take what comes then.
      const { delivery } = await create(sink, dir, { overload: 'drop' });
      for (const n of range(0, 20)) expect(await delivery.deliver(parcel(n))).toBe('stored');
      disk.fill(0);
      const outcomes: string[] = [];
      for (const n of range(20, 60)) outcomes.push(await delivery.deliver(parcel(n)));
      const dropped = outcomes.filter((one) => one === 'dropped').length;
      expect(dropped).toBeGreaterThan(10);
      expect(delivery.state().dropped).toBe(dropped);
      disk.free();
      await vi.waitFor(async () => expect(await delivery.deliver(parcel(99))).toBe('stored'), {
        timeout: 5000,
      });
      sink.release();
      expect(await delivery.drain(10_000)).toBe(true);
      const kept = [...range(0, 20), ...range(20, 60).filter((_, i) => outcomes[i] === 'stored')];
      expect(numbersOf(sink.bytes)).toEqual([...kept, 99]);
    }));

  it('is of no matter while the sink takes what comes', () =>
    onDisk(async (disk, dir) => {
      const sink = new ScriptedSink();
      const { delivery } = await create(sink, dir);
      disk.fill(0);
      const outcomes = new Set(await Promise.all(deliverAll(delivery, range(0, 100), 20_000)));
      expect(outcomes).toContain('sent');
      expect(outcomes).not.toContain('SJ_UNDELIVERED');
      expect(await delivery.drain(10_000)).toBe(true);
      expect(numbersOf(sink.bytes)).toEqual(range(0, 100));
    }));

  it('that the spool itself has filled is emptied by the sink', () =>
    onDisk(async (_, dir) => {
      const sink = new ScriptedSink();
      sink.hold();
      const { delivery, log } = await create(sink, dir, { segmentBytes: 32 * MIB });
      const outcomes = deliverAll(delivery, range(0, 400), 3000);
      await vi.waitFor(() => expect(refusals(log)).toHaveLength(1));
      sink.release();
      expect(new Set(await Promise.all(outcomes))).not.toContain('SJ_UNDELIVERED');
      expect(await delivery.drain(10_000)).toBe(true);
      expect(numbersOf(sink.bytes)).toEqual(range(0, 400));
      expect(readdirSync(dir).filter((name) => name.endsWith('.spool'))).toEqual([]);
    }));

  it('at the end leaves what it cannot keep to its sources, and says so', () =>
    onDisk(async (disk, dir) => {
      const sink = new ScriptedSink();
      sink.hold();
      const { delivery, log } = await create(sink, dir);
      await Promise.all(deliverAll(delivery, range(0, 20)));
      disk.fill(0);
      const more = deliverAll(delivery, range(20, 60));
      await vi.waitFor(() => expect(refusals(log)).toHaveLength(1));
      expect(await delivery.drain(0)).toBe(false);
      const outcomes = await Promise.all(more);
      expect(outcomes).toContain('SJ_UNDELIVERED');
      const kept = range(20, 60).filter((_, i) => outcomes[i] === 'stored');
      expect(await left(dir)).toEqual([...range(0, 20), ...kept]);
    }));
});

describe.skipIf(process.platform !== 'linux')('a disk where no file may be longer', () => {
  it('has the spool in more files', async () => {
    const dir = folder();
    const sink = new ScriptedSink();
    sink.hold();
    const { delivery, log } = await create(sink, dir, { segmentBytes: 32 * MIB });
    await withFilesUpTo(10_000, async () => {
      for (const n of range(0, 40)) expect(await delivery.deliver(parcel(n))).toBe('stored');
    });
    expect(refusals(log)).toEqual([]);
    expect(readdirSync(dir).filter((name) => name.endsWith('.spool')).length).toBeGreaterThan(4);
    expect(await left(dir)).toEqual(range(0, 40));
    sink.release();
    expect(await delivery.drain(10_000)).toBe(true);
    expect(numbersOf(sink.bytes)).toEqual(range(0, 40));
  });
});
