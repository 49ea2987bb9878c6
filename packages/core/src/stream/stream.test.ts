import { describe, expect, it } from 'vitest';
import { defaults, type ResolvedConfig } from '../config/index.ts';
import { CoreScrubber } from '../scrubber.ts';
import { createStream, type ScrubStream } from './stream.ts';

const PEM = `-----BEGIN RSA PRIVATE KEY-----\n${`${'MIIEpAIBAAKCAQEA7bq3Vw1pXn0zYh2k'.repeat(2)}\n`.repeat(20)}-----END RSA PRIVATE KEY-----\n`;

/** Findings, a key over many lines, records longer than `maxRecord` with findings, odd bytes, no final newline. */
function mixed(): Buffer {
  const parts: (string | Buffer)[] = [];
  for (let i = 0; i < 60; i++) {
    parts.push(
      `{"level":30,"time":1700000000${i % 10}00,"email":"user${i}@acme.io","msg":"card 4111 1111 1111 1111"}\n`,
    );
    parts.push(`plain line ${i}\r\n\n`);
    if (i % 20 === 5) parts.push(PEM);
    if (i === 30) parts.push(`${'word '.repeat(20_000)}long.record@acme.io ${'tail '.repeat(9_000)}\n`);
    if (i === 40) parts.push(Buffer.from([0, 255, 254, 10, 0, 10, 128, 10]));
  }
  parts.push('last@acme.io, and no newline');
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

async function run(config: ResolvedConfig, workers: number, input: Buffer, chunk: number) {
  const output: Buffer[] = [];
  const stream = createStream(config, { workers, onOutput: (bytes) => void output.push(Buffer.from(bytes)) });
  for (let at = 0; at < input.length; at += chunk) {
    const wait = stream.write(input.subarray(at, at + chunk));
    if (wait) await wait;
  }
  await stream.end();
  await stream.close();
  return { bytes: Buffer.concat(output), counts: stream.counts(), records: stream.records };
}

const small = { ...defaults, batch: 4096, maxRecord: 16_384 };

describe('a stream', () => {
  it.each([1, 2, 3])(
    'gives the same bytes and counts with %i workers, however the input is cut',
    async (workers) => {
      const input = mixed();
      const expected = Buffer.from(new CoreScrubber(small).scrub(input));
      expect(expected.includes('@acme')).toBe(false);
      const first = await run(small, 1, input, input.length);
      for (const chunk of [1, 7, 1000, 4096, 65_536]) {
        const got = await run(small, workers, input, chunk);
        expect(got.bytes.equals(expected)).toBe(true);
        expect(got.counts).toEqual(first.counts);
        expect(got.records).toBe(first.records);
      }
    },
  );

  it('delivers a whole line at once, without more input', async () => {
    for (const workers of [1, 2]) {
      let deliver: (line: string) => void = () => {};
      const stream = createStream(defaults, { workers, onOutput: (bytes) => deliver(bytes.toString()) });
      for (const name of ['a', 'b', 'c']) {
        const delivered = new Promise<string>((resolve) => (deliver = resolve));
        await stream.write(Buffer.from(`${name} jane.doe@acme.io\nunfin`));
        expect(await delivered).toMatch(/^(unfin)?. \[EMAIL_ADDRESS\]\n$/);
      }
      await stream.close();
    }
  });

  it('flushes what is whole, and goes on', async () => {
    for (const workers of [1, 2]) {
      let output = '';
      const onOutput = (bytes: Buffer) =>
        new Promise<void>((resolve) => setImmediate(() => resolve(void (output += bytes))));
      const stream = createStream(small, { workers, onOutput });
      const lines = 'mail jane.doe@acme.io\n'.repeat(1000);
      const scrubbed = lines.replaceAll('jane.doe@acme.io', '[EMAIL_ADDRESS]');
      for (const [text, whole] of [
        ['', ''],
        [`${lines}unfinished`, scrubbed],
        [`\n${lines}`, `${scrubbed}unfinished\n${scrubbed}`],
      ]) {
        const wait = stream.write(Buffer.from(text));
        if (wait) await wait;
        await stream.flush();
        expect(output).toBe(whole);
      }
      expect(stream.records).toBe(2001);
      await stream.close();
      await expect(stream.flush()).rejects.toMatchObject({ code: 'SJ_CLOSED' });
    }
  });

  it('makes the source wait for a slow sink, and bounds what is on its way', async () => {
    for (const workers of [1, 2]) {
      let taken = 0;
      let given = 0;
      let most = 0;
      const stream = createStream(small, {
        workers,
        onOutput: (bytes) =>
          new Promise<void>((resolve) =>
            setImmediate(() => setImmediate(() => resolve(void (taken += bytes.length)))),
          ),
      });
      const line = Buffer.from(`${'x'.repeat(99)}\n`);
      for (let i = 0; i < 5000; i++) {
        await stream.write(line);
        given += line.length;
        most = Math.max(most, given - taken);
      }
      await stream.end();
      expect(taken).toBe(given);
      expect(most).toBeLessThan(small.batch * (workers * 2 + 4));
      await stream.close();
    }
  });

  it.each([1, 2])(
    'raises `fail` after everything before that record was delivered, %i workers',
    async (workers) => {
      const config = { ...small, actions: { EMAIL_ADDRESS: { name: 'fail' } } } as ResolvedConfig;
      const before = `${'plain line\n'.repeat(1500)}card 4111 1111 1111 1111\n`;
      const input = Buffer.from(`${before}first, then jane.doe@acme.io\n${'after\n'.repeat(1500)}`);
      let output = '';
      const errors: unknown[] = [];
      const stream = createStream(config, {
        workers,
        onOutput: (bytes) => void (output += bytes.toString()),
        onError: (error) => errors.push(error),
      });
      const fed = async () => {
        for (let at = 0; at < input.length; at += 1000) await stream.write(input.subarray(at, at + 1000));
        await stream.end();
      };
      await expect(fed()).rejects.toMatchObject({
        code: 'SJ_FINDING',
        message: expect.not.stringContaining('jane'),
      });
      expect(output).toBe(before.replace('4111 1111 1111 1111', '[CREDIT_CARD]'));
      expect(stream.counts()).toMatchObject({ findings: { CREDIT_CARD: 1 } });
      expect(errors).toHaveLength(1);
      await stream.close();
    },
  );

  it('ends with the error of its output', async () => {
    for (const workers of [1, 2]) {
      const broken = new Error('no room');
      const told = new Promise<Error>((resolve) => {
        const stream: ScrubStream = createStream(defaults, {
          workers,
          onOutput: () => Promise.reject(broken),
          onError: (error) => {
            void stream.close();
            resolve(error);
          },
        });
        void stream.write(Buffer.from('line\n'));
      });
      expect(await told).toBe(broken);
    }
  });

  it('takes nothing after close', async () => {
    const stream = createStream(defaults, { workers: 1, onOutput: () => {} });
    await stream.close();
    expect(() => stream.write(Buffer.from('a'))).toThrow(expect.objectContaining({ code: 'SJ_CLOSED' }));
  });
});
