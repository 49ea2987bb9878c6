import type { Detector } from '../../types.ts';
import { brCnh } from './cnh.ts';
import { brCnpj } from './cnpj.ts';
import { brCpf } from './cpf.ts';
import { brPis } from './pis.ts';
import { brRg } from './rg.ts';

export const br: readonly Detector[] = [brCpf, brCnpj, brRg, brCnh, brPis];
