import type { Detector } from '../../types.ts';
import { itFiscalCode } from './codice-fiscale.ts';
import { itDriverLicense, itIdentityCard, itPassport } from './document.ts';
import { itVatCode } from './partita-iva.ts';

export const it: readonly Detector[] = [itFiscalCode, itVatCode, itIdentityCard, itPassport, itDriverLicense];
