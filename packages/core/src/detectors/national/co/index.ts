import type { Detector } from '../../types.ts';
import { coCedula } from './cedula.ts';
import { coNit } from './nit.ts';

export const co: readonly Detector[] = [coNit, coCedula];
