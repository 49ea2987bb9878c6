import type { Detector } from '../../types.ts';
import { veCedula } from './cedula.ts';
import { veRif } from './rif.ts';

export const ve: readonly Detector[] = [veRif, veCedula];
