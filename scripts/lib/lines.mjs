/** Lines before and after scrubbing, compared. */

/** Lines of a buffer as buffers, without their newline. */
export function linesOf(bytes) {
  const lines = [];
  let at = 0;
  for (let newline = bytes.indexOf(10); newline >= 0; newline = bytes.indexOf(10, at)) {
    lines.push(bytes.subarray(at, newline));
    at = newline + 1;
  }
  if (at < bytes.length) lines.push(bytes.subarray(at));
  return lines;
}

function parses(line) {
  try {
    JSON.parse(line.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

/** Lines that were lost, doubled, or parsed as JSON before and no longer do: { line, reason }. */
export function brokenLines(before, after) {
  const was = linesOf(before);
  const is = linesOf(after);
  if (was.length !== is.length)
    return [{ line: Math.min(was.length, is.length), reason: `${was.length} lines became ${is.length}` }];
  const broken = [];
  was.forEach((line, i) => {
    if (line.equals(is[i])) return;
    if (parses(line) && !parses(is[i])) broken.push({ line: i, reason: 'no longer JSON' });
  });
  return broken;
}
