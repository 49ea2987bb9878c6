import type { Detector } from '../../types.ts';
import { rsJmbg } from './jmbg.ts';

export const rs: readonly Detector[] = [rsJmbg];
