/** Bytes are taken from the memory that pino shares with its worker, and not after it was written over. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { folder } from './test/files.ts';

const dir = folder();

type Transport = ReturnType<typeof pino.transport>;

async function closed(transport: Transport): Promise<void> {
  (transport as Transport & { ref(): void }).ref();
  const done = once(transport, 'close');
  transport.end();
  await done;
}

describe('the decoder of the worker', () => {
  const probe = join(dir, 'probe.mjs');
  writeFileSync(
    probe,
    `import { writeFileSync } from 'node:fs';
    import { Writable } from 'node:stream';
    import { StringDecoder } from 'node:string_decoder';
    import { workerData } from 'node:worker_threads';
    export default ({ file }) => new Writable({
      decodeStrings: false,
      final(done) {
        const kind = (bytes) => typeof new StringDecoder('utf8').write(bytes);
        const kinds = { ring: kind(Buffer.from(workerData.dataBuf, 0, 4)), own: kind(Buffer.from('é')) };
        writeFileSync(file, JSON.stringify(kinds));
        done();
      },
      write(chunk, encoding, done) { done(); },
    });`,
  );

  it.each<[string, string, (options: object) => Transport]>([
    [
      'hands on the ring to us',
      '{"ring":"object","own":"string"}',
      (options) =>
        pino.transport({ target: '@scrubjay/pino', options: { destination: { target: probe, options } } }),
    ],
    [
      'is as ever in a pipeline',
      '{"ring":"string","own":"string"}',
      (options) => pino.transport({ pipeline: [{ target: '@scrubjay/pino' }, { target: probe, options }] }),
    ],
  ])('%s', async (name, kinds, open) => {
    const file = join(dir, name);
    const transport = open({ file });
    pino(transport).info('hello');
    await closed(transport);
    expect(readFileSync(file, 'utf8')).toBe(kinds);
  });
});

it('a slow reader gets what was logged, round and round the ring', async () => {
  const fifo = join(dir, 'slow');
  execFileSync('mkfifo', [fifo]);
  const transport = pino.transport({ target: '@scrubjay/pino', options: { destination: fifo } });
  const log = pino({ base: null, timestamp: false }, transport);
  const reader = createReadStream(fifo, { encoding: 'utf8', highWaterMark: 8192 });
  let text = '';
  const last = '{"level":30,"msg":"the last"}\n';
  const read = (async () => {
    for await (const chunk of reader) {
      text += chunk;
      for (let i = 0; i < 20; i++) await turn();
      if (text.endsWith(last)) return;
    }
  })();
  // Bursts around what a stream accepts at once, 16 KB; letters are cut in two by the end of the ring.
  const expected: string[] = [];
  let seed = 7;
  for (let i = 0; i < 15_000; ) {
    seed = (seed * 16_807) % 2_147_483_647;
    for (const end = i + (seed % 100); i < end; i++) {
      const filler = '漢é😀x'.repeat((i * 7) % 80);
      log.info({ i, filler, to: 'jane.doe@acme.example' });
      expected.push(`{"level":30,"i":${i},"filler":"${filler}","to":"[EMAIL_ADDRESS]"}\n`);
    }
    await turn();
  }
  log.info('the last');
  expected.push(last);
  // The end of a transport blocks this thread, which is the reader's too.
  await read;
  await closed(transport);
  const lines = text.split(/(?<=\n)/);
  const at = expected.findIndex((line, i) => line !== lines[i]);
  expect([at, lines[at]]).toEqual([-1, undefined]);
  expect(lines.length).toBe(expected.length);
});
