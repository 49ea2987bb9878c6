/** Replacements as they stand inside JSON. */

/** Applies JSON string escaping `times` times. */
export function escapeJson(text: string, times: number): string {
  for (let i = 0; i < times; i++) text = JSON.stringify(text).slice(1, -1);
  return text;
}

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(.))/gs;
const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Undoes JSON string escaping `times` times; what is no escape stays as it is. */
export function unescapeJson(text: string, times: number): string {
  for (let i = 0; i < times && text.includes('\\'); i++) {
    text = text.replace(ESCAPE, (_, hex: string | undefined, c: string) =>
      hex === undefined ? (SIMPLE[c] ?? c) : String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  return text;
}

const BACKSLASH = 92;
const U = 117;
/** By the letter behind the backslash; what is not here stands for itself. */
const CONTROLS: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

/**
 * What a JSON string says that was written as JSON.stringify writes: only control characters and halves of characters have
 * codes. Bytes that are no UTF-8 stay as they are.
 */
export function unescapeBytes(bytes: Buffer): Buffer {
  const text = Buffer.allocUnsafe(bytes.length);
  let to = 0;
  let at = 0;
  for (let sign = bytes.indexOf(BACKSLASH); sign >= 0; sign = bytes.indexOf(BACKSLASH, at)) {
    to += bytes.copy(text, to, at, sign);
    const c = bytes[sign + 1];
    at = sign + 2;
    if (c !== U) text[to++] = CONTROLS[c] ?? c;
    else {
      const unit = Number.parseInt(bytes.toString('latin1', at, at + 4), 16);
      to += text.write(String.fromCharCode(unit), to, 'utf8');
      at += 4;
    }
  }
  to += bytes.copy(text, to, at);
  return text.subarray(0, to);
}
