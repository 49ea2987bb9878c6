import type { Detector } from '../../types.ts';
import { czRodneCislo } from './rodne-cislo.ts';

export const cz: readonly Detector[] = [czRodneCislo];
