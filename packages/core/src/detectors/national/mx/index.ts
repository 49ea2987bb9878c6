import type { Detector } from '../../types.ts';
import { mxClabe } from './clabe.ts';
import { mxCurp } from './curp.ts';
import { mxNss } from './nss.ts';
import { mxRfc } from './rfc.ts';

export const mx: readonly Detector[] = [mxCurp, mxRfc, mxNss, mxClabe];
