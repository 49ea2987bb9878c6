import { availableParallelism } from 'node:os';
import { encode } from '@msgpack/msgpack';
import { afterEach, describe, expect, it } from 'vitest';
import type { BodyReading } from '../body/body.ts';
import { defaults } from '../config/index.ts';
import { ScrubJayError } from '../errors.ts';
import { createStream } from '../stream/stream.ts';
import { Places } from './places.ts';
import { createPool, type Pool } from './pool.ts';
import { workerCount } from './workers.ts';

const DYING = new URL('./fixtures/dying-worker.mjs', import.meta.url);
const STILLBORN = new URL('./fixtures/stillborn-worker.mjs', import.meta.url);
const MARKER = '[scrubjay: record withheld]\n';
const JSON_MARKER = '{"scrubjay":"record withheld"}\n';

let pool: Pool | undefined;
afterEach(() => pool?.close());

function shared(text: string): Buffer {
  const bytes = Buffer.from(new SharedArrayBuffer(Buffer.byteLength(text)));
  bytes.write(text);
  return bytes;
}

async function scrub(text: string) {
  const bytes = shared(text);
  const result = await pool!.scrub(bytes, 0, bytes.length);
  const output = result.bytes?.toString() ?? null;
  result.free();
  return { ...result, output };
}

describe('a pool of workers', () => {
  it('scrubs batches and says what it did', async () => {
    pool = createPool(defaults, 2);
    const found = await scrub('hello\nmail jane.doe@acme.io now\n');
    expect(found.output).toBe('hello\nmail [EMAIL_ADDRESS] now\n');
    expect(found.counts).toEqual({ bytes: 32, findings: { EMAIL_ADDRESS: 1 }, withheld: 0 });
    expect(found.records).toBe(2);
    expect(await scrub('nothing\n')).toMatchObject({ output: null, counts: { findings: {} }, records: 1 });
  });

  it('takes output that outgrew its place', async () => {
    pool = createPool({ ...defaults, action: { name: 'label', text: `<${'x'.repeat(2000)}>` } }, 1);
    const { output } = await scrub('jane.doe@acme.io\n'.repeat(100));
    expect(output).toBe(`<${'x'.repeat(2000)}>\n`.repeat(100));
    expect((await scrub('nothing\n')).output).toBe(null);
  });

  it.each(['DIE BY EXIT', 'DIE BY EXCEPTION', 'DIE OF HUNGER'])(
    'withholds every record of a batch over which two workers died: %s',
    async (word) => {
      pool = createPool(defaults, 2, undefined, DYING);
      const [before, deadly, after] = await Promise.all([
        scrub('before jane.doe@acme.io\n'),
        scrub(`{"a":1}\n${word} jane.doe@acme.io\nlast`),
        scrub('after jane.doe@acme.io\n'),
      ]);
      expect(before.output).toBe('before [EMAIL_ADDRESS]\n');
      expect(deadly.output).toBe(`${JSON_MARKER}${MARKER}${MARKER.trimEnd()}`);
      expect(deadly.counts).toMatchObject({ findings: {}, withheld: 3 });
      expect(after.output).toBe('after [EMAIL_ADDRESS]\n');
      expect(pool.crashes).toBe(2);
      expect((await scrub('jane.doe@acme.io\n')).output).toBe('[EMAIL_ADDRESS]\n');
    },
  );

  it('tries a batch again when its worker died once', async () => {
    pool = createPool(defaults, 1, undefined, DYING);
    const { output, counts } = await scrub('DIE ONCE jane.doe@acme.io\n');
    expect(output).toBe('WAS DEAD [EMAIL_ADDRESS]\n');
    expect(counts.withheld).toBe(0);
    expect(pool.crashes).toBe(1);
  });

  it('withholds when no worker starts', async () => {
    pool = createPool(defaults, 2, undefined, STILLBORN);
    const results = await Promise.all(['a\n', 'b\n', 'c\n', 'd\n'].map(scrub));
    expect(results.map(({ output }) => output)).toEqual([MARKER, MARKER, MARKER, MARKER]);
  });

  it('counts a last record without a newline, and none in an empty batch', async () => {
    pool = createPool(defaults, 1);
    expect((await scrub('a\nb')).records).toBe(2);
    expect((await scrub('')).records).toBe(0);
  });
});

describe('bodies in a pool', () => {
  const MAIL = 'jane.roe@acme.example';
  const entry = (record: unknown) => Buffer.from(encode([7, record]));
  const WITHHELD = { scrubjay: 'record withheld' };

  async function body(source: Buffer, reading: BodyReading) {
    const result = await pool!.scrubBody(source, { reading, depth: 10 });
    const output = result.bytes && Buffer.from(result.bytes);
    result.free();
    return { ...result, output };
  }

  const rows: [BodyReading, Buffer, Buffer][] = [
    ['json', Buffer.from(`{\n"a": "${MAIL}"}`), Buffer.from('{\n"a": "[EMAIL_ADDRESS]"}')],
    [
      'bulk',
      Buffer.from(`{"index":{}}\n{"a":"${MAIL}"}`),
      Buffer.from('{"index":{}}\n{"a":"[EMAIL_ADDRESS]"}'),
    ],
    ['entries', entry({ a: MAIL }), entry({ a: '[EMAIL_ADDRESS]' })],
  ];

  it.each(rows)('%s', async (reading, source, expected) => {
    pool = createPool(defaults, 1);
    expect((await body(source, reading)).output).toEqual(expected);
    expect(await body(expected, reading)).toMatchObject({
      output: null,
      records: 1,
      counts: { findings: {} },
    });
  });

  it.each<[string, BodyReading, string]>([
    ['SJ_UNREADABLE', 'json', `{"a":"${MAIL}"`],
    ['SJ_UNREADABLE', 'bulk', `{"a":"${MAIL}"}`],
    ['SJ_UNREADABLE', 'entries', MAIL],
    ['SJ_TOO_DEEP', 'json', `${'['.repeat(11)}"${MAIL}"${']'.repeat(11)}`],
    ['SJ_FINDING', 'json', '["4111 1111 1111 1111"]'],
  ])('an error comes as it was raised: %s, %s', async (code, reading, text) => {
    pool = createPool({ ...defaults, actions: { CREDIT_CARD: { name: 'fail' } } }, 1);
    const error = await body(Buffer.from(text), reading).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ScrubJayError);
    expect(error).toMatchObject({ code, message: expect.not.stringMatching(/jane|4111/) });
    expect((error as ScrubJayError).remedy).not.toBe('');
    expect(pool.crashes).toBe(0);
  });

  it('withholds every record of a body over which two workers died', async () => {
    pool = createPool(defaults, 2, undefined, DYING);
    const entries = Buffer.concat([entry({ a: 1 }), entry({ a: `DIE BY EXIT ${MAIL}` })]);
    expect((await body(entries, 'entries')).output).toEqual(
      Buffer.concat([entry(WITHHELD), entry(WITHHELD)]),
    );
    const bulk = Buffer.from(`{"index":{}}\nDIE BY EXIT ${MAIL}\n{"delete":{}}\n`);
    const withheld = await body(bulk, 'bulk');
    expect(withheld.output?.toString()).toBe(`{"index":{}}\n${JSON_MARKER}{"delete":{}}\n`);
    expect(withheld.counts).toMatchObject({ findings: {}, withheld: 1 });
    const json = body(Buffer.from(`["DIE BY EXIT ${MAIL}"]`), 'json');
    await expect(json).rejects.toMatchObject({
      code: 'SJ_WITHHELD',
      message: expect.not.stringContaining('jane'),
    });
    expect(pool.crashes).toBe(6);
    expect((await body(Buffer.from(`["${MAIL}"]`), 'json')).output?.toString()).toBe('["[EMAIL_ADDRESS]"]');
  });

  it('says what no worker was asked about: a body that is none is refused, whoever died', async () => {
    pool = createPool(defaults, 1, undefined, DYING);
    for (const reading of ['entries', 'bulk'] as const) {
      const refused = body(Buffer.from(`DIE BY EXIT ${MAIL}`), reading);
      await expect(refused).rejects.toMatchObject({ code: 'SJ_UNREADABLE' });
    }
  });

  it('copies frames that lie anywhere', async () => {
    pool = createPool(defaults, 1);
    const source = Buffer.from(`what is your ssn?\n${MAIL}\nlast\n`);
    const frame = {
      scan: 0,
      from: 18,
      to: source.length,
      end: source.length,
      piece: false,
      more: false,
      header: null,
    };
    const { bytes, records, free } = await pool.scrubFrame(source, frame);
    expect(bytes?.toString()).toBe('[EMAIL_ADDRESS]\nlast\n');
    expect(records).toBe(2);
    free();
  });
});

describe('memory that is used again', () => {
  it('serves what is not much smaller, and is not kept without end', () => {
    const places = new Places();
    const small = places.take(1000);
    places.give(small);
    expect(places.take(300_000)).toBe(small);
    const large = places.take(9_000_000);
    expect(large.byteLength).toBe(2 ** 24);
    places.give(large);
    expect(places.take(1000)).not.toBe(large);
    expect(places.take(5_000_000)).toBe(large);
    const many = Array.from({ length: 4 }, () => places.take(9_000_000));
    for (const one of many) places.give(one);
    const again = many.map(() => places.take(9_000_000));
    expect(again.filter((one) => many.includes(one))).toHaveLength(2);
  });
});

describe('a stream whose workers die', () => {
  it('loses, doubles and reorders no record', async () => {
    const output: Buffer[] = [];
    const config = { ...defaults, batch: 4096 };
    const stream = createStream(config, {
      workers: 2,
      worker: DYING,
      onOutput: (bytes) => void output.push(Buffer.from(bytes)),
    });
    const lines = Array.from({ length: 3000 }, (_, i) => {
      const deadly =
        i === 700 ? ' DIE BY EXIT' : i === 2000 ? ' DIE BY EXCEPTION' : i === 2500 ? ' DIE ONCE' : '';
      return `${i} user${i}@acme.io${deadly}\n`;
    });
    for (const line of lines) await stream.write(Buffer.from(line));
    await stream.end();
    const { withheld } = stream.counts();
    const got = Buffer.concat(output).toString().split('\n').slice(0, -1);
    expect(got).toHaveLength(3000);
    expect(stream.records).toBe(3000);
    const kept = got.flatMap((line, i) => (line === MARKER.trim() ? [] : [[i, line] as const]));
    expect(kept.length).toBe(3000 - withheld);
    for (const [i, line] of kept) expect(line).toBe(`${i} [EMAIL_ADDRESS]${i === 2500 ? ' WAS DEAD' : ''}`);
    expect(got[700]).toBe(MARKER.trim());
    expect(got[2000]).toBe(MARKER.trim());
    // A batch of 4 KiB holds some 200 of these lines.
    expect(withheld).toBeLessThan(500);
    await stream.close();
  });
});

describe('the number of workers', () => {
  it.each([
    [3, 2, 3],
    ['auto', 1, 1],
    ['auto', 2, 1],
    ['auto', 4, 3],
    ['auto', 64, 8],
  ] as const)('%s on %i cores: %i', (workers, cores, count) => {
    expect(workerCount(workers, cores)).toBe(count);
  });

  it('counts the cores that there are', () => {
    expect(workerCount('auto')).toBe(workerCount('auto', availableParallelism()));
  });
});
