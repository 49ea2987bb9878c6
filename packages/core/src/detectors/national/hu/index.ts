import type { Detector } from '../../types.ts';
import { huTaj } from './taj.ts';
import { huTaxId } from './tax-id.ts';
import { huTaxNumber } from './tax-number.ts';

export const hu: readonly Detector[] = [huTaxId, huTaj, huTaxNumber];
