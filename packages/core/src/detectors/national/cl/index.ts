import type { Detector } from '../../types.ts';
import { clRut } from './rut.ts';

export const cl: readonly Detector[] = [clRut];
