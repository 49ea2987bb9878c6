import type { Detector } from '../../types.ts';
import { siEmso } from './emso.ts';
import { siTaxNumber } from './tax-number.ts';

export const si: readonly Detector[] = [siEmso, siTaxNumber];
