import { bitcoinLegacy } from '../../validators/base58.ts';
import { bitcoinSegwit } from '../../validators/bech32.ts';
import { eip55, ethereumForm } from '../../validators/ethereum.ts';
import { END, START, sticky } from '../kit/edges.ts';
import type { Detector } from '../types.ts';

export const bitcoin: Detector = {
  id: 'crypto-bitcoin',
  entity: 'CRYPTO',
  title: 'Bitcoin address',
  reference: 'https://en.bitcoin.it/wiki/Base58Check_encoding; BIP 173, BIP 350',
  shapes: ['token'],
  pattern: sticky(
    `(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[02-9ac-hj-np-z]{11,87}|BC1[02-9AC-HJ-NP-Z]{11,87})${END}`,
  ),
  validate: (value) => (/^bc1/i.test(value) ? bitcoinSegwit(value) : bitcoinLegacy(value)),
  confidence: 0.95,
  examples: [
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    '16UwLL9Risc3QfPqBUvKofHmBQ7wMtjvM',
    '3P14159f73E4gFr7JterCCQh9QjiTjiZrG',
    'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
    'sent to «bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0».',
    'bitcoin:«1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa»?amount=1',
  ],
  counterExamples: [
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
    '1609459200000160945920000016094',
    'x1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    '3da541559918a808c2402bba5012f6c60b27661c',
  ],
};

export const ethereum: Detector = {
  id: 'crypto-ethereum',
  entity: 'CRYPTO',
  title: 'Ethereum address',
  reference: 'https://eips.ethereum.org/EIPS/eip-55',
  shapes: ['token'],
  pattern: new RegExp(`${START}0x[0-9A-Fa-f]{40}${END}`, 'y'),
  validate: eip55,
  confidence: 0.95,
  // In one case it is as good as any hash: a word or key must say what it is.
  context: [
    {
      words: ['ethereum', 'eth', 'eth address', 'wallet', 'wallet address', 'crypto address', 'metamask'],
      pattern: /(?<![A-Za-z0-9_])(0x[0-9A-Fa-f]{40})(?![A-Za-z0-9_])/d,
      validate: ethereumForm,
      window: 96,
      confidence: 0.8,
    },
  ],
  // `address` is a place as a rule; the form decides then.
  keys: [
    'address',
    'eth_address',
    'ethereum_address',
    'wallet_address',
    'wallet',
    'crypto_address',
    'btc_address',
    'bitcoin_address',
  ],
  validateKeyed: (value) => ethereumForm(value) || bitcoinLegacy(value) || bitcoinSegwit(value),
  examples: [
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
    'wallet «0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed»',
    '{"walletAddress":"«0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED»"}',
    '{"address":"«0xc05dd4bc593a96a447f7da23c89c14c8d1a7d71d»"}',
    'paid from «0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB», block 12',
  ],
  counterExamples: [
    '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
    '0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAedff',
    '{"address":"1 Example Street"}',
    'wallet 0x0000000000000000000000000000000000000000',
    'commit da39a3ee5e6b4b0d3255bfef95601890afd80709',
  ],
};
