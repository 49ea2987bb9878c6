import { cardNumber } from './card.ts';

/** The card number and the month of expiry in what a card's magnetic stripe holds. Source: ISO/IEC 7813. */
export function track(value: string): boolean {
  const match = /^(?:%B|;)?([0-9]{12,19})(?:\^[^^]{2,26}\^|=)(?:[0-9]{2}(?:0[1-9]|1[0-2])|[\^=])/.exec(value);
  return match !== null && cardNumber(match[1]);
}
