import type { Detector } from '../../types.ts';
import { idNik } from './nik.ts';

export const id: readonly Detector[] = [idNik];
