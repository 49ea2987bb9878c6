/** Longest header read: real ones have a few hundred characters, certificates in `x5c` a few thousand. */
const LONGEST_HEADER = 8192;

/**
 * Compact JWS (three parts, RFC 7515; the last one empty where `alg` is `none`) or JWE (five, RFC 7516) whose header is
 * a JSON object with `alg`.
 */
export function jwt(value: string): boolean {
  const parts = value.split('.');
  if (parts.length !== 3 && parts.length !== 5) return false;
  if (parts[0].length > LONGEST_HEADER || !parts.every((part) => /^[A-Za-z0-9_-]*={0,2}$/.test(part)))
    return false;
  try {
    const header: unknown = JSON.parse(Buffer.from(parts[0], 'base64url').toString('utf8'));
    return typeof header === 'object' && header !== null && 'alg' in header && typeof header.alg === 'string';
  } catch {
    return false;
  }
}
