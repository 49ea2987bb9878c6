import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The formats that are shown, with what a reader calls them and how many records of each. */
export const SHOWN = [
  ['pino', 'pino, JSON lines', 3],
  ['nginx', 'nginx access log', 2],
  ['cri', 'Kubernetes container log', 2],
  ['syslog', 'syslog, RFC 5424', 2],
  ['logfmt', 'logfmt', 2],
  ['java', 'Java, log4j', 2],
  ['csv', 'CSV export', 1],
  ['chat', 'support chat', 2],
];

export function readSample(root, format) {
  return readFileSync(join(root, 'corpora', 'samples', `${format}.log`));
}

/** Records of one line each, without their newline. */
export function linesOf(bytes) {
  const lines = [];
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(10, at);
    const end = newline < 0 ? bytes.length : newline;
    if (end > at) lines.push(bytes.subarray(at, end));
    at = end + 1;
  }
  return lines;
}

/**
 * The `wanted` lines that show most: kinds of data that no line before has shown, then many findings; short ones
 * first, as long ones are cut. The same lines at each run.
 */
export function choose(scrubber, lines, wanted, seen) {
  const found = lines
    .map((line) => ({ line, findings: scrubber.detect(line) }))
    .filter(({ line, findings }) => findings.length > 0 && line.length < 420);
  const chosen = [];
  while (chosen.length < wanted && found.length > 0) {
    const worth = ({ line, findings }) => {
      const kinds = new Set(findings.map(({ entity }) => entity));
      const fresh = [...kinds].filter((entity) => !seen.has(entity)).length;
      return fresh * 10 + kinds.size * 2 + Math.min(findings.length, 4) - line.length / 60;
    };
    const best = found.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    found.splice(found.indexOf(best), 1);
    for (const { entity } of best.findings) seen.add(entity);
    chosen.push(best);
  }
  return chosen;
}
