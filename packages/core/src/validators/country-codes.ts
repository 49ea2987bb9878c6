/**
 * Digits of a national number without its trunk prefix, least and most, and the country codes they hold for.
 * ITU-T E.164 and the national numbering plans, for fixed and mobile lines, cut to 8..15 digits in all.
 */
const LENGTHS: Readonly<Record<string, string>> = {
  '5-5': '247 290 500 682',
  '5-7': '676 677 678 688 690',
  '5-8': '686',
  '5-10': '358 685',
  '5-11': '352',
  '6-6': '298 299 672 681 687',
  '6-7': '597',
  '6-9': '27 40 252 359 376 421 508',
  '6-10': '53 63 82 95 98 880',
  '6-12': '39',
  '6-13': '43 49',
  '7-7': '238 239 246 248 269 291 297 501 592 673 674 679 680 683 691 692 960',
  '7-8': '230 241 267 372 507 599 670 675 961 975',
  '7-9': '46 48 220 231 254 265 354 423 595 967',
  '7-10': '243 353',
  '7-11': '86',
  '7-12': '62 381',
  '8-8':
    '45 47 65 216 222 223 226 227 228 232 235 236 253 257 266 268 350 356 357 370 371 373 374 382 386 389 ' +
    '502 503 504 505 506 509 591 598 689 852 853 965 968 973 974 993',
  '8-9': '32 36 51 66 213 224 250 258 264 355 377 385 387 593 855 886 962 963 970 971',
  '8-10': '20 57 60 64 378 850 856 964 976 977',
  '8-12': '383 972',
  '9-9':
    '33 34 41 56 61 93 94 211 212 218 221 233 237 240 242 244 245 249 251 255 256 260 261 262 263 351 375 380 ' +
    '420 590 594 596 966 992 994 995 996 998',
  '9-10': '44 81 84 92',
  '9-11': '31',
  '10-10': '1 7 30 52 58 90 91 225 229 234',
  '10-11': '54 55',
};

export interface NumberLength {
  readonly least: number;
  readonly most: number;
  /** Country codes, without `+`. */
  readonly codes: readonly string[];
}

export const numberLengths: readonly NumberLength[] = Object.entries(LENGTHS).map(([lengths, codes]) => {
  const [least, most] = lengths.split('-').map(Number);
  return { least, most, codes: codes.split(' ') };
});

const byCode = new Map<string, NumberLength>();
for (const lengths of numberLengths) for (const code of lengths.codes) byCode.set(code, lengths);

/** Splits the digits of an international number; no country code is the start of another. */
export function splitCountryCode(
  digits: string,
): { code: string; rest: string; lengths: NumberLength } | undefined {
  for (let n = 1; n <= 3; n++) {
    const code = digits.slice(0, n);
    const lengths = byCode.get(code);
    if (lengths) return { code, rest: digits.slice(n), lengths };
  }
  return undefined;
}
