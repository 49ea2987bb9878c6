/** Numbers that countries issue, made by chance and given their check digits: nobody's on purpose. */
import type { Rng } from '../rng.ts';
import { luhnSum } from './numbers.ts';

const two = (n: number) => String(n).padStart(2, '0');
const sum = (digits: string, weights: readonly number[]) =>
  weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
const luhnDigit = (body: string) => String((10 - luhnSum(`${body}0`)) % 10);

/** Year, month and day in two digits each, of somebody grown up in the last century. */
function birth(r: Rng): { year: string; month: string; day: string } {
  return { year: two(r.int(40, 99)), month: two(r.int(1, 12)), day: two(r.int(1, 28)) };
}

/** Brazil: two digits modulo 11. */
export function cpf(r: Rng): string {
  const body = r.digits(9);
  const check = (digits: string) => {
    const weights = [...digits].map((_, i) => digits.length + 1 - i);
    const rest = (sum(digits, weights) * 10) % 11;
    return String(rest % 10);
  };
  const first = body + check(body);
  const d = first + check(first);
  return `${d.slice(0, 3)}.${d.slice(3, 6)}.${d.slice(6, 9)}-${d.slice(9)}`;
}

/** Spain: a letter modulo 23. */
export function nif(r: Rng): string {
  const number = r.int(10_000_000, 89_999_999);
  return `${number}${'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23]}`;
}

const ODD_DIGITS = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
const ODD_LETTERS = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** Italy: consonants of the names, birth, place, a letter modulo 26. */
export function fiscalCode(r: Rng): string {
  const { year, day } = birth(r);
  const body = `${r.chars('BCDFGLMNPRSTV', 6)}${year}${r.pick([...'ABCDEHLMPRST'])}${day}${r.pick([...'ABCDEFGHL'])}${r.int(100, 899)}`;
  let total = 0;
  [...body].forEach((char, i) => {
    const letter = char.charCodeAt(0) - 65;
    const digit = Number(char);
    if (i % 2 === 1) total += letter >= 0 ? letter : digit;
    else total += letter >= 0 ? ODD_LETTERS[letter] : ODD_DIGITS[digit];
  });
  return body + String.fromCharCode(65 + (total % 26));
}

/** Poland. */
export function pesel(r: Rng): string {
  const { year, month, day } = birth(r);
  const body = `${year}${month}${day}${r.digits(4)}`;
  return body + ((10 - (sum(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);
}

/** Sweden: Luhn. */
export function personnummer(r: Rng): string {
  const { year, month, day } = birth(r);
  const serial = r.digits(3);
  return `${year}${month}${day}-${serial}${luhnDigit(year + month + day + serial)}`;
}

/** The Netherlands: the test of eleven. */
export function bsn(r: Rng): string {
  for (;;) {
    const body = `${r.int(1, 9)}${r.digits(7)}`;
    const check = sum(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    if (check < 10) return body + check;
  }
}

/** Germany: of the first ten digits one stands twice; ISO 7064 mod 11,10. */
export function taxId(r: Rng): string {
  const pool = [...'0123456789'];
  const digits: string[] = [];
  while (digits.length < 9) digits.push(pool.splice(r.int(0, pool.length - 1), 1)[0]);
  digits.splice(r.int(3, 9), 0, digits[0]);
  if (digits[0] === '0') return taxId(r);
  let product = 10;
  for (const digit of digits) {
    const rest = (Number(digit) + product) % 10 || 10;
    product = (rest * 2) % 11;
  }
  const d = digits.join('') + ((11 - product) % 10);
  return `${d.slice(0, 2)} ${d.slice(2, 5)} ${d.slice(5, 8)} ${d.slice(8)}`;
}

/** France: a key modulo 97. */
export function nir(r: Rng): string {
  const { year, month } = birth(r);
  const parts = [
    r.pick(['1', '2']),
    year,
    month,
    two(r.int(21, 95)),
    String(r.int(1, 899)).padStart(3, '0'),
    String(r.int(1, 999)).padStart(3, '0'),
  ];
  const key = 97 - (Number(parts.join('')) % 97);
  return [...parts, two(key)].join(' ');
}

/** United Kingdom: letters that are given out. */
export function nino(r: Rng): string {
  const prefix = r.pick(['AB', 'CE', 'HJ', 'JM', 'PW', 'SX', 'WL', 'YZ']);
  return `${prefix} ${r.digits(2)} ${r.digits(2)} ${r.digits(2)} ${r.pick(['A', 'B', 'C', 'D'])}`;
}

/** England: modulo 11, from the range kept for tests. */
export function nhs(r: Rng): string {
  for (;;) {
    const body = `999${r.digits(6)}`;
    const check = (11 - (sum(body, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    if (check < 10) return `${body.slice(0, 3)} ${body.slice(3, 6)} ${body.slice(6)}${check}`;
  }
}

/** Canada: Luhn. */
export function sin(r: Rng): string {
  const body = `${r.int(1, 7)}${r.digits(7)}`;
  const d = body + luhnDigit(body);
  return `${d.slice(0, 3)}-${d.slice(3, 6)}-${d.slice(6)}`;
}

/** Australia: weights modulo 11. */
export function tfn(r: Rng): string {
  for (;;) {
    const d = `${r.int(1, 9)}${r.digits(8)}`;
    if (sum(d, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0)
      return `${d.slice(0, 3)} ${d.slice(3, 6)} ${d.slice(6)}`;
  }
}

/** The dihedral group of Verhoeff: products and permutations. */
const product = (a: number, b: number) => {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b - 5) % 5);
  return b < 5 ? 5 + ((a - 5 - b + 5) % 5) : (a - b + 5) % 5;
};
const SWAP = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** India: Verhoeff. */
export function aadhaar(r: Rng): string {
  const body = `${r.int(2, 9)}${r.digits(10)}`;
  let check = 0;
  [...body].reverse().forEach((char, i) => {
    let digit = Number(char);
    for (let turn = 0; turn < (i + 1) % 8; turn++) digit = SWAP[digit];
    check = product(check, digit);
  });
  const inverse = check > 0 && check < 5 ? 5 - check : check;
  const d = body + inverse;
  return `${d.slice(0, 4)} ${d.slice(4, 8)} ${d.slice(8)}`;
}

/** Finland: a sign modulo 31. */
export function hetu(r: Rng): string {
  const { year, month, day } = birth(r);
  const serial = String(r.int(2, 899)).padStart(3, '0');
  const number = Number(day + month + year + serial);
  return `${day}${month}${year}-${serial}${'0123456789ABCDEFHJKLMNPRSTUVWXY'[number % 31]}`;
}

/** Chile: modulo 11, with K for ten. */
export function rut(r: Rng): string {
  const body = String(r.int(5_000_000, 24_999_999));
  const total = [...body].reverse().reduce((all, char, i) => all + Number(char) * (2 + (i % 6)), 0);
  const check = '0123456789K0'[11 - (total % 11)];
  return `${body.replace(/\B(?=(?:\d{3})+$)/g, '.')}-${check}`;
}

/** South Africa: Luhn. */
export function southAfricanId(r: Rng): string {
  const { year, month, day } = birth(r);
  const body = `${year}${month}${day}${r.digits(4)}08`;
  return body + luhnDigit(body);
}
