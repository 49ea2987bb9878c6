import type { Detector } from '../../types.ts';
import { atSocialSecurity } from './svnr.ts';
import { atTaxAccount } from './tax-number.ts';

export const at: readonly Detector[] = [atSocialSecurity, atTaxAccount];
