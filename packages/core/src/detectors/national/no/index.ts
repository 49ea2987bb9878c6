import type { Detector } from '../../types.ts';
import { noFodselsnummer } from './fodselsnummer.ts';

export const no: readonly Detector[] = [noFodselsnummer];
