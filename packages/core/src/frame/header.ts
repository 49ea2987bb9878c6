/** The header of a table: CSV or TSV whose first record names its columns. */

/** Bytes. */
export const LONGEST_HEADER = 4096;
const SEPARATORS = ['\t', ',', ';', '|'] as const;

/** A column's name: three words at most, of letters, digits and what joins them. */
const NAME = /^[A-Za-z_\x80-\xff][\w\x80-\xff#./()-]{0,40}(?: [\w\x80-\xff#./()-]{1,40}){0,2}$/;

/** The first record of a stream, latin1, when it reads like a header of two columns or more; null when it does not. */
export function headerOf(bytes: Buffer, from: number, to: number): string | null {
  // Nearly every log: a brace, bracket, digit or time begins no name.
  if (!beginsName(bytes[from])) return null;
  let end = bytes.subarray(from, Math.min(to, from + LONGEST_HEADER)).indexOf(10);
  if (end < 0) return null;
  end += from;
  if (bytes[end - 1] === 13) end--;
  if (bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf) from += 3;
  const line = bytes.toString('latin1', from, end);
  if (/[:=[\]{}<>]/.test(line)) return null;
  return columnNames(line) ? line : null;
}

const beginsName = (c: number) =>
  (c | 32) >= 97 && (c | 32) <= 122 ? true : c === 34 || c === 95 || c >= 128;

export interface Columns {
  readonly separator: string;
  readonly names: readonly string[];
}

/** Separator and names of a header line; null when it is none. */
export function columnNames(line: string): Columns | null {
  for (const separator of SEPARATORS) {
    const names = line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    if (names.length > 1 && names.every((name) => NAME.test(name)) && new Set(names).size === names.length)
      return { separator, names };
  }
  return null;
}
