import type { Detector } from '../../types.ts';
import { trNationalId } from './national-id.ts';
import { trTaxId } from './tax-id.ts';

export const tr: readonly Detector[] = [trNationalId, trTaxId];
