import type { Detector } from '../../types.ts';
import { brCpf } from './cpf.ts';

export const br: readonly Detector[] = [brCpf];
