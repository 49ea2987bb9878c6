import type { Detector } from '../types.ts';
import { creditCard } from './credit-card.ts';
import { bitcoin, ethereum } from './crypto.ts';
import { ibanCode } from './iban.ts';

export const bank: readonly Detector[] = [creditCard, ibanCode, bitcoin, ethereum];
