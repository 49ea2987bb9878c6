import type { Detector } from '../../types.ts';
import { frIdCard, frPassport } from './document.ts';
import { frNir, frNirPlain } from './nir.ts';
import { frSiren, frSiret } from './siren.ts';
import { frSpi } from './spi.ts';

export const fr: readonly Detector[] = [frNir, frNirPlain, frSpi, frPassport, frIdCard, frSiret, frSiren];
