/** The decimal digits of a value, everything else left out. */
export function digitsOf(value: string): string {
  return value.replace(/[^0-9]+/g, '');
}
