import { loadZlib } from '../config/lazy.ts';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The last six characters of a GitHub token are the CRC-32 of the thirty before them in base 62:
 * https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
 * A token that fails may still be one (newer forms, cut short in the log); one that passes surely is.
 */
export function githubChecksum(value: string): boolean {
  const parts = /^gh[pousr]_([A-Za-z0-9]{30})([A-Za-z0-9]{6})$/.exec(value);
  return parts !== null && base62(loadZlib().crc32(parts[1])) === parts[2];
}

/** Six base-62 digits, as GitHub writes the checksum. */
export function base62(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = BASE62[rest % 62] + text;
  return text.padStart(6, '0');
}
