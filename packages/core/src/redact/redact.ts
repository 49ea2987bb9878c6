/** One pass, JSON-safe splice: hits in rising order → output bytes. */
import { ScrubJayError } from '../errors.ts';
import type { Hit } from '../evaluate/hit.ts';
import type { Target } from '../policy/compiled.ts';
import { actions } from './actions/index.ts';
import { KeyNames } from './key-names.ts';
import { unwrap, writeAt } from './place.ts';

/** A target's label is always the same: its bytes are kept, by the way they are written. */
const labels = new WeakMap<Target, Buffer[]>();

const NEWLINE = 10;

/** Bytes that stand for a hit, quotes and escapes included. */
function replacement(bytes: Buffer, hit: Hit): Buffer {
  const { target, bare, escapes, wrap } = hit;
  const action = actions[target.action.name];
  if (action.kind !== 'replace') throw new TypeError(`${target.action.name} replaces nothing`);
  if (target.action.name === 'label' && !wrap) {
    let kept = labels.get(target);
    if (!kept) {
      kept = [];
      labels.set(target, kept);
    }
    const form = escapes * 2 + Number(bare);
    kept[form] ??= writeAt(
      hit,
      action.replace({ entity: target.entity, spec: target.action, value: () => '' }),
    );
    return kept[form];
  }
  const value = () => unwrap(hit, bytes);
  return writeAt(hit, action.replace({ entity: target.entity, spec: target.action, value }));
}

const EMPTY = Buffer.alloc(0);

/** Collects output; grows as it must. */
export class Output {
  bytes: Buffer = EMPTY;
  length = 0;

  reset(room: number): void {
    this.length = 0;
    if (this.bytes.length < room) this.bytes = Buffer.allocUnsafeSlow(room);
  }

  copy(source: Buffer, from: number, to: number): void {
    if (to <= from) return;
    this.#room(to - from);
    this.length += source.copy(this.bytes, this.length, from, to);
  }

  /** Puts the first n bytes of `source` in front of what is there. */
  insert(source: Buffer, n: number): void {
    this.#room(n);
    this.bytes.copyWithin(n, 0, this.length);
    source.copy(this.bytes, 0, 0, n);
    this.length += n;
  }

  /** The bytes so far, as the caller's own; the output starts anew. */
  take(): Buffer {
    const bytes = this.bytes.subarray(0, this.length);
    this.bytes = EMPTY;
    this.length = 0;
    return bytes;
  }

  #room(more: number): void {
    const need = this.length + more;
    if (need <= this.bytes.length) return;
    const bytes = Buffer.allocUnsafeSlow(Math.max(need, this.bytes.length * 2));
    this.bytes.copy(bytes, 0, 0, this.length);
    this.bytes = bytes;
  }
}

/** Told of each hit that is carried out. */
export type Count = (target: Target) => void;

/** Records that are dropped, as [start, end) with their newline, rising. */
function droppedRecords(bytes: Buffer, to: number, hits: readonly Hit[]): [number, number][] {
  const dropped: [number, number][] = [];
  for (const hit of hits) {
    if (hit.target.action.name !== 'drop') continue;
    const start = hit.start === 0 ? 0 : bytes.lastIndexOf(NEWLINE, hit.start - 1) + 1;
    const newline = bytes.indexOf(NEWLINE, hit.end);
    const end = newline < 0 || newline >= to ? to : newline + 1;
    if (dropped.at(-1)?.[0] !== start) dropped.push([start, end]);
  }
  return dropped;
}

/**
 * Appends [from, to) of `bytes` to `output`, hits replaced; `drop` takes the record around a hit out, newline included.
 * `keys` remembers the replaced keys of a record that is redacted part by part; `original` is what untouched bytes are taken
 * from where some of `bytes` stand in for others. Returns where the output has got to: beyond `to` when the last hit reaches over it.
 * @throws ScrubJayError SJ_FINDING when a hit's action is `fail`
 */
export function redact(
  bytes: Buffer,
  from: number,
  to: number,
  hits: readonly Hit[],
  output: Output,
  count: Count,
  keys = new KeyNames(),
  original = bytes,
): number {
  const dropped = droppedRecords(bytes, to, hits);
  let next = 0;
  let at = from;
  for (const hit of hits) {
    if (hit.end <= from || hit.start >= to) continue;
    const { name } = hit.target.action;
    if (name === 'fail') throw ScrubJayError.of('SJ_FINDING', { entity: hit.target.entity });
    count(hit.target);
    while (next < dropped.length && dropped[next][0] <= hit.start) {
      const [start, end] = dropped[next++];
      output.copy(original, at, start);
      at = Math.max(at, end);
    }
    if (hit.start < at && hit.end <= at) continue;
    if (name === 'keep') continue;
    output.copy(original, at, hit.start);
    const text = keys.distinct(bytes, hit, replacement(bytes, hit));
    output.copy(text, 0, text.length);
    at = hit.end;
  }
  for (; next < dropped.length; next++) {
    output.copy(original, at, dropped[next][0]);
    at = Math.max(at, dropped[next][1]);
  }
  output.copy(original, at, to);
  return Math.max(at, to);
}
