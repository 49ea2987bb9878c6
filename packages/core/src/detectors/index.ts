import { bank } from './bank/index.ts';
import { americas } from './national/americas.ts';
import { asiaPacificAfrica } from './national/asia-pacific-africa.ts';
import { europe } from './national/europe.ts';
import { network } from './network/index.ts';
import { people } from './people/index.ts';
import { secrets } from './secrets/index.ts';
import type { Detector } from './types.ts';

/** The catalogue. The order means nothing: confidence and length settle overlaps. */
export const detectors: readonly Detector[] = [
  ...people,
  ...bank,
  ...network,
  ...secrets,
  ...americas,
  ...europe,
  ...asiaPacificAfrica,
];
