/** A form value as text, for checks: `+` is a space but in front, where it is a telephone number's; `%2C` is a comma. */
export function formText(value: string): string {
  return value
    .replace(/(?!^)\+/g, ' ')
    .replace(/%([2-7][0-9A-Fa-f])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
