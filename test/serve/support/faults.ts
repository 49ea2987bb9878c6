/**
 * Processes of the service are killed with SIGKILL at points drawn by lot, one after the other over the same spool. Its
 * clients keep what was not acknowledged and send it again.
 */
import { EventEmitter, once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { Rng } from '../../../corpora/src/rng.ts';
import { type Downstream, ForwardDownstream, HttpDownstream } from '../../../sidecar/src/test/downstream.ts';
import { launch } from '../../../sidecar/src/test/serving.ts';
import { type Arrived, isRaw, readEntries, readLines } from './records.ts';
import { Outbox, type Send, sendForward, sendHttp } from './sources.ts';

/** How records come in, and how they go out. */
export interface Way {
  readonly name: string;
  readonly sources: object;
  readonly send: Send;
  downstream(rng: Rng): Downstream<Arrived>;
  sink(port: number): object;
}

export const WAYS: readonly Way[] = [
  {
    name: 'Forward to Forward',
    sources: { http: false, forward: { port: 0 } },
    send: sendForward,
    downstream: (rng) => new ForwardDownstream(rng, readEntries),
    sink: (port) => ({ type: 'forward', host: '127.0.0.1', port, ack: true }),
  },
  {
    name: 'HTTP to HTTP',
    sources: { http: { port: 0 } },
    send: sendHttp,
    downstream: (rng) => new HttpDownstream(rng, readLines),
    sink: (port) => ({ type: 'http', url: `http://127.0.0.1:${port}/` }),
  },
];

export interface Faults {
  readonly way: Way;
  readonly seed: string;
  readonly kills: number;
  /** Its configuration is kept here. */
  readonly dir: string;
  readonly spool: string;
  /** The first process goes on until the disk is full. */
  readonly filling: boolean;
}

export interface Outcome {
  readonly acknowledged: number;
  /** Files of the spool that were looked into, and bytes in them. */
  readonly looked: { files: number; bytes: number };
  /** Processes that had a full disk. */
  readonly full: number;
  readonly twice: number;
}

/** Batches that the first of the processes acknowledges, so that something can be lost. */
const FIRST = 30;
/** Each of them has a connection. */
const SOURCES = ['a', 'b', 'c'];
const FULL = 'the spool cannot be written';

/** Fails when anything acknowledged is lost, out of order or changed, or anything raw is seen anywhere. */
export async function faults({ way, seed, kills, dir, spool, filling }: Faults): Promise<Outcome> {
  const rng = new Rng(seed);
  const downstream = way.downstream(rng);
  await downstream.start();
  const outboxes = SOURCES.map((source) => new Outbox(source));
  const looked = { files: 0, bytes: 0 };
  let full = 0;
  try {
    for (let run = 0; run < kills; run++) {
      const away = run === 0 ? filling : rng.chance(0.3);
      if (away) await downstream.stop();
      const service = serve(way, { dir, spool, port: downstream.port, workers: 1 + (run % 2) }, outboxes);
      if (run === 0) await service.until(filling ? Number.POSITIVE_INFINITY : FIRST);
      else await instant(rng, service, away ? null : downstream);
      const said = await service.kill();
      if (said.includes(FULL)) full++;
      expect(isRaw(Buffer.from(said))).toBe(false);
      look(spool, looked);
      if (away) await downstream.start();
    }
    downstream.kind = true;
    const last = serve(way, { dir, spool, port: downstream.port, workers: 2 }, outboxes);
    await last.until(1);
    for (const outbox of outboxes) outbox.closed = true;
    await last.drain();
    look(spool, looked);
  } finally {
    await downstream.stop();
  }
  const twice = verify(outboxes, downstream);
  return { acknowledged: outboxes.flatMap((outbox) => outbox.acknowledged).length, looked, full, twice };
}

interface Settings {
  readonly dir: string;
  readonly spool: string;
  readonly port: number;
  readonly workers: number;
}

/** A process of the service with its clients. */
function serve(way: Way, { dir, spool, port, workers }: Settings, outboxes: readonly Outbox[]) {
  const file = join(dir, 'scrubjay.config.json');
  const serve = {
    ...way.sources,
    sink: way.sink(port),
    queue: { maxBytes: 262_144 },
    spool: { dir: spool, maxBytes: 536_870_912, segmentBytes: 1_048_576 },
    retry: { min: 1, max: 20, breaker: 3 },
    drain: 60_000,
  };
  writeFileSync(file, JSON.stringify({ workers, serve }));
  const { child, ended, log, said } = launch(['--config', file], { cwd: dir });
  const changed = new EventEmitter();
  let batches = 0;
  let killed = false;
  let full = false;
  const acknowledged = () => {
    batches++;
    changed.emit('change');
  };
  const sending = (async () => {
    const [address] = (await said('ready')).listening as string[];
    await Promise.all(outboxes.map((outbox) => way.send(outbox, address, acknowledged)));
  })();
  // Only an end that was asked for is none of its faults.
  const sent = sending.catch((error) => {
    if (!killed) throw error;
  });
  const noticed = said(FULL).then(
    () => {
      full = true;
      changed.emit('change');
    },
    () => {},
  );
  return {
    child,
    /** Fails when its clients are left alone. */
    sent,
    /** Settles when so many batches were acknowledged, or when its disk is full: no more may come. */
    async until(count: number): Promise<void> {
      while (batches < count && !full) await Promise.race([once(changed, 'change'), sent]);
    },
    /** Gives what it said. */
    async kill(): Promise<string> {
      killed = true;
      child.kill('SIGKILL');
      const { signal, stderr } = await ended;
      expect({ signal, stderr: signal ? '' : stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
      await Promise.all([sent, noticed]);
      return stderr;
    },
    /** Everything is acknowledged, and all that waits is sent. */
    async drain(): Promise<void> {
      await sent;
      child.kill('SIGTERM');
      const { code, stderr } = await ended;
      expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
      expect(log.at(-1)).toMatchObject({ msg: 'ended', drained: true });
      await noticed;
    },
  };
}

/** By lot: while it starts, behind an acknowledgement, while it sends, or a moment later. */
async function instant(
  rng: Rng,
  { child, sent, until }: ReturnType<typeof serve>,
  downstream: Downstream<Arrived> | null,
): Promise<void> {
  const dice = rng.next();
  if (dice < 0.1) {
    await once(child, 'spawn');
    await sleep(rng.int(0, 500));
  } else if (dice < 0.5 || !downstream) {
    await until(rng.int(1, 100));
  } else {
    await Promise.race([downstream.until(downstream.requests + rng.int(1, 8)), sent]);
  }
  if (rng.chance(0.5)) await sleep(rng.int(0, 20));
}

/** Nothing raw lies in any file of the spool. */
function look(spool: string, looked: Outcome['looked']): void {
  const files = readdirSync(spool, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const raw = files.filter(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    looked.files++;
    looked.bytes += bytes.length;
    return isRaw(bytes);
  });
  expect(raw.map(({ name }) => name)).toEqual([]);
}

/** What was acknowledged arrived whole, that of each source in its order. Gives how many came again. */
function verify(outboxes: readonly Outbox[], { calls }: Downstream<Arrived>): number {
  const arrived = calls.flatMap(({ parcels }) => parcels);
  expect(arrived.filter(({ whole }) => !whole)).toEqual([]);
  let first = 0;
  for (const { source, acknowledged } of outboxes) {
    const numbers = [...new Set(arrived.filter((record) => record.source === source).map(({ n }) => n))];
    const has = new Set(numbers);
    expect(acknowledged.filter((n) => !has.has(n))).toEqual([]);
    expect(numbers.filter((n, i) => i > 0 && n < numbers[i - 1])).toEqual([]);
    first += numbers.length;
  }
  return arrived.length - first;
}
