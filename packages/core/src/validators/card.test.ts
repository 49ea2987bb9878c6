import { describe, expect, test } from 'vitest';
import { cardNumber, cardScheme } from './card.ts';

// Test numbers published by the schemes, Stripe, Adyen, Braintree and PayPal.
describe('published test cards', () => {
  test.each([
    ['4111111111111111', 'visa'],
    ['4242 4242 4242 4242', 'visa'],
    ['4222222222222', 'visa'],
    ['5555555555554444', 'mastercard'],
    ['5105-1051-0510-5100', 'mastercard'],
    ['2223003122003222', 'mastercard'],
    ['378282246310005', 'amex'],
    ['371449635398431', 'amex'],
    ['30569309025904', 'diners'],
    ['38520000023237', 'diners'],
    ['36227206271667', 'diners'],
    ['6011111111111117', 'discover'],
    ['6011000990139424', 'discover'],
    ['3530111333300000', 'jcb'],
    ['3566002020360505', 'jcb'],
    ['6200000000000005', 'unionpay'],
    ['6205500000000000004', 'unionpay'],
    ['6759649826438453', 'maestro'],
    ['6771 7980 2100 0008', 'maestro'],
    ['6731 0123 4567 8906', 'maestro'],
    ['5019717010103742', 'dankort'],
    ['5019 5555 4444 5555', 'dankort'],
    ['5066 9911 1111 1118', 'elo'],
    ['6062 8288 8866 6688', 'hipercard'],
    ['3600 6666 3333 44', 'diners'],
    ['6445 6445 6445 6445', 'discover'],
    ['6250 9470 0000 0014', 'unionpay'],
  ])('%s is %s', (value, scheme) => {
    expect(cardScheme(value)).toBe(scheme);
    expect(cardNumber(value)).toBe(true);
  });
});

test.each([
  ['1609459200000', 'epoch in milliseconds'],
  ['1609459200000000', 'epoch in microseconds'],
  ['1609459200000000000', 'epoch in nanoseconds'],
  ['4111111111111112', 'check digit'],
  ['0000000000000000', 'no issuer, though Luhn holds'],
  ['9999999999999995', 'no issuer'],
  ['2721000000000004', 'past the end of the 2-series'],
  ['37828224631000', 'too short'],
  ['41111111111111111111', 'too long'],
  ['', 'empty'],
])('%s is refused: %s', (value) => {
  expect(cardNumber(value)).toBe(false);
});
