import type { Detector } from '../../types.ts';
import { esCif } from './cif.ts';
import { esNie, esNif, esNifPlain } from './nif.ts';
import { esNuss } from './nuss.ts';
import { esPassport } from './passport.ts';

export const es: readonly Detector[] = [esNif, esNifPlain, esNie, esNuss, esCif, esPassport];
