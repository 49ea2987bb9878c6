/** Base64 that holds text: JSON bodies, claims of a JWT, SASL. RFC 4648 sections 4 and 5. */
import { isUtf8 } from 'node:buffer';
import type { ViewWriter } from './view.ts';

/** Characters of base64 that are decoded in one record. */
export const MOST_BASE64 = 65536;

/** Writes what the token [from, to) decodes to, all of it standing for the whole token, which ends at `whole`. */
export function decodeBase64(writer: ViewWriter, from: number, to: number, whole: number): boolean {
  const bytes = Buffer.from(writer.source.toString('latin1', from, to), 'base64');
  if (bytes.length === 0 || !isText(bytes)) return false;
  writer.room(bytes.length + 2);
  // NUL stands between the parts of SASL PLAIN.
  for (let i = 0; i < bytes.length; i++) writer.put(bytes[i] === 0 ? 10 : bytes[i], from);
  writer.end(whole);
  return true;
}

/** UTF-8 without control characters. The last character may be cut. */
function isText(bytes: Buffer): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes[i];
    if ((c < 32 && c !== 0 && c !== 9 && c !== 10 && c !== 13) || c === 127) return false;
  }
  let end = bytes.length;
  while (end > 0 && end > bytes.length - 4 && (bytes[end - 1] & 0xc0) === 0x80) end--;
  if (end > 0 && bytes[end - 1] >= 0xc0) end--;
  return isUtf8(bytes.subarray(0, end));
}

/** One past the padding of a token that ends at `end`: `=`, in a URL `%3D`, two at most. */
export function paddingEnd(bytes: Buffer, end: number, stop: number): number {
  for (let i = 0; i < 2; i++) {
    if (end < stop && bytes[end] === 61) end++;
    else if (end + 3 <= stop && bytes[end] === 37 && bytes[end + 1] === 51 && (bytes[end + 2] | 32) === 100)
      end += 3;
  }
  return end;
}
