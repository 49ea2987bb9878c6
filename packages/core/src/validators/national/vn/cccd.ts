import { digitsOf } from '../../digits.ts';

/** Provinces as they were until 2025, which numbers keep. Source: Circular 59/2021/TT-BCA, annex. */
const PROVINCES = new Set(
  '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'.split(
    ' ',
  ),
);

/** Province, century with sex (0 to 3 for 1900 to 2099), year, six digits; no check digit. */
export function vnCccd(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 12 && PROVINCES.has(digits.slice(0, 3)) && digits[3] <= '3';
}
