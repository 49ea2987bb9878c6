/** An example row as a line of bytes (one character each) and where in it the value is. */
export interface Example {
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

/** Reads a row of `examples`: `ssn is «536-90-4399»`, or the value alone. */
export function readExample(row: string): Example {
  const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
  const parts = row.split(/[«»]/);
  if (parts.length === 1) return { line: latin1(row), start: 0, end: latin1(row).length };
  if (parts.length !== 3) throw new TypeError('an example marks one value');
  const [before, value, after] = parts.map(latin1);
  return { line: before + value + after, start: before.length, end: before.length + value.length };
}
