import type { Detector } from '../../types.ts';
import { krBrn } from './brn.ts';
import { krDriverLicense } from './driver-license.ts';
import { krFrn } from './frn.ts';
import { krPassport } from './passport.ts';
import { krRrn } from './rrn.ts';

export const kr: readonly Detector[] = [krRrn, krFrn, krBrn, krDriverLicense, krPassport];
