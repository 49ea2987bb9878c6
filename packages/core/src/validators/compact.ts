/** Letters and digits of a value, letters in capitals; what stands between them is left out. */
export function compact(value: string): string {
  return value.replace(/[^0-9A-Za-z]+/g, '').toUpperCase();
}
