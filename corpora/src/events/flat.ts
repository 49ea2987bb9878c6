/** Events for formats without nesting: keys joined by dots, values as text. */

export function flatten(fields: object, prefix = ''): [key: string, value: string][] {
  return Object.entries(fields).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? flatten(value, `${prefix}${key}.`)
      : [[prefix + key, String(value)]],
  );
}

/** `key=value` pairs; a value that holds blanks, quotes, equal signs or newlines is quoted with escapes. */
export function pairs(fields: object): string {
  return flatten(fields)
    .map(([key, value]) => `${key}=${/[\s"=\\]/.test(value) ? JSON.stringify(value) : value}`)
    .join(' ');
}
