import type { Detector } from '../../types.ts';
import { jpMyNumber } from './my-number.ts';
import { jpPassport } from './passport.ts';

export const jp: readonly Detector[] = [jpMyNumber, jpPassport];
