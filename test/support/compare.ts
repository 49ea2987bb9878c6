/** Two JSON values: the same structure, and the same leaves where no personal value was. */

/** `null` when `after` is what scrubbing may make of `before`, else where it is not. */
export function difference(
  before: unknown,
  after: unknown,
  secrets: readonly string[],
  path = '$',
): string | null {
  if (typeof before === 'string' && typeof after === 'string') return ofStrings(before, after, secrets, path);
  if (Object.is(before, after)) return null;
  if (typeof before === 'number' && typeof after === 'string') {
    return secrets.includes(String(before))
      ? null
      : `${path}: a number without personal data became a string`;
  }
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after)
    return `${path}: another value`;
  if (Array.isArray(before) !== Array.isArray(after)) return `${path}: another container`;
  const keys = Object.keys(before);
  const keysAfter = Object.keys(after);
  if (keys.length !== keysAfter.length) return `${path}: ${keys.length} members became ${keysAfter.length}`;
  for (const [i, key] of keys.entries()) {
    if (key !== keysAfter[i] && !holds(key, secrets)) return `${path}: key ${i} changed without need`;
    const one = (before as Record<string, unknown>)[key];
    const other = (after as Record<string, unknown>)[keysAfter[i]];
    const found = difference(one, other, secrets, `${path}[${i}]`);
    if (found) return found;
  }
  return null;
}

const holds = (text: string, secrets: readonly string[]) =>
  secrets.some((secret) => decoded(text).includes(secret));

/** What a string says once JSON in it, and JSON in that, is decoded. */
export function decoded(text: string): string {
  const inner = parse(text);
  if (inner === undefined) return text;
  if (typeof inner === 'string') return decoded(inner);
  if (typeof inner !== 'object' || inner === null) return text;
  return (
    text +
    Object.entries(inner)
      .map(
        ([key, value]) => `\n${key}\n${decoded(typeof value === 'string' ? value : JSON.stringify(value))}`,
      )
      .join('')
  );
}

function ofStrings(before: string, after: string, secrets: readonly string[], path: string): string | null {
  if (before === after) return null;
  const inner = parse(before);
  if (typeof inner === 'object' || typeof inner === 'string') {
    const innerAfter = parse(after);
    if (innerAfter === undefined) return `${path}: JSON in a string is JSON no more`;
    return difference(inner, innerAfter, secrets, `${path}→`);
  }
  return holds(before, secrets) ? null : `${path}: a string without personal data changed`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
