/**
 * Text under construction carries its labels as private-use characters. They pass untouched through
 * template strings, CSV quoting and JSON.stringify, so a value keeps its label however deep it is
 * nested and however it is escaped; `template` then takes them out and counts the bytes.
 */
import { type Clock, clocks } from './time.ts';
import { type Entity, entities, type Span } from './types.ts';

const OPEN = '\uE000';
const CLOSE = '\uE001';
const BARE = '\uE002';
const AT = '\uE003';
const TIME = '\uE004';
/** The character after OPEN or TIME says which entity or clock. */
const INDEX = 0xe100;

/** Labels a value that is already encoded for its place (percent-encoded in a URL, say). */
export function mark(entity: Entity, value: string): string {
  return OPEN + String.fromCharCode(INDEX + entities.indexOf(entity)) + value + CLOSE;
}

/** A string that `json` writes without quotes: a number. */
export function bare(text: string): string {
  return BARE + text + BARE;
}

/** The @ of an address that `json` writes as the escape `\u0040`. */
export function escapedAt(address: string): string {
  return address.replace('@', AT);
}

/** A place for the time of the record, of the fixed width of that clock. */
export function time(clock: Clock): string {
  return TIME + String.fromCharCode(INDEX + clockNames.indexOf(clock));
}

/** JSON.stringify that knows the markup. May be nested: JSON inside a JSON string. */
export function json(value: unknown): string {
  return JSON.stringify(value)
    .replace(/"\uE002|\uE002"/g, '')
    .replaceAll(AT, '\\u0040');
}

const clockNames = Object.keys(clocks) as Clock[];

/** A finished record but for its times, which have fixed places and widths. */
export interface Template {
  bytes: Buffer;
  spans: Span[];
  times: { at: number; clock: Clock }[];
}

export function template(text: string): Template {
  const spans: Span[] = [];
  const times: Template['times'] = [];
  let out = '';
  let bytes = 0;
  let from = 0;
  let open: Span | undefined;
  const marks = /[\uE000\uE004]([\s\S])|[\uE001-\uE003]/g;
  for (let hit = marks.exec(text); hit; hit = marks.exec(text)) {
    const part = text.slice(from, hit.index);
    out += part;
    bytes += Buffer.byteLength(part);
    from = marks.lastIndex;
    const index = hit[1] === undefined ? -1 : hit[1].charCodeAt(0) - INDEX;
    switch (hit[0][0]) {
      case OPEN:
        open = { entity: entities[index], start: bytes, end: bytes };
        break;
      case CLOSE:
        if (!open) throw new Error('markup: a label ends that did not begin');
        open.end = bytes;
        spans.push(open);
        open = undefined;
        break;
      case TIME: {
        const clock = clockNames[index];
        times.push({ at: bytes, clock });
        out += '0'.repeat(clocks[clock].width);
        bytes += clocks[clock].width;
        break;
      }
      case AT:
        out += '@';
        bytes += 1;
        break;
    }
  }
  out += text.slice(from);
  return { bytes: Buffer.from(out), spans, times };
}

/** Writes the times of a template into a buffer where its bytes begin at `base`. */
export function stamp(into: Buffer, base: number, { times }: Template, now: number): void {
  for (const { at, clock } of times) into.write(clocks[clock].write(now), base + at, 'latin1');
}
