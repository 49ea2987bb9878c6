import type { Detector } from '../../types.ts';
import { deIdCardNumber, dePassportNumber } from './document.ts';
import { deHealthNumber, dePensionNumber } from './insured.ts';
import { deTaxIdNumber } from './tax-id.ts';
import { deTaxNumber } from './tax-number.ts';

export const de: readonly Detector[] = [
  deTaxIdNumber,
  deTaxNumber,
  dePensionNumber,
  deHealthNumber,
  deIdCardNumber,
  dePassportNumber,
];
