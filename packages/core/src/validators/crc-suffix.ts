import { loadZlib } from '../config/lazy.ts';
import { base62 } from './github-token.ts';

/**
 * The last six characters of an npm token are the CRC-32 of the thirty before them in base 62, as in GitHub's:
 * https://github.blog/security/announcing-npms-new-access-token-format/
 */
export function npmChecksum(value: string): boolean {
  const parts = /^npm_([A-Za-z0-9]{30})([A-Za-z0-9]{6})$/.exec(value);
  return parts !== null && base62(crc32(parts[1])) === parts[2];
}

/**
 * The eight hex digits at the end of a Grafana service account token are the CRC-32 of all before them but the
 * underscore, lowest byte first: grafana/grafana, pkg/components/satokengen.
 */
export function grafanaChecksum(value: string): boolean {
  const parts = /^(glsa_[A-Za-z0-9]{32})_([0-9a-f]{8})$/.exec(value);
  return parts !== null && lowestFirst(crc32(parts[1])) === parts[2];
}

export function crc32(text: string): number {
  return loadZlib().crc32(text);
}

/** Four bytes in hex, lowest first. */
export function lowestFirst(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes.toString('hex');
}
