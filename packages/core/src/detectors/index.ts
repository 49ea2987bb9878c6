import { bank } from './bank/index.ts';
import { americas } from './national/americas.ts';
import { asiaPacificAfrica } from './national/asia-pacific-africa.ts';
import { europe } from './national/europe.ts';
import { network } from './network/index.ts';
import { people } from './people/index.ts';
import { secrets } from './secrets/index.ts';
import type { Detector } from './types.ts';

/**
 * The catalogue. Confidence and length settle overlaps; where detectors share a key, the first that takes the value
 * does, so what only one country issues stands before what many do.
 */
export const detectors: readonly Detector[] = [
  ...bank,
  ...network,
  ...americas,
  ...europe,
  ...asiaPacificAfrica,
  ...people,
  ...secrets,
];
