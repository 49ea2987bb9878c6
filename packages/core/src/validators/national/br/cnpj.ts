const WEIGHTS = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * CNPJ, of digits or (from July 2026) of letters and digits: a character counts as its ASCII code less 48, two check
 * digits modulo 11. Source: Receita Federal, IN RFB 2229/2024 and Nota Técnica COCAD 49/2024.
 */
export function cnpj(value: string): boolean {
  const compact = value.replace(/[ ./-]/g, '').toUpperCase();
  if (!/^[0-9A-Z]{12}[0-9]{2}$/.test(compact) || /^(.)\1{11}/.test(compact)) return false;
  const check = (length: number) => {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += (compact.charCodeAt(i) - 48) * WEIGHTS[13 - length + i];
    const rest = sum % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  return check(12) === Number(compact[12]) && check(13) === Number(compact[13]);
}
