import type { Detector } from '../../types.ts';
import { arCbu } from './cbu.ts';
import { arCuit } from './cuit.ts';
import { arDni } from './dni.ts';

export const ar: readonly Detector[] = [arCuit, arDni, arCbu];
