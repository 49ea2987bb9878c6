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
