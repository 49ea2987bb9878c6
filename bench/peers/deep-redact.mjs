import { DeepRedact } from '@hackylabs/deep-redact';
import { KEYS } from './keys.mjs';

// It finds nothing without being told what: the ten keys of the others, and a test of strings as its README shows them.
// One pattern, because it ends with the first test that meets a string.
const VALUES = new RegExp(
  [
    /[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}/,
    /\b\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}\b/,
    /\b\d{3}-\d{2}-\d{4}\b/,
    /\bBearer [\w.~+/-]+=*/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

export const peer = {
  title: '@hackylabs/deep-redact',
  takes: 'record',
  setting: '10 keys in any spelling, a pattern of 4 forms for strings; makes the JSON text itself',
  open() {
    const redactor = new DeepRedact({
      serialise: true,
      blacklistedKeys: KEYS,
      caseSensitiveKeyMatch: false,
      types: ['string', 'number'],
      stringTests: [{ pattern: VALUES, replacer: (value, pattern) => value.replace(pattern, '[REDACTED]') }],
    });
    return (record) => redactor.redact(record);
  },
};
