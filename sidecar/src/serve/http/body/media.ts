/** Content type → how a body is read. What is not in the tables is refused. */
import { unknownMedia } from './refusals.ts';

/** `json`: one document or several, of any layout. `jsonLines`: a document a line. `text`: lines that may be anything. */
export type Kind = 'json' | 'jsonLines' | 'text';

const KINDS: readonly (readonly [kind: Kind, types: readonly string[]])[] = [
  ['json', ['application/json', 'text/json']],
  [
    'jsonLines',
    [
      'application/x-ndjson',
      'application/ndjson',
      'application/jsonl',
      'application/x-jsonl',
      'application/jsonlines',
      'application/x-jsonlines',
      'application/json-lines',
      'application/x-json-stream',
    ],
  ],
  [
    'text',
    ['text/plain', 'text/csv', 'text/logfmt', 'application/logfmt', 'application/x-logfmt', 'text/x-logfmt'],
  ],
];

const BY_TYPE = new Map(KINDS.flatMap(([kind, types]) => types.map((type) => [type, kind] as const)));
/** `application/vnd.elasticsearch+x-ndjson;compatible-with=8` */
const BY_SUFFIX: readonly (readonly [RegExp, Kind])[] = [
  [/^application\/[\w.-]+\+json$/, 'json'],
  [/^application\/[\w.-]+\+(?:x-)?ndjson$/, 'jsonLines'],
];

/** All of them are UTF-8, or a part of it. */
const CHARSETS = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);
const CHARSET = /;\s*charset\s*=\s*("?)([^";]*)\1/gi;

const known = new Map<string, Kind>();

/** @throws ScrubJayError SJ_MEDIA_TYPE; what the caller named is not told again */
export function kindOf(contentType: string | undefined): Kind {
  if (contentType === undefined) throw unknownMedia('it has no content type');
  const seen = known.get(contentType);
  if (seen) return seen;
  const kind = read(contentType);
  // Few clients vary it; those who do fill no memory.
  if (known.size < 64) known.set(contentType, kind);
  return kind;
}

function read(contentType: string): Kind {
  const type = mediaType(contentType);
  const kind = BY_TYPE.get(type) ?? BY_SUFFIX.find(([pattern]) => pattern.test(type))?.[1];
  if (!kind) throw unknownMedia('the content type is not one of those in the documentation');
  assertCharset(contentType);
  return kind;
}

/** Lower case, without parameters. */
export function mediaType(contentType: string): string {
  const semicolon = contentType.indexOf(';');
  return (semicolon < 0 ? contentType : contentType.slice(0, semicolon)).trim().toLowerCase();
}

/** @throws ScrubJayError SJ_MEDIA_TYPE */
export function assertCharset(contentType: string): void {
  for (const [, , charset] of contentType.matchAll(CHARSET)) {
    if (!CHARSETS.has(charset.trim().toLowerCase())) throw unknownMedia('the charset is not UTF-8');
  }
}

/** Beginnings of what is compressed, by their first byte: gzip, zstd, snappy, LZ4, xz, bzip2, zip. */
const PACKED = new Map(
  ['1f8b', '28b52ffd', 'ff060000734e61507059', '04224d18', 'fd377a585a00', '425a6839', '504b0304']
    .map((hex) => Buffer.from(hex, 'hex'))
    .map((begin) => [begin[0], begin] as const),
);

/**
 * What goes past every detector is refused, whatever its headers say: text in UTF-16 or UTF-32, with a mark in front or
 * without, and what is compressed.
 * @throws ScrubJayError SJ_MEDIA_TYPE
 */
export function assertText(bytes: Buffer, kind: Kind): void {
  const [a, b] = bytes;
  const marked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  if (marked) throw unknownMedia('it is not UTF-8');
  const packed = PACKED.get(a);
  if (packed && bytes.subarray(0, packed.length).equals(packed)) {
    throw unknownMedia('it is compressed, and its headers do not say how');
  }
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    // JSON holds no such byte. In text single ones may stand, but not around every character.
    if (kind !== 'text' || wide(bytes, at)) throw unknownMedia('it is not UTF-8');
  }
}

/** A character between zeros, as Latin letters have them in UTF-16 and UTF-32. */
function wide(bytes: Buffer, zero: number): boolean {
  const four = bytes[zero + 1] === 0 && bytes[zero + 2] === 0;
  const character = zero + (four ? 3 : 1);
  return bytes[character] !== 0 && bytes[character + 1] === 0;
}
