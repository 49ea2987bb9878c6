import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CODECS, CODING_NAMES, zstd } from '../test/codings.ts';
import { type Coding, codingOf, decode, encode } from './coding.ts';
import { Load, Share } from './load.ts';

const MIB = 1_048_576;
const CODINGS = CODING_NAMES.filter((name) => name !== 'identity') as Coding[];
const refusal = (code: string) => expect.objectContaining({ code });
const share = (most = 64 * MIB) => new Share(new Load(most));

describe('content encodings', () => {
  it.each([
    [undefined, null],
    ['identity', null],
    ['gzip', 'gzip'],
    ['X-GZIP', 'gzip'],
    [' br ', 'br'],
  ])('%j is %s', (header, coding) => {
    expect(codingOf(header)).toBe(coding);
  });

  it.each(['gzip, gzip', 'gzip, identity', 'snappy', 'compress', '', 'gzip;q=1'])(
    '%j is refused',
    (header) => {
      expect(() => codingOf(header)).toThrow(refusal('SJ_MEDIA_TYPE'));
    },
  );
});

describe.each(CODINGS)('%s', (coding) => {
  const text = Buffer.from('{"level":30,"msg":"request completed"}\n'.repeat(5_000));
  const packed = CODECS[coding].encode(text);

  it('is read, from whoever wrote it', async () => {
    expect((await decode(packed, coding, text.length, share())).equals(text)).toBe(true);
  });

  it.each([0, 1, 131_072, 131_073, 500_000])(
    'is written so that others read it: %i bytes',
    async (length) => {
      const bytes = Buffer.alloc(length, text);
      const encoded = await encode(bytes, coding);
      expect(CODECS[coding].decode(encoded).equals(bytes)).toBe(true);
      expect((await decode(encoded, coding, 500_000, share())).equals(bytes)).toBe(true);
    },
  );

  it.each([
    ['cut off', packed.subarray(0, packed.length - 9)],
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('jane.doe@acme.example')],
    ['with something behind it', Buffer.concat([packed, Buffer.from('jane.doe@acme.example')])],
  ])('is refused when it is %s', async (_, bytes) => {
    await expect(decode(bytes, coding, 64 * MIB, share())).rejects.toEqual(refusal('SJ_UNREADABLE'));
  });

  it('is cut off at the limit', async () => {
    await expect(decode(packed, coding, text.length - 1, share())).rejects.toEqual(refusal('SJ_TOO_LARGE'));
  });

  it('takes no more room than there is', async () => {
    const load = new Load(64 * MIB);
    const other = new Share(load);
    other.take(load.most - 1000);
    await expect(decode(packed, coding, MIB, new Share(load))).rejects.toEqual(refusal('SJ_OVERLOADED'));
  });

  it('of a bomb is not inflated beyond the limit', async () => {
    const bomb = CODECS[coding].encode(Buffer.alloc(48 * MIB));
    expect(bomb.length).toBeLessThan(MIB);
    const load = new Load(64 * MIB);
    const taken = new Share(load);
    await expect(decode(bomb, coding, MIB, taken)).rejects.toEqual(refusal('SJ_TOO_LARGE'));
    expect(load.held).toBeLessThanOrEqual(MIB);
    taken.done();
    expect(load.held).toBe(0);
  });
});

describe('gzip', () => {
  it('of several members is read whole', async () => {
    const members = Buffer.concat([zlib.gzipSync('one '), zlib.gzipSync('two')]);
    expect((await decode(members, 'gzip', 100, share())).toString()).toBe('one two');
  });
});

describe('zstd', () => {
  const text = Buffer.from('one line\n'.repeat(1000));

  it.each([
    ['several frames', Buffer.concat([zstd(['-c'], text), zstd(['-c'], text)]), 2],
    ['a checksum', zstd(['-c', '--check'], text), 1],
    ['no checksum', zstd(['-c', '--no-check'], text), 1],
    [
      'a frame to be skipped',
      Buffer.concat([
        Buffer.from('50 2a 4d 18 03 00 00 00 aa bb cc'.replaceAll(' ', ''), 'hex'),
        zstd(['-c'], text),
      ]),
      1,
    ],
    ['the highest level', zstd(['-c', '-19'], text), 1],
  ])('is read with %s', async (_, bytes, times) => {
    expect(await decode(bytes, 'zstd', MIB, share())).toHaveLength(text.length * times);
  });

  it('with a window over 8 MiB is refused before any memory is taken for it', async () => {
    const far = zstd(['-c', '--ultra', '-20', '--long=27'], Buffer.alloc(20 * MIB, 'x'));
    await expect(decode(far, 'zstd', 64 * MIB, share())).rejects.toEqual(refusal('SJ_UNREADABLE'));
  });

  it('of a thousand frames and more is refused', async () => {
    const frame = zstd(['-c'], Buffer.from('a'));
    expect(await decode(Buffer.alloc(frame.length * 1_000, frame), 'zstd', MIB, share())).toHaveLength(1_000);
    const more = Buffer.alloc(frame.length * 1_001, frame);
    await expect(decode(more, 'zstd', MIB, share())).rejects.toEqual(refusal('SJ_UNREADABLE'));
  });

  it('that says it is larger than the limit is refused at once', async () => {
    const head = Buffer.from('28b52ffde0ffffffffffff0f00010000', 'hex');
    await expect(decode(head, 'zstd', MIB, share())).rejects.toEqual(refusal('SJ_TOO_LARGE'));
  });
});
