import type { Detector } from '../../types.ts';
import { seOrganisationsnummer } from './organisationsnummer.ts';
import { sePersonnummer } from './personnummer.ts';

export const se: readonly Detector[] = [sePersonnummer, seOrganisationsnummer];
