import type { Detector } from '../../types.ts';
import { uyCedula } from './cedula.ts';
import { uyRut } from './rut.ts';

export const uy: readonly Detector[] = [uyCedula, uyRut];
