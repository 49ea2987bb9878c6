/** Hyperscan over the custom patterns: which records are worth RE2's time. */
import { compile, type Database, Flag } from 'hyperscan-js';
import type { CustomDetector } from '../config/index.ts';
import type { RecordFilter } from '../evaluate/custom.ts';
import { cachedDatabase } from './cache.ts';

/**
 * What the two read differently: anchors of the whole text, quoting, Unicode classes, inline flags, named groups. Such a
 * pattern is not filtered.
 */
const DIFFERENT = /\\[AzZQECpPX]|\(\?[^:]|\[\[:|[^\x00-\x7f]|\\x\{/;

/** Null when some pattern cannot be filtered. */
export function customFilter(detectors: readonly CustomDetector[]): RecordFilter | null {
  if (detectors.length === 0 || detectors.some(({ pattern }) => DIFFERENT.test(pattern))) return null;
  const expressions = [
    ...detectors.map(({ pattern, caseInsensitive }, id) => ({
      id,
      pattern,
      flags: Flag.MULTILINE | (caseInsensitive ? Flag.CASELESS : 0),
    })),
    // A dot is a byte here and a character there: records that are not ASCII are looked at anyway.
    { id: detectors.length, pattern: '[\\x80-\\xff]', flags: 0 },
  ];
  let database: Database;
  try {
    database = cachedDatabase({ kind: 'custom', expressions }, () => compile(expressions));
  } catch {
    // Refused for its size or a construct that RE2 alone knows; RE2 then sees every record.
    return null;
  }
  let ends = new Uint32Array(2048);
  return (bytes, length) => {
    let count = database.scan(bytes, 0, length, ends);
    if (count * 2 > ends.length) {
      ends = new Uint32Array(count * 2);
      count = database.scan(bytes, 0, length, ends);
    }
    const offsets = new Uint32Array(count);
    // An end is one past the match: its last byte is in the record.
    for (let i = 0; i < count; i++) offsets[i] = Math.max(0, ends[i * 2 + 1] - 1);
    return offsets.sort();
  };
}
