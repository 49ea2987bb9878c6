/**
 * Polish identity card: three letters, check digit, five digits; weights 7, 3, 1 modulo 10 with A = 10.
 * Source: ICAO Doc 9303 part 3, 4.9, on the card's own series and number.
 */
export function plIdCard(value: string): boolean {
  const text = value.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (!/^[A-Z]{3}[0-9]{6}$/.test(text)) return false;
  const weights = [7, 3, 1, 9, 7, 3, 1, 7, 3];
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number.parseInt(text[i], 36) * weights[i];
  return sum % 10 === 0;
}
