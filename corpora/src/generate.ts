import { formats } from './formats/index.ts';
import { stamp, type Template, template } from './markup.ts';
import { Rng } from './rng.ts';
import { EPOCH } from './time.ts';
import type { Format, Record } from './types.ts';

export interface Options {
  /** A name in `formats`. */
  format: string;
  seed: number;
  /** Ends with the record that reaches so many bytes, newlines counted. Give this or `records`. */
  bytes?: number;
  /** Header not counted. */
  records?: number;
  /** Share of records, 0 to 1, with personal data or secrets beyond what the format always holds. */
  piiShare?: number;
}

/** Records of which no two are made alike. The stream never ends. */
export function* templates(
  format: Format,
  { format: name, seed, piiShare = 0.05 }: Options,
): Generator<Template> {
  const r = new Rng(`${name}:${seed}`);
  const writer = format.start(r);
  const share = format.clean ? 0 : piiShare;
  for (;;) yield template(r.chance(share) ? writer.personal() : writer.plain());
}

/** A clock that goes forward by a seeded step at each record. */
export function ticking({ maxGapMs }: Format, { format, seed }: Options): () => number {
  const r = new Rng(`${format}:${seed}:clock`);
  let now = EPOCH;
  return () => (now += r.int(0, maxGapMs));
}

/** @throws RangeError when an option is out of its range. */
export function check(options: Options): Format {
  const { format, seed, bytes, records, piiShare = 0 } = options;
  if (!Object.hasOwn(formats, format)) {
    throw new RangeError(`unknown format "${format}"; one of ${Object.keys(formats).join(', ')}`);
  }
  if (!Number.isSafeInteger(seed)) throw new RangeError('seed must be a whole number');
  if ((bytes === undefined) === (records === undefined)) throw new RangeError('give either bytes or records');
  const amount = bytes ?? records!;
  if (!Number.isSafeInteger(amount) || amount < 1)
    throw new RangeError('bytes and records must be whole numbers above 0');
  if (!(piiShare >= 0 && piiShare <= 1)) throw new RangeError('piiShare must lie between 0 and 1');
  return formats[format];
}

/** The header of a format that has one, then records, each with its labels. Same options, same bytes. */
export function* generate(options: Options): Generator<Record> {
  const format = check(options);
  const { bytes = Number.POSITIVE_INFINITY, records = Number.POSITIVE_INFINITY } = options;
  const tick = ticking(format, options);
  let written = 0;
  if (format.header !== undefined) {
    yield { line: format.header, spans: [] };
    written += Buffer.byteLength(format.header) + 1;
  }
  let count = 0;
  for (const made of templates(format, options)) {
    if (written >= bytes || count >= records) return;
    stamp(made.bytes, 0, made, tick());
    yield { line: made.bytes.toString(), spans: made.spans };
    written += made.bytes.length + 1;
    count++;
  }
}
