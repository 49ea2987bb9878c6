import type { Detector } from '../types.ts';
import { bankAccount } from './account.ts';
import { bicCode } from './bic.ts';
import { cardCvv, cardExpiry } from './card-security.ts';
import { creditCard } from './credit-card.ts';
import { bitcoin, ethereum } from './crypto.ts';
import { ibanCode } from './iban.ts';
import { inIfsc } from './ifsc.ts';
import { cardTrack1, cardTrack2 } from './track.ts';
import { ukBankAccount, ukSortCode } from './uk-account.ts';

export const bank: readonly Detector[] = [
  creditCard,
  cardCvv,
  cardExpiry,
  cardTrack1,
  cardTrack2,
  ibanCode,
  bicCode,
  ukSortCode,
  ukBankAccount,
  inIfsc,
  bankAccount,
  bitcoin,
  ethereum,
];
