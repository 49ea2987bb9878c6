/** The stream itself, without pino: however it is written to, read, flushed and ended. */
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createScrubber } from '@scrubjay/core';
import scrubjay, { type TransportFailure, type TransportOptions } from '@scrubjay/pino';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { folder } from './test/files.ts';
import { CARD, MAIL } from './test/records.ts';

const dir = folder();
let files = 0;
const newFile = () => join(dir, `${files++}`);

/** A device that is always full. */
const hasFull = existsSync('/dev/full');
const LINE = `{"level":30,"msg":"${MAIL}"}\n`;
const SCRUBBED = '{"level":30,"msg":"[EMAIL_ADDRESS]"}\n';
const scrub = (text: string) => createScrubber().scrubText(text);

async function end(stream: Writable): Promise<void> {
  const closed = once(stream, 'close');
  stream.end();
  await closed;
}

type Stage = Awaited<ReturnType<typeof scrubjay>> & { flush(done: () => void): void };
const open = async (options?: TransportOptions) => (await scrubjay(options)) as Stage;
const flushed = (stage: Stage) => new Promise<void>((resolve) => stage.flush(resolve));

/** Text of a log, cut anywhere between its UTF-16 units. */
const piece = fc.constantFrom(
  LINE,
  `{"card":"${CARD}","text":"漢字 😀 é"}\n`,
  '{"level":30,"msg":"nothing"}\n',
  'bot: what is your social security number?\n',
  'user: 536-90-4399\n',
  '\n',
  '\r\n',
  'not JSON 😀\n',
  '-----BEGIN RSA PRIVATE KEY-----\n',
  `${'MIIEpAIBAAKCAQEA7bq3Vw1pXn0zYh2k'.repeat(2)}\n`,
  `{"msg":"expected -----BEGIN PUBLIC KEY-----"}\n`,
  `${'long '.repeat(20_000)}${MAIL}\n`,
  `no end ${MAIL}`,
);
const cut = fc.record({
  text: fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  cuts: fc.array(fc.nat(), { maxLength: 20 }),
  workers: fc.constantFrom(1, 1, 1, 1, 2),
  buffers: fc.boolean(),
});

function chunksOf({ text, cuts, buffers }: { text: string; cuts: readonly number[]; buffers: boolean }) {
  const source: string | Buffer = buffers ? Buffer.from(text) : text;
  const places = [0, ...cuts.map((at) => at % (source.length + 1)), source.length].sort((a, b) => a - b);
  // thread-stream never cuts a character in two.
  const whole = places.map((at) =>
    typeof source === 'string' && /[\udc00-\udfff]/.test(source[at] ?? '') ? at + 1 : at,
  );
  return whole.slice(1).map((to, i) => source.slice(whole[i], to));
}

describe('however it is cut', () => {
  const runs = { numRuns: 20 };

  it('a destination gets the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(cut, async (input) => {
        const destination = newFile();
        const stage = await open({ destination, workers: input.workers });
        for (const chunk of chunksOf(input)) stage.write(chunk);
        await end(stage);
        expect(readFileSync(destination, 'utf8')).toBe(scrub(input.text));
      }),
      runs,
    );
  });

  it('a reader gets the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(cut, async (input) => {
        const stage = await open({ workers: input.workers });
        const read = textOf(stage);
        await pipeline(Readable.from(chunksOf(input), { objectMode: true }), stage, { end: true }).catch(
          () => {},
        );
        expect(await read).toBe(scrub(input.text));
      }),
      runs,
    );
  });
});

describe('memory that others write to', () => {
  it('is read before a write is accepted, or not after drain', async () => {
    for (const workers of [1, 2]) {
      const destination = newFile();
      const stage = await open({ destination, workers });
      const ring = Buffer.from(new SharedArrayBuffer(100_000));
      const expected: string[] = [];
      for (let i = 0; i < 150; i++) {
        const line = `{"i":${i},"to":"${MAIL}","text":"${'漢字 '.repeat((i * 97) % 3000)}"}\n`;
        expected.push(line);
        const length = ring.write(line);
        if (!stage.write(ring.subarray(0, length))) await once(stage, 'drain');
        ring.fill('x');
      }
      await end(stage);
      expect(readFileSync(destination, 'utf8')).toBe(scrub(expected.join('')));
    }
  });
});

describe('who reads it', () => {
  it.each<[string, (stage: Stage) => Promise<string>]>([
    ['a pipe', (stage) => textOf(stage.pipe(new PassThrough()))],
    [
      'a listener',
      (stage) =>
        new Promise((resolve) => {
          let all = '';
          stage.on('data', (chunk) => (all += chunk)).on('end', () => resolve(all));
        }),
    ],
    [
      'readable',
      (stage) =>
        new Promise((resolve) => {
          let all = '';
          stage.on('readable', () => (all += stage.read() ?? '')).on('end', () => resolve(all));
        }),
    ],
    ['a loop', (stage) => textOf(stage)],
  ])('%s', async (_, reading) => {
    const stage = await open();
    // Written before anybody reads, but in the same turn.
    stage.write(LINE);
    const read = reading(stage);
    stage.write(LINE.repeat(3));
    await end(stage);
    expect(await read).toBe(SCRUBBED.repeat(4));
  });

  it('a slow reader holds back who writes', async () => {
    const stage = await open();
    const reader = new PassThrough({ highWaterMark: 1 });
    stage.pipe(reader);
    const lines = 200_000;
    stage.end(LINE.repeat(lines));
    for (let turns = 0; turns < 200; turns++) await new Promise((resolve) => setImmediate(resolve));
    expect(stage.writableFinished).toBe(false);
    const waiting = stage.readableLength + reader.writableLength + reader.readableLength;
    expect(waiting).toBeLessThan(2_000_000);
    expect(await textOf(reader)).toBe(SCRUBBED.repeat(lines));
  });

  it('a reader that fails takes the stage with it', async () => {
    const stage = await open();
    const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('broken')) });
    const closed = new Promise((resolve) => stage.once('close', resolve));
    await expect(pipeline(Readable.from([LINE, LINE]), stage, broken)).rejects.toThrow('broken');
    await closed;
  });
});

describe('its end', () => {
  it.each<[string, TransportOptions]>([
    ['of a destination', { destination: join(dir, 'ends') }],
    ['of standard output, when nothing was written', {}],
    ['of a pool', { destination: join(dir, 'ends'), workers: 2 }],
  ])('%s: finish, then close', async (_, options) => {
    const stage = await open(options);
    const events: string[] = [];
    for (const name of ['finish', 'end', 'close', 'error']) stage.on(name, () => events.push(name));
    await end(stage);
    expect(events).toContain('finish');
    expect(events.at(-1)).toBe('close');
    expect(events).not.toContain('error');
  });

  it('of a reader, when nothing was written', async () => {
    const stage = await open();
    const read = textOf(stage);
    await end(stage);
    expect(await read).toBe('');
  });

  it('finish comes when all is written, an unfinished line too', async () => {
    const destination = newFile();
    const stage = await open({ destination });
    stage.write(LINE.repeat(5000));
    stage.end(`unfinished ${MAIL}`);
    await once(stage, 'finish');
    expect(readFileSync(destination, 'utf8')).toBe(`${SCRUBBED.repeat(5000)}unfinished [EMAIL_ADDRESS]`);
  });

  it('a stage that is destroyed is closed, whatever is on its way', async () => {
    for (const workers of [1, 2]) {
      const destination = newFile();
      const stage = await open({ destination, workers });
      stage.write(LINE.repeat(50_000));
      const closed = once(stage, 'close');
      stage.destroy();
      await closed;
      expect(SCRUBBED.repeat(50_000).startsWith(readFileSync(destination, 'utf8'))).toBe(true);
    }
  });
});

describe('flush', () => {
  it.each([1, 2])('waits for what was written, with %i workers', async (workers) => {
    const destination = newFile();
    const stage = await open({ destination, workers });
    await flushed(stage);
    for (let i = 1; i <= 5; i++) {
      stage.write(LINE.repeat(3000));
      await flushed(stage);
      expect(readFileSync(destination, 'utf8')).toBe(SCRUBBED.repeat(3000 * i));
    }
    stage.write('{"unfinished":');
    await flushed(stage);
    stage.write('1}\n');
    const both = [flushed(stage), end(stage)];
    await Promise.all(both);
    expect(readFileSync(destination, 'utf8')).toBe(`${SCRUBBED.repeat(15_000)}{"unfinished":1}\n`);
  });

  it('answers after the end, and after it was destroyed', async () => {
    const stage = await open({ destination: newFile() });
    stage.end(LINE);
    await flushed(stage);
    expect(stage.destroyed).toBe(true);
    await flushed(stage);
  });
});

describe('counts', () => {
  afterEach(() => void vi.useRealTimers());

  it('are told every five seconds, when there is something new', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const stage = await open({ destination: newFile() });
    const told: unknown[] = [];
    stage.on('scrubjay:counts', (counts) => told.push(counts));
    const write = (text: string) => new Promise((resolve) => stage.write(text, resolve));
    await write(LINE);
    await write(LINE);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(5000);
    const counts = {
      bytes: LINE.length * 2,
      findings: { EMAIL_ADDRESS: 2 },
      withheld: 0,
      records: 2,
      lost: 0,
    };
    expect(told).toEqual([counts]);
    vi.advanceTimersByTime(60_000);
    expect(told).toHaveLength(1);
    await write('{"level":30}\n');
    vi.advanceTimersByTime(5000);
    expect(told).toHaveLength(2);
    await write(LINE);
    await end(stage);
    expect(told[2]).toMatchObject({ records: 4 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.skipIf(!hasFull)('of a destination that fails: at once, then every five seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const stage = await open({ destination: '/dev/full' });
    const lost: number[] = [];
    stage.on('scrubjay:error', (failure: TransportFailure) => lost.push(failure.lost));
    const write = (text: string) => new Promise((resolve) => stage.write(text, resolve));
    for (let i = 0; i < 10; i++) await write(LINE);
    expect(lost).toEqual([1]);
    vi.advanceTimersByTime(5001);
    expect(lost).toEqual([1, 10]);
    await write(LINE);
    await end(stage);
    expect(lost).toEqual([1, 10, 11]);
  });
});

describe('a destination that fails', () => {
  afterEach(() => void vi.restoreAllMocks());

  it.skipIf(!hasFull)('is an event, and no error of the stream', async () => {
    const stage = await open({ destination: '/dev/full' });
    const failures: TransportFailure[] = [];
    stage.on('scrubjay:error', (failure) => failures.push(failure));
    stage.on('error', (error) => expect.unreachable(String(error)));
    stage.write(LINE.repeat(10));
    await flushed(stage);
    stage.write(LINE.repeat(5));
    await end(stage);
    expect(failures.map(({ code, lost }) => [code, lost])).toEqual([
      ['SJ_OUTPUT', 10],
      ['SJ_OUTPUT', 15],
    ]);
  });

  it.skipIf(!hasFull)('is a warning when nobody listens', async () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const stage = await open({ destination: '/dev/full' });
    for (let i = 0; i < 3; i++) {
      stage.write(LINE);
      await flushed(stage);
    }
    await end(stage);
    expect(warned).toHaveBeenCalledTimes(1);
  });

  it('may be a target that throws, fails, or ends by itself', async () => {
    const targets = mkdtempSync(join(dir, 'targets-'));
    const cases = {
      throwing: `write() { throw new Error('${MAIL}'); }`,
      failing: `write() { setImmediate(() => this.emit('error', new Error('${MAIL}'))); return false; }`,
      ending: `write() { setImmediate(() => this.emit('close')); return false; }`,
    };
    for (const [name, write] of Object.entries(cases)) {
      const target = join(targets, `${name}.mjs`);
      writeFileSync(
        target,
        `import { EventEmitter } from 'node:events';
        class Target extends EventEmitter { ${write} end() { setImmediate(() => this.emit('close')); } }
        export default () => new Target();`,
      );
      const stage = await open({ destination: { target } });
      const failures: TransportFailure[] = [];
      stage.on('scrubjay:error', (failure) => failures.push(failure));
      for (let i = 0; i < 3; i++) {
        stage.write(LINE);
        await flushed(stage);
      }
      await end(stage);
      expect(failures.at(-1)).toMatchObject({
        code: 'SJ_OUTPUT',
        lost: { throwing: 3, failing: 0, ending: 2 }[name],
      });
      // What a target says may quote a record.
      expect(JSON.stringify(failures)).not.toContain(MAIL);
    }
  });
});
