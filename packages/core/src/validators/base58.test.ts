import { expect, test } from 'vitest';
import { bitcoinLegacy, decodeBase58 } from './base58.ts';

// draft-msporny-base58, section 5.
test.each([
  ['2NEpo7TZRRrLZSi2U', '48656c6c6f20576f726c6421'],
  ['11233QC4', '0000287fb4cd'],
])('%s decodes', (text, hex) => {
  expect(Buffer.from(decodeBase58(text)!).toString('hex')).toBe(hex);
});

test.each([
  // The genesis block's address, Bitcoin wiki's and BIP 13's examples.
  ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', true],
  ['16UwLL9Risc3QfPqBUvKofHmBQ7wMtjvM', true],
  ['3P14159f73E4gFr7JterCCQh9QjiTjiZrG', true],
  ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', false],
  ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfN0', false],
  ['3P14159f73E4gFr7JterCCQh9QjiTjiZr', false],
  ['', false],
])('%s is %s', (value, expected) => {
  expect(bitcoinLegacy(value)).toBe(expected);
});
