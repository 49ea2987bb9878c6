import type { Detector } from '../../types.ts';
import { eeIsikukood } from './isikukood.ts';

export const ee: readonly Detector[] = [eeIsikukood];
