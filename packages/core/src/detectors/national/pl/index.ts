import type { Detector } from '../../types.ts';
import { plIdCard } from './id-card.ts';
import { plNip } from './nip.ts';
import { plPesel } from './pesel.ts';
import { plRegon } from './regon.ts';

export const pl: readonly Detector[] = [plPesel, plNip, plRegon, plIdCard];
