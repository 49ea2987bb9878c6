/** Cells of a table whose header names the columns: a column's name decides like a key. */
import { columnNames } from '../frame/header.ts';
import type { Keyed, KeyReader } from './keyed.ts';
import type { Text } from './text.ts';
import type { Value } from './value.ts';

const QUOTE = 34;

interface Table {
  readonly separator: number;
  readonly width: number;
  /** Columns whose name is a key that decides. */
  readonly named: readonly { readonly column: number; readonly name: string }[];
}

export class ColumnReader {
  readonly #keys: KeyReader;
  #header: string | null = null;
  #table: Table | null = null;

  constructor(keys: KeyReader) {
    this.#keys = keys;
  }

  /** Null when no column of the header decides anything. */
  table(header: string | null): Table | null {
    if (header !== this.#header) {
      this.#header = header;
      this.#table = header === null ? null : this.#read(header);
    }
    return this.#table;
  }

  #read(header: string): Table | null {
    const columns = columnNames(header);
    if (!columns) return null;
    const { separator, names } = columns;
    const named = names.flatMap((raw, column) => {
      const name = Buffer.from(raw, 'latin1').toString('utf8');
      return this.#keys.find(name) ? [{ column, name }] : [];
    });
    if (named.length === 0) return null;
    return { separator: separator.charCodeAt(0), width: names.length, named };
  }

  /** What the columns decide of the located record. Nothing when it has more cells or fewer than the header. */
  cells(text: Text, table: Table): Keyed[] {
    const cells = cellsOf(text, table.separator, table.width);
    if (!cells) return [];
    return table.named.flatMap(({ column, name }) => this.#keys.cell(text, name, cells[column]) ?? []);
  }
}

/** RFC 4180, but that no cell goes over the end of its line. */
function cellsOf(text: Text, separator: number, width: number): Value[] | null {
  const { bytes, end } = text;
  const cells: Value[] = [];
  let at = text.start;
  for (;;) {
    if (cells.length === width) return null;
    while (bytes[at] === 32) at++;
    const quoted = bytes[at] === QUOTE;
    const start = quoted ? at + 1 : at;
    let stop = start;
    if (quoted) {
      while (stop < end && !(bytes[stop] === QUOTE && bytes[++stop] !== QUOTE)) stop++;
      if (bytes[stop - 1] !== QUOTE) return null;
      at = stop;
      stop--;
    } else {
      while (stop < end && bytes[stop] !== separator) stop++;
      at = stop;
      while (stop > start && bytes[stop - 1] <= 32) stop--;
    }
    cells.push({ kind: quoted ? 'string' : 'text', start, end: stop, open: false });
    while (bytes[at] === 32 || bytes[at] === 13) at++;
    if (at >= end) break;
    if (bytes[at] !== separator) return null;
    at++;
  }
  return cells.length === width ? cells : null;
}
