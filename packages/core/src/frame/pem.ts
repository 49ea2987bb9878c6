/** PEM blocks over several lines, the one thing that is longer than a record. */

const BEGIN = '-----BEGIN ';
const END = '-----END ';
const NEWLINE = 10;

/** RFC 1421 headers inside a block, and PGP's. */
const HEADER =
  /^(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset|MessageID|Key-Info|Originator-[A-Za-z-]+):/;

/**
 * Offset of a PEM block that is open at `cut` (behind a newline): it begins in the last `reach` bytes before, and every
 * line since is one of a block. -1 when none is.
 */
export function pemOpenAt(bytes: Buffer, at: number, cut: number, reach: number): number {
  const from = Math.max(at, cut - reach);
  const found = bytes.subarray(from, cut).lastIndexOf(BEGIN, undefined, 'latin1');
  if (found < 0) return -1;
  const begin = from + found;
  return blockEnd(bytes, begin, cut) < cut ? -1 : begin;
}

/** One past the last byte, at most `end`, of the block that begins at `begin`: its END line, or the last line like one. */
export function blockEnd(bytes: Buffer, begin: number, end: number): number {
  const first = bytes.indexOf(NEWLINE, begin);
  if (first < 0 || first >= end) return end;
  if (bytes.subarray(begin, first).includes(END, 0, 'latin1')) return first;
  let line = first + 1;
  let stop = first;
  while (line < end) {
    const newline = bytes.indexOf(NEWLINE, line);
    const next = newline < 0 || newline >= end ? end : newline;
    const kind = lineKind(bytes, line, next);
    if (kind === 'other') return stop;
    stop = next;
    if (kind === 'end') return stop;
    line = next + 1;
  }
  return end;
}

function lineKind(bytes: Buffer, from: number, to: number): 'body' | 'end' | 'other' {
  while (to > from && bytes[to - 1] <= 32) to--;
  while (from < to && bytes[from] <= 32) from++;
  if (to - from > 200) return 'other';
  const line = bytes.toString('latin1', from, to);
  if (line.startsWith(END)) return 'end';
  return /^[A-Za-z0-9+/]*={0,2}$/.test(line) || HEADER.test(line) ? 'body' : 'other';
}
