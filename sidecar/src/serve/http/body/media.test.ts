import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { CODECS } from '../test/codings.ts';
import { assertText, kindOf } from './media.ts';

const REFUSED = expect.objectContaining({ code: 'SJ_MEDIA_TYPE' });

describe('the content type', () => {
  it.each([
    ['application/json', 'json'],
    ['Application/JSON ; Charset="UTF-8"', 'json'],
    ['application/vnd.elasticsearch+json;compatible-with=8', 'json'],
    ['application/x-ndjson', 'jsonLines'],
    ['application/vnd.elasticsearch+x-ndjson;compatible-with=8', 'jsonLines'],
    ['application/jsonl; charset=us-ascii', 'jsonLines'],
    ['text/plain', 'text'],
    ['text/plain; format=flowed; charset=utf8', 'text'],
    ['application/logfmt', 'text'],
  ])('%s is read as %s', (type, kind) => {
    expect(kindOf(type)).toBe(kind);
    expect(kindOf(type)).toBe(kind);
  });

  it.each([
    undefined,
    '',
    'application/octet-stream',
    'application/x-protobuf',
    'application/msgpack',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/grpc+json/x',
    'application/json; charset=utf-16',
    'application/json; charset=utf-8; charset=utf-16le',
    'text/plain; charset="iso-8859-1"',
    'text/html',
    'application/xml',
    'json',
  ])('%s is refused, and told to nobody', (type) => {
    expect(() => kindOf(type)).toThrow(REFUSED);
    if (type) expect(() => kindOf(type)).not.toThrow(type);
  });

  it('may vary without end and fill no memory', () => {
    for (let i = 0; i < 10_000; i++) expect(kindOf(`application/json; n=${i}`)).toBe('json');
  });
});

describe('text of more than one byte a character', () => {
  const utf32 = (text: string) => Buffer.from([...text].flatMap((c) => [c.charCodeAt(0), 0, 0, 0]));
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

  it.each([
    ['UTF-16', Buffer.from('mail jane', 'utf16le')],
    ['UTF-16, big end first', swapped(Buffer.from('mail jane', 'utf16le'))],
    ['UTF-16 with its mark', Buffer.from('\ufeffmail jane', 'utf16le')],
    ['UTF-16 with its mark, big end first', swapped(Buffer.from('\ufeffmail jane', 'utf16le'))],
    ['UTF-16 behind other letters', Buffer.from('日本語日本語 jane', 'utf16le')],
    ['UTF-32', utf32('mail jane')],
    ['UTF-32, big end first', Buffer.concat([Buffer.alloc(3), utf32('mail jane')])],
    ['UTF-16 behind UTF-8', Buffer.concat([Buffer.from('first line\n'), Buffer.from('jane', 'utf16le')])],
  ])('is refused: %s', (_, bytes) => {
    expect(() => assertText(bytes, 'text')).toThrow(REFUSED);
    expect(() => assertText(bytes, 'json')).toThrow(REFUSED);
  });

  it.each([
    ['UTF-8', Buffer.from('日本語 jane ä')],
    ['UTF-8 with its mark', Buffer.from('\ufeffjane')],
    ['one zero', Buffer.from('ab\0cd')],
    ['zeros between words', Buffer.from('one\0two\0three\0')],
    [
      'a stretch of zeros, as a crash leaves behind',
      Buffer.concat([Buffer.from('one\n'), Buffer.alloc(64), Buffer.from('two\n')]),
    ],
    ['nothing', Buffer.alloc(0)],
  ])('is not seen in %s', (_, bytes) => {
    expect(() => assertText(bytes, 'text')).not.toThrow();
  });

  it('is seen in JSON at the first zero', () => {
    expect(() => assertText(Buffer.from('{"a":"b\0c"}'), 'json')).toThrow(REFUSED);
  });
});

describe('what is compressed and does not say so', () => {
  it.each([
    ['gzip', CODECS.gzip.encode(Buffer.from('mail jane'))],
    ['zstd', CODECS.zstd.encode(Buffer.from('mail jane'))],
    ['xz', execFileSync('xz', ['-c'], { input: 'mail jane' })],
    ['bzip2', execFileSync('bzip2', ['-c'], { input: 'mail jane' })],
    ['snappy, framed', Buffer.from('ff060000734e61507059', 'hex')],
    ['LZ4', Buffer.from('04224d18', 'hex')],
  ])('is refused: %s', (_, bytes) => {
    expect(() => assertText(bytes, 'text')).toThrow(REFUSED);
    expect(() => assertText(bytes, 'jsonLines')).toThrow(REFUSED);
  });
});
