const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * State, PAN, number of the registration, Z and a check character (Luhn modulo 36). States run to 38 (Ladakh); 97 is other
 * territory, 99 the centre. Source: GSTN.
 */
export function gstin(value: string): boolean {
  const text = value.toUpperCase();
  if (
    !/^(?:0[1-9]|[12][0-9]|3[0-8]|9[79])[A-Z]{3}[ABCEFGHJLPTK][A-Z][0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/.test(text)
  ) {
    return false;
  }
  let sum = 0;
  for (let i = 0; i < 14; i++) {
    const product = ALPHABET.indexOf(text[i]) * (i % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return ALPHABET[(36 - (sum % 36)) % 36] === text[14];
}
