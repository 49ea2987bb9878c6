import type { Detector } from '../../types.ts';
import { ltAsmensKodas } from './asmens-kodas.ts';

export const lt: readonly Detector[] = [ltAsmensKodas];
