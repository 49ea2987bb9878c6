import type { Detector } from '../../types.ts';
import { pkCnic } from './cnic.ts';

export const pk: readonly Detector[] = [pkCnic];
