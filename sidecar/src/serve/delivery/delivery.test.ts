import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ScrubJayError } from '@scrubjay/core';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { folders, memoryLog, numbered, numbersOf, range, ScriptedSink } from '../../test/delivery.ts';
import { type Delivered, type Delivery, type Form, type Parcel, SinkError } from '../contract.ts';
import type { ServeConfig } from '../settings.ts';
import { createDelivery } from './index.ts';

const folder = folders();
const MIB = 1_048_576;
type Overload = ServeConfig['queue']['overload'];

interface Setup {
  readonly overload?: Overload;
  readonly maxBytes?: number;
  /** Folder of the spool. */
  readonly dir?: string;
  readonly spoolBytes?: number;
  readonly retry?: Partial<ServeConfig['retry']>;
  readonly convert?: (parcel: Parcel, form: Form) => Parcel;
}

function create(sink: ScriptedSink, setup: Setup = {}) {
  const { overload = 'block', maxBytes = 64 * MIB, dir, spoolBytes = 64 * MIB } = setup;
  const log = memoryLog();
  const fatal: ScrubJayError[] = [];
  const config = {
    queue: { maxBytes, overload },
    spool: dir === undefined ? undefined : { dir, maxBytes: spoolBytes, segmentBytes: MIB },
    retry: { min: 1, max: 2, jitter: 0.5, breaker: 3, ...setup.retry },
  };
  const convert = setup.convert ?? ((parcel: Parcel) => parcel);
  const onFatal = (error: ScrubJayError) => fatal.push(error);
  return createDelivery(config, sink, { log, convert, onFatal }).then((delivery) => ({
    delivery,
    log,
    fatal,
  }));
}

const MODES: readonly (readonly [string, (dir: string) => Setup])[] = [
  ['in memory', () => ({})],
  ['on disk', (dir) => ({ dir })],
  ['on disk, with little memory', (dir) => ({ dir, maxBytes: 2048 })],
  ['spilling', (dir) => ({ dir, overload: 'spill', maxBytes: 2048 })],
];

/** What became of it: `sent`, `stored`, the code of an error. */
const outcome = (delivered: Promise<Delivered>): Promise<string> =>
  delivered.catch((error) => (error instanceof ScrubJayError ? error.code : String(error)));

/** Of those that have settled. */
async function settled(promises: readonly Promise<string>[]): Promise<string[]> {
  const none = Symbol();
  const all = await Promise.all(promises.map((promise) => Promise.race([promise, Promise.resolve(none)])));
  return all.filter((one) => one !== none) as string[];
}

const deliverAll = (delivery: Delivery, parcels: readonly Parcel[]) =>
  parcels.map((parcel) => outcome(delivery.deliver(parcel)));

/** What the next process sends. */
async function rest(dir: string): Promise<number[]> {
  const sink = new ScriptedSink();
  const { delivery } = await create(sink, { dir });
  expect(await delivery.drain(10_000)).toBe(true);
  return numbersOf(sink.bytes);
}

describe.each(MODES)('delivery %s', (_, setup) => {
  it('brings everything once and in order, whatever the sink does in between', async () => {
    const size = fc.oneof(fc.integer({ min: 20, max: 400 }), fc.constant(5000));
    const step = fc.record({
      size,
      tag: fc.constantFrom('a', 'b'),
      form: fc.constantFrom<Form>('lines', 'entries'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 60 }),
        fc.array(fc.boolean(), { maxLength: 20 }),
        async (steps, fails) => {
          const parcels = steps.map(({ size, tag, form }, n) => numbered(n, size, form, tag));
          const sink = new ScriptedSink();
          sink.script.push(...fails.map((fail) => (fail ? new SinkError('HTTP 503', true) : undefined)));
          const { delivery } = await create(sink, setup(folder()));
          const outcomes = await Promise.all(deliverAll(delivery, parcels));
          expect(await delivery.drain(10_000)).toBe(true);
          expect(numbersOf(sink.bytes)).toEqual(range(0, parcels.length));
          expect(outcomes.filter((one) => one !== 'sent' && one !== 'stored')).toEqual([]);
          expect(delivery.state()).toMatchObject({
            queue: { records: 0, bytes: 0 },
            sent: parcels.length,
            dropped: 0,
            refused: 0,
            circuit: 'closed',
          });
          for (const { bytes, tag, form } of sink.taken) {
            const own = numbersOf(bytes).map((n) => parcels[n]);
            expect(own.filter((parcel) => parcel.tag !== tag || parcel.form !== form)).toEqual([]);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('puts small parcels together while the sink is busy, large ones not', async () => {
    const sink = new ScriptedSink();
    const { delivery } = await create(sink, setup(folder()));
    sink.hold();
    const first = outcome(delivery.deliver(numbered(0)));
    await sink.called(1);
    const others = deliverAll(delivery, [
      ...range(1, 20).map((n) => numbered(n)),
      numbered(20, MIB),
      numbered(21),
    ]);
    sink.release();
    await Promise.all([first, ...others]);
    await delivery.drain(10_000);
    expect(numbersOf(sink.bytes)).toEqual(range(0, 22));
    expect(sink.calls).toBeLessThan(8);
    const large = sink.taken.find(({ bytes }) => bytes.length > MIB / 2)!;
    expect(numbersOf(large.bytes)).toEqual([20]);
  });

  it('sets aside the one parcel that is refused, and no other', async () => {
    const dir = folder();
    const sink = new ScriptedSink();
    sink.hold();
    sink.judge = ({ bytes }) => (numbersOf(bytes).includes(7) ? new SinkError('HTTP 400', false) : undefined);
    const { delivery, log } = await create(sink, setup(dir));
    const outcomes = deliverAll(
      delivery,
      range(0, 12).map((n) => numbered(n)),
    );
    await sink.called(1);
    sink.release();
    const all = await Promise.all(outcomes);
    expect(await delivery.drain(10_000)).toBe(true);
    expect(numbersOf(sink.bytes)).toEqual(range(0, 12).filter((n) => n !== 7));
    expect(delivery.state()).toMatchObject({ sent: 11, refused: 1, retries: 0 });
    expect(log.told.filter(({ level }) => level === 'error')).toHaveLength(1);
    if (all[7] === 'stored') {
      const [file, ...more] = readdirSync(join(dir, 'refused'));
      expect(more).toEqual([]);
      expect(numbersOf(readFileSync(join(dir, 'refused', file)))).toEqual([7]);
    } else {
      expect(all[7]).toBe('SJ_UNDELIVERED');
    }
  });

  it('opens the circuit after failures in a row, probes with one parcel, and closes it again', async () => {
    const sink = new ScriptedSink();
    sink.script.push(...Array(5).fill(new SinkError('HTTP 503', true)));
    const { delivery, log } = await create(sink, setup(folder()));
    const states: string[] = [];
    const together: number[] = [];
    sink.judge = ({ bytes }) => {
      states.push(delivery.state().circuit);
      together.push(numbersOf(bytes).length);
      return undefined;
    };
    await Promise.all(
      deliverAll(
        delivery,
        range(0, 10).map((n) => numbered(n)),
      ),
    );
    await delivery.drain(10_000);
    expect(states.slice(0, 6)).toEqual(['closed', 'closed', 'closed', 'half-open', 'half-open', 'half-open']);
    expect(together.slice(3, 6)).toEqual([1, 1, 1]);
    expect(delivery.state()).toMatchObject({ retries: 5, circuit: 'closed', sent: 10 });
    expect(log.told.map(({ level }) => level).filter((level) => level !== 'debug')).toEqual([
      'warn',
      'error',
      'info',
    ]);
  });

  it('tells of errors that it does not know by their kind alone', async () => {
    const sink = new ScriptedSink();
    sink.script.push(
      new TypeError('4111 1111 1111 1111'),
      Object.assign(new Error('jane@acme.example'), { code: 'EPROTO' }),
    );
    const { delivery, log } = await create(sink, setup(folder()));
    await delivery.deliver(numbered(1));
    await delivery.drain(10_000);
    expect(numbersOf(sink.bytes)).toEqual([1]);
    expect(JSON.stringify(log.told)).toMatch(/TypeError.*EPROTO/);
    expect(JSON.stringify(log.told)).not.toMatch(/4111|jane/);
  });

  it('ends when the sink is gone for good', async () => {
    const dir = folder();
    const sink = new ScriptedSink();
    sink.script.push(ScrubJayError.of('SJ_OUTPUT', { reason: 'nobody reads' }));
    const { delivery, fatal } = await create(sink, setup(dir));
    const one = outcome(delivery.deliver(numbered(1)));
    await sink.called(1);
    const all = await delivery.drain(60_000);
    expect(fatal).toMatchObject([{ code: 'SJ_OUTPUT' }]);
    expect(sink.calls).toBe(1);
    expect([await one, all]).toEqual(setup(dir).dir ? ['stored', true] : ['SJ_UNDELIVERED', false]);
    if (setup(dir).dir) expect(await rest(dir)).toEqual([1]);
  });

  it('takes nothing when it ends, and sends what waits without delay', async () => {
    const sink = new ScriptedSink();
    sink.script.push(new SinkError('HTTP 503', true));
    const { delivery } = await create(sink, {
      ...setup(folder()),
      retry: { min: 3_600_000, max: 3_600_000 },
    });
    const one = outcome(delivery.deliver(numbered(1)));
    await sink.called(1);
    const drained = delivery.drain(20_000);
    expect(await outcome(delivery.deliver(numbered(2)))).toBe('SJ_UNDELIVERED');
    expect(await drained).toBe(true);
    await one;
    expect(numbersOf(sink.bytes)).toEqual([1]);
  });

  it('keeps what it cannot send in time, or says that it did not', async () => {
    const dir = folder();
    const on = setup(dir).dir;
    const sink = new ScriptedSink();
    sink.hold();
    const { delivery } = await create(sink, setup(dir));
    const outcomes = deliverAll(
      delivery,
      range(0, 200).map((n) => numbered(n, 100)),
    );
    await sink.called(1);
    const all = await delivery.drain(0);
    const became = new Set(await Promise.all(outcomes));
    expect([all, ...became]).toEqual(on ? [true, 'stored'] : [false, 'SJ_UNDELIVERED']);
    if (on) expect(await rest(dir)).toEqual(range(0, 200));
  });

  it('has nothing to do for a parcel without bytes', async () => {
    const sink = new ScriptedSink();
    const { delivery } = await create(sink, setup(folder()));
    expect(await delivery.deliver({ ...numbered(1), records: 0, bytes: Buffer.alloc(0) })).toBe('sent');
    await delivery.drain(10_000);
    expect(sink.calls).toBe(0);
  });

  it('converts for a sink that does not take the form, and sets aside what cannot be converted', async () => {
    const sink = new ScriptedSink(['entries']);
    const convert = (parcel: Parcel, form: Form): Parcel => {
      if (numbersOf(parcel.bytes).includes(2)) throw new Error('jane@acme.example');
      return { ...parcel, form };
    };
    const { delivery, log } = await create(sink, { ...setup(folder()), convert });
    await Promise.all(
      deliverAll(
        delivery,
        range(0, 5).map((n) => numbered(n)),
      ),
    );
    await delivery.drain(10_000);
    expect(numbersOf(sink.bytes)).toEqual([0, 1, 3, 4]);
    expect(new Set(sink.taken.map(({ form }) => form))).toEqual(new Set(['entries']));
    expect(delivery.state().refused).toBe(1);
    expect(JSON.stringify(log.told)).not.toContain('jane');
  });
});

describe('delivery in memory', () => {
  it('is done when the sink has it, not before', async () => {
    const sink = new ScriptedSink();
    sink.hold();
    const { delivery } = await create(sink);
    const one = outcome(delivery.deliver(numbered(1)));
    await sink.called(1);
    expect(await settled([one])).toEqual([]);
    expect(delivery.state().queue.records).toBe(1);
    sink.release();
    expect(await one).toBe('sent');
    await delivery.drain(0);
  });

  it('lets one wait that is larger than the queue, and drops beyond it where that is asked for', async () => {
    const sink = new ScriptedSink();
    sink.hold();
    const { delivery, log } = await create(sink, { overload: 'drop', maxBytes: 1024 });
    const outcomes = deliverAll(delivery, [numbered(0, 5000), numbered(1), numbered(2)]);
    await sink.called(1);
    expect(await Promise.all(outcomes.slice(1))).toEqual(['dropped', 'dropped']);
    expect(delivery.state()).toMatchObject({ dropped: 2, queue: { records: 1 } });
    sink.release();
    expect(await outcomes[0]).toBe('sent');
    expect(log.told.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(await delivery.drain(0)).toBe(true);
  });
});

describe('delivery on disk', () => {
  it('is done when the disk has it, whatever the sink does', async () => {
    const dir = folder();
    const sink = new ScriptedSink();
    sink.hold();
    const { delivery } = await create(sink, { dir });
    expect(
      await Promise.all(
        deliverAll(
          delivery,
          range(0, 50).map((n) => numbered(n)),
        ),
      ),
    ).toEqual(Array(50).fill('stored'));
    expect(delivery.state().spool).toMatchObject({ records: 50 });
    await delivery.drain(0);
    expect(await rest(dir)).toEqual(range(0, 50));
  });

  it('makes sources wait when the spool is full, and goes on when there is room', async () => {
    const sink = new ScriptedSink();
    sink.hold();
    const { delivery } = await create(sink, { dir: folder(), spoolBytes: 8192, maxBytes: 4096 });
    const outcomes = deliverAll(
      delivery,
      range(0, 40).map((n) => numbered(n, 1000)),
    );
    await sink.called(1);
    await outcomes[3];
    expect((await settled(outcomes)).length).toBeLessThan(9);
    expect(delivery.state().spool!.bytes).toBeLessThan(8192);
    sink.release();
    expect(await Promise.all(outcomes)).toEqual(Array(40).fill('stored'));
    expect(await delivery.drain(10_000)).toBe(true);
    expect(numbersOf(sink.bytes)).toEqual(range(0, 40));
  });

  it('drops when the spool is full, where that is asked for', async () => {
    const sink = new ScriptedSink();
    sink.hold();
    const { delivery } = await create(sink, { dir: folder(), spoolBytes: 8192, overload: 'drop' });
    const outcomes = await Promise.all(
      deliverAll(
        delivery,
        range(0, 40).map((n) => numbered(n, 1000)),
      ),
    );
    const kept = outcomes.filter((one) => one === 'stored').length;
    expect(kept).toBeGreaterThan(3);
    expect(outcomes).toEqual([...Array(kept).fill('stored'), ...Array(40 - kept).fill('dropped')]);
    expect(delivery.state().dropped).toBe(40 - kept);
    sink.release();
    expect(await delivery.drain(10_000)).toBe(true);
    expect(numbersOf(sink.bytes)).toEqual(range(0, kept));
  });

  it('ends at once when what is left on disk cannot be read', async () => {
    const dir = folder();
    const sink = new ScriptedSink();
    sink.hold();
    const { delivery, log } = await create(sink, { dir, maxBytes: 1024 });
    for (const n of range(0, 5)) await delivery.deliver(numbered(n, 1000));
    await sink.called(1);
    for (const name of readdirSync(dir)) if (name.endsWith('.spool')) rmSync(join(dir, name));
    sink.release();
    const begun = performance.now();
    expect(await delivery.drain(25_000)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(numbersOf(sink.bytes)).toEqual([0]);
    expect(delivery.state()).toMatchObject({ damaged: 1, spool: { records: 0 } });
    expect(log.told).toMatchObject([{ level: 'error', fields: { reason: 'ENOENT' } }]);
  });

  it('keeps dead letters within their share, the newest of them', async () => {
    const dir = folder();
    const sink = new ScriptedSink();
    sink.judge = () => new SinkError('HTTP 400', false);
    const { delivery } = await create(sink, { dir, spoolBytes: 64 * 1024 });
    await Promise.all(
      deliverAll(
        delivery,
        range(0, 20).map((n) => numbered(n, 1000, 'lines', '../é a')),
      ),
    );
    expect(await delivery.drain(10_000)).toBe(true);
    const names = readdirSync(join(dir, 'refused')).sort();
    expect(names.flatMap((name) => numbersOf(readFileSync(join(dir, 'refused', name))))).toEqual(
      range(12, 20),
    );
    expect(names[0]).toMatch(/^\d{8}T\d{6}\.\d{3}Z-\d{6}-\.\.___a\.log$/);
    expect(delivery.state().refused).toBe(20);
  });
});

describe('delivery that spills', () => {
  it('uses the disk only for what memory has no room for, and goes back to memory', async () => {
    const sink = new ScriptedSink();
    sink.hold();
    const { delivery } = await create(sink, { dir: folder(), overload: 'spill', maxBytes: 4096 });
    const outcomes = deliverAll(
      delivery,
      range(0, 10).map((n) => numbered(n, 1000)),
    );
    await sink.called(1);
    expect(await Promise.all(outcomes.slice(4))).toEqual(Array(6).fill('stored'));
    expect(await settled(outcomes)).toHaveLength(6);
    sink.release();
    expect(await Promise.all(outcomes)).toEqual([...Array(4).fill('sent'), ...Array(6).fill('stored')]);
    const empty = { queue: { records: 0 }, spool: { records: 0 } };
    await vi.waitFor(() => expect(delivery.state()).toMatchObject(empty));
    expect(await outcome(delivery.deliver(numbered(10)))).toBe('sent');
    expect(await delivery.drain(10_000)).toBe(true);
    expect(numbersOf(sink.bytes)).toEqual(range(0, 11));
  });

  it('keeps the order when it ends with older ones in memory than on disk', async () => {
    const dir = folder();
    const sink = new ScriptedSink();
    sink.hold();
    const { delivery } = await create(sink, { dir, overload: 'spill', maxBytes: 4096 });
    const outcomes = deliverAll(
      delivery,
      range(0, 10).map((n) => numbered(n, 1000)),
    );
    await outcomes[9];
    expect(await delivery.drain(0)).toBe(true);
    expect(await Promise.all(outcomes)).toEqual(Array(10).fill('stored'));
    expect(await rest(dir)).toEqual(range(0, 10));
  });

  it('keeps the order at its end too when it spilled and sent before', async () => {
    const dir = folder();
    const sink = new ScriptedSink();
    const { delivery } = await create(sink, { dir, overload: 'spill', maxBytes: 4096 });
    const parcels = range(0, 20).map((n) => numbered(n, 1000));
    await Promise.all(deliverAll(delivery, parcels.slice(0, 10)));
    const empty = { queue: { records: 0 }, spool: { records: 0 } };
    await vi.waitFor(() => expect(delivery.state()).toMatchObject(empty));
    sink.hold();
    const outcomes = deliverAll(delivery, parcels.slice(10));
    await outcomes[9];
    expect(await delivery.drain(0)).toBe(true);
    expect(await Promise.all(outcomes)).toEqual(Array(10).fill('stored'));
    expect(numbersOf(sink.bytes)).toEqual(range(0, 10));
    expect(await rest(dir)).toEqual(range(10, 20));
  });

  it('needs a spool', async () => {
    await expect(create(new ScriptedSink(), { overload: 'spill' })).rejects.toMatchObject({
      code: 'SJ_CONFIG_VALUE',
      path: 'serve.queue.overload',
    });
  });
});
