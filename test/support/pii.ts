/**
 * Made-up personal data and secrets that are found wherever they stand, without a keyword's help. Documentation ranges,
 * published test numbers, random tokens: nobody's.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';

export interface Value {
  entity: string;
  text: string;
}

export const VALUES: readonly Value[] = [
  { entity: 'EMAIL_ADDRESS', text: 'mira.okonkwo@example.com' },
  { entity: 'EMAIL_ADDRESS', text: 'j+x@sub.example.org' },
  { entity: 'CREDIT_CARD', text: '4111 1111 1111 1111' },
  { entity: 'CREDIT_CARD', text: '5555555555554444' },
  { entity: 'US_SSN', text: '536-90-4399' },
  { entity: 'IBAN_CODE', text: 'DE89370400440532013000' },
  { entity: 'IP_ADDRESS', text: '198.51.100.23' },
  { entity: 'MAC_ADDRESS', text: '00:00:5E:00:53:AF' },
  { entity: 'PHONE_NUMBER', text: '+442079460958' },
];

/** Strings long enough that a part of them in the output is no accident. */
export const needles = (text: string): string[] => {
  const parts = text.match(/[A-Za-z0-9]{5,}/g) ?? [];
  return parts.length > 0 ? parts : [text];
};

export const anyValue = fc.constantFrom(...VALUES);

/** Neutral text that leaves a value its borders. */
export const filler = fc.constantFrom(
  '',
  ' ',
  'order ',
  'ok: ',
  'x=',
  ' (',
  'für ',
  '→ ',
  '日本 ',
  '"',
  '\\',
  '\n',
  '\t',
  '🦜 ',
);

/** The logs that corpora/samples holds, by name. */
export function sampleLog(name: string): Buffer {
  return readFileSync(new URL(`../../corpora/samples/${name}.log`, import.meta.url));
}
