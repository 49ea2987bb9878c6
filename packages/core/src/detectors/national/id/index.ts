import type { Detector } from '../../types.ts';
import { idNik } from './nik.ts';
import { idNpwp } from './npwp.ts';

export const id: readonly Detector[] = [idNik, idNpwp];
