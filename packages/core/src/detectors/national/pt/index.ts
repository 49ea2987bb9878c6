import type { Detector } from '../../types.ts';
import { ptCitizenCard } from './cartao-cidadao.ts';
import { ptNifNumber } from './nif.ts';

export const pt: readonly Detector[] = [ptNifNumber, ptCitizenCard];
