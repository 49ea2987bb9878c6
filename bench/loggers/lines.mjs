// Records of the seeded corpora: as lines with labels, and as what an application would hand to its logger.
import { generate } from '@scrubjay/corpora';

/** What the loggers write themselves. */
const OWN = {
  pino: new Set(['level', 'time', 'pid', 'hostname', 'msg']),
  winston: new Set(['level', 'message', 'timestamp']),
};
const PINO_LEVELS = { 20: 'debug', 30: 'info', 40: 'warn', 50: 'error' };

/** Records that differ; the generator repeats them after that. */
export const UNIQUE = 20_000;
export const SEED = 1;
/** The share of lines with personal data in the corpus `pino-5`. */
export const SHARE = 0.05;

/** Byte offsets → string indices. */
export function indices(text, spans) {
  const bytes = Buffer.from(text);
  if (bytes.length === text.length) return spans;
  const index = (offset) => bytes.toString('utf8', 0, offset).length;
  return spans.map((span) => ({ ...span, start: index(span.start), end: index(span.end) }));
}

/**
 * The first `count` records of NDJSON that JSON.stringify writes as they are, [{ line, record, spans }], so that those who
 * take objects are given the same as those who take text. About one in 2,000 is left out: it has \u0040 for @ or the like.
 */
export function jsonLines(count, { format = 'pino', pii = SHARE } = {}) {
  const lines = [];
  for (const { line, spans } of generate({ format, seed: SEED, records: UNIQUE, piiShare: pii })) {
    if (lines.length === count) break;
    const record = JSON.parse(line);
    if (JSON.stringify(record) === line) lines.push({ line, record, spans: indices(line, spans) });
  }
  return lines;
}

/** The same records as arguments of a call: [{ level, fields, message }]. */
export function calls(lines, logger) {
  return lines.map(({ record }) => {
    const fields = Object.fromEntries(Object.entries(record).filter(([key]) => !OWN[logger].has(key)));
    const level = PINO_LEVELS[record.level] ?? record.level;
    return { level, fields, message: record.msg ?? record.message };
  });
}

/** Lines without personal data, of the length that most have. */
function cleanLines(count) {
  return jsonLines(UNIQUE, { pii: 0 })
    .filter(({ line }) => line.length >= 250 && line.length <= 350)
    .slice(0, count);
}

const KINDS = { mixed: (count) => jsonLines(count), clean: cleanLines };

/** Calls of `kind` 'mixed' (as in `pino-5`) or 'clean' (no personal data, 250 to 350 bytes). */
export const callsOf = (kind, count, logger) => calls(KINDS[kind](count), logger);
