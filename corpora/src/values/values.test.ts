import { describe, expect, it } from 'vitest';
import { Rng } from '../rng.ts';
import { base58check, bech32, bech32Checksum, wallet } from './network.ts';
import { card, iban, ibanRemainder, luhnSum, passesLuhn, ssnDigits, writtenCard } from './numbers.ts';
import { blockId, luhnEpochMs, orderDigits } from './technical.ts';

const many = (make: (r: Rng) => string) => {
  const r = new Rng('values');
  return Array.from({ length: 500 }, () => make(r));
};

describe('numbers with a check', () => {
  it('agrees with published numbers', () => {
    for (const good of ['4111111111111111', '378282246310005', '5555555555554444'])
      expect(luhnSum(good)).toBe(0);
    expect(luhnSum('4111111111111112')).not.toBe(0);
    expect(ibanRemainder('GB82WEST12345698765432')).toBe(1);
    expect(ibanRemainder('DE89370400440532013000')).toBe(1);
  });

  it('makes valid cards, IBANs and social security numbers', () => {
    for (const digits of many(card)) expect(passesLuhn(digits)).toBe(true);
    for (const text of many(writtenCard)) expect(passesLuhn(text.replace(/\D/g, ''))).toBe(true);
    for (const text of many(iban)) expect(ibanRemainder(text.replaceAll(' ', ''))).toBe(1);
    for (const digits of many(ssnDigits))
      expect(digits).toMatch(/^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/);
  });
});

describe('wallets', () => {
  it('agrees with published addresses', () => {
    expect(base58check(Buffer.alloc(21))).toBe('1111111111111111111114oLvT2');
    // The first address of BIP 173.
    const words = [...'qw508d6qejxtdg4y5r3zarvary0c5xw7k'].map((letter) => bech32.indexOf(letter));
    expect(
      bech32Checksum(words)
        .map((word) => bech32[word])
        .join(''),
    ).toBe('v8f3t4');
  });

  it('makes every kind', () => {
    const made = many(wallet);
    for (const shape of [
      /^1[1-9A-HJ-NP-Za-km-z]{25,33}$/,
      /^3[1-9A-HJ-NP-Za-km-z]{33}$/,
      /^bc1q[a-z0-9]{38}$/,
      /^0x[0-9a-f]{40}$/,
    ]) {
      expect(made.some((address) => shape.test(address))).toBe(true);
    }
  });
});

describe('look-alikes', () => {
  it('keeps order numbers off the checksum and puts epochs on it', () => {
    for (const digits of many((r) => orderDigits(r))) expect(passesLuhn(digits)).toBe(false);
    for (const digits of many(luhnEpochMs)) expect(passesLuhn(digits)).toBe(true);
    for (const id of many(blockId)) expect(id).toMatch(/^blk_-?\d{19}$/);
  });
});
