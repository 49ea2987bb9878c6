/** `INSERT INTO t (a, b) VALUES (1, 'x'), …`: which value stands in which column. */
import type { Text } from '../text.ts';
import { APOSTROPHE, isDigit, isKeyByte, QUOTE, skip, span, type Value } from './kinds.ts';

export interface Column {
  readonly name: string;
  /** One a row. */
  readonly values: readonly Value[];
}

const MOST_COLUMNS = 256;
/** Bytes of a value without quotes. */
const LONGEST_TOKEN = 256;

/** Columns that `wanted` takes, with their values; `at` is behind `INSERT INTO`. */
export function insertedColumns(text: Text, at: number, wanted: (name: string) => boolean): Column[] {
  const { bytes, end } = text;
  at = skip(bytes, at, end);
  const most = Math.min(end, at + 200);
  while (at < most && (isName(bytes[at]) || (bytes[at] === QUOTE && !text.json))) at++;
  at = skip(bytes, at, end);
  if (bytes[at] !== 40) return [];
  const names: string[] = [];
  let any = false;
  do {
    at = skip(bytes, at + 1, end);
    const from = at;
    while (at < end && at - from < 80 && (isName(bytes[at]) || (bytes[at] === QUOTE && !text.json))) at++;
    if (at === from || names.length >= MOST_COLUMNS) return [];
    const name = bytes.toString('latin1', from, at).replace(/[`"[\]]/g, '');
    names.push(name);
    any ||= wanted(name);
    at = skip(bytes, at, end);
  } while (bytes[at] === 44);
  if (bytes[at] !== 41 || !any) return [];
  at = skip(bytes, at + 1, end);
  if (!/^values$/i.test(bytes.toString('latin1', at, at + 6))) return [];
  const rows = readRows(text, skip(bytes, at + 6, end), names.length);
  return names.flatMap((name, i) =>
    wanted(name) ? [{ name, values: rows.flatMap((row) => row[i] ?? []) }] : [],
  );
}

/** `(1, 'x'), (2, 'y')`; null stands for a value that is no text and no number. */
function readRows(text: Text, at: number, columns: number): (Value | null)[][] {
  const { bytes, end } = text;
  const rows: (Value | null)[][] = [];
  while (bytes[at] === 40 && at < end) {
    const row: (Value | null)[] = [];
    do {
      at = skip(bytes, at + 1, end);
      const value = readValue(text, at);
      if (!value) return rows;
      row.push(value.kind === 'token' ? null : value);
      at = skip(bytes, value.kind === 'string' ? value.end + 1 : value.end, end);
    } while (bytes[at] === 44 && row.length < columns);
    rows.push(row);
    if (bytes[at] !== 41) return rows;
    at = skip(bytes, at + 1, end);
    if (bytes[at] !== 44) return rows;
    at = skip(bytes, at + 1, end);
  }
  return rows;
}

function readValue(text: Text, at: number): Value | null {
  const { bytes, end } = text;
  // N'…' and E'…'.
  if (bytes[at + 1] === APOSTROPHE && bytes[at] > 64) at++;
  if (bytes[at] === APOSTROPHE) {
    for (let stop = at + 1; stop < end; stop++) {
      const c = bytes[stop];
      if (c === QUOTE && text.json) return null;
      if (c === 92) stop++;
      else if (c === APOSTROPHE) {
        if (bytes[stop + 1] !== APOSTROPHE) return span('string', at + 1, stop);
        stop++;
      }
    }
    return null;
  }
  const number = isDigit(bytes[at]);
  let depth = 0;
  let stop = at;
  for (const most = Math.min(end, at + LONGEST_TOKEN); stop < most; stop++) {
    const c = bytes[stop];
    if (c === 40) depth++;
    else if ((c === 41 && depth-- === 0) || (c === 44 && depth === 0)) break;
    else if (c === QUOTE && text.json) return null;
  }
  if (stop === at) return null;
  let last = stop;
  while (last > at && bytes[last - 1] <= 32) last--;
  // A call, a placeholder, NULL: passed over.
  return number ? span('text', at, last) : span('token', at, stop);
}

/** Letters, digits, and the marks around and between names: ` [ ] . */
const isName = (c: number) => isKeyByte(c) || c === 96 || c === 91 || c === 93;
