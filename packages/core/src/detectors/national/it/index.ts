import type { Detector } from '../../types.ts';
import { itFiscalCode } from './codice-fiscale.ts';
import { itVatCode } from './partita-iva.ts';

export const it: readonly Detector[] = [itFiscalCode, itVatCode];
