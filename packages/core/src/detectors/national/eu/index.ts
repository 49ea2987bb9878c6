import type { Detector } from '../../types.ts';
import { euVat } from './vat.ts';

export const eu: readonly Detector[] = [euVat];
