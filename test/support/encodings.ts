/** Encodings of values, as clients, browsers, mailers and terminals write them. */
import fc from 'fast-check';

/** Writes a text in an encoding; the text becomes a part of another one. */
export interface Encoding {
  readonly name: string;
  readonly write: (text: string) => string;
  /** Undone by whoever reads it. */
  readonly read: (text: string) => string;
}

const utf8 = (text: string) => [...Buffer.from(text, 'utf8')];
const hex = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0');

const percent: Encoding = {
  name: 'percent',
  write: encodeURIComponent,
  read: decodeURIComponent,
};
const everyPercent: Encoding = {
  name: 'percent, every byte',
  write: (text) =>
    utf8(text)
      .map((byte) => `%${hex(byte)}`)
      .join(''),
  read: decodeURIComponent,
};
const json: Encoding = {
  name: 'JSON string',
  write: (text) => JSON.stringify({ m: text }),
  read: (text) => JSON.parse(text).m,
};
const unicode: Encoding = {
  name: 'JSON string with every character escaped',
  write: (text) =>
    `{"m":"${Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')}"}`,
  read: (text) => JSON.parse(text).m,
};
const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '@': '&#64;',
};
const html: Encoding = {
  name: 'HTML',
  write: (text) => text.replace(/[&<>"@]/g, (c) => REFERENCES[c]),
  read: (text) =>
    text.replace(
      /&(?:amp|lt|gt|quot|#64);/g,
      (part) => Object.keys(REFERENCES).find((c) => REFERENCES[c] === part)!,
    ),
};
const everyReference: Encoding = {
  name: 'HTML, every character',
  write: (text) => [...text].map((c) => `&#x${c.codePointAt(0)!.toString(16)};`).join(''),
  read: (text) =>
    text.replace(/&#x([0-9a-f]+);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))),
};
const base64: Encoding = {
  name: 'base64',
  write: (text) => Buffer.from(`{"message":${JSON.stringify(text)}}`).toString('base64'),
  read: (text) => JSON.parse(Buffer.from(text, 'base64').toString()).message,
};

const colour: Encoding = {
  name: 'colours of a terminal',
  write: (text) => `\u001b[1;31m${text.replace(/[@ -]/g, (c) => `${c}\u001b[0m`)}\u001b[39m`,
  read: (text) => text.replace(/\u001b\[[0-9;]*m/g, ''),
};

export const ENCODINGS: readonly Encoding[] = [
  percent,
  everyPercent,
  json,
  unicode,
  html,
  everyReference,
  base64,
  colour,
];

/** Up to two encodings, the inner one first; the record around them is the third level. */
export const nestings = fc.array(fc.constantFrom(...ENCODINGS), { minLength: 1, maxLength: 2 });
