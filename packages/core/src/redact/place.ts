/** A replacement as it is written where the value stood: quotes, JSON strings and other encodings around it. */
import type { Hit, Wrap } from '../evaluate/hit.ts';
import { stripColours } from '../evaluate/views/colour.ts';
import { unescapeHtml } from '../evaluate/views/html-entities.ts';
import { unescapePercent } from '../evaluate/views/percent.ts';
import { unescapeQuoted } from '../evaluate/views/quoted-printable.ts';
import { type Coding, ViewWriter } from '../evaluate/views/view.ts';
import { escapeJson, unescapeJson } from './json.ts';

type Place = Pick<Hit, 'bare' | 'escapes' | 'wrap'>;

/** The bytes for `text`. */
export function writeAt({ bare, escapes, wrap }: Place, text: string): Buffer {
  return Buffer.from(escapeJson(inside(wrap, bare ? JSON.stringify(text) : text), escapes), 'utf8');
}

function inside(wrap: Wrap | null, text: string): string {
  return wrap ? encode(wrap.coding, escapeJson(inside(wrap.inner, text), wrap.escapes)) : text;
}

/** The value as it was meant. Of a token that only holds it nothing may be shown: a text without a letter stands for it. */
export function unwrap(hit: Hit, bytes: Buffer): string {
  if (hit.opaque) return '.'.repeat(hit.end - hit.start);
  let text = unescapeJson(bytes.toString('utf8', hit.start, hit.end), hit.escapes);
  for (let wrap = hit.wrap; wrap; wrap = wrap.inner)
    text = unescapeJson(decode(wrap.coding, text), wrap.escapes);
  return text;
}

function hexCode(byte: number, sign: string): string {
  return sign + byte.toString(16).toUpperCase().padStart(2, '0');
}

const everyByte = (text: string, sign: string) =>
  [...Buffer.from(text, 'utf8')].map((byte) => hexCode(byte, sign)).join('');

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What would end the value, or mean something else there; labels in brackets stay readable. */
const IN_URL = /[^A-Za-z0-9_.~*()[\]/:@,!-]+/gu;
const IN_HTML = /[&<>"']/g;
const IN_MAIL = /[^\x20-\x3c\x3e-\x7e]+|=/gu;

function encode(coding: Coding, text: string): string {
  if (coding === 'percent') return text.replace(IN_URL, (part) => everyByte(part, '%'));
  if (coding === 'html') return text.replace(IN_HTML, (c) => REFERENCES[c]);
  if (coding === 'quoted') return text.replace(IN_MAIL, (part) => everyByte(part, '='));
  return text;
}

function decode(coding: Coding, text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  const writer = new ViewWriter().begin(bytes);
  writer.room(bytes.length + 2);
  if (coding === 'percent') unescapePercent(writer, 0, bytes.length, true);
  else if (coding === 'html') unescapeHtml(writer, 0, bytes.length);
  else if (coding === 'quoted') unescapeQuoted(writer, 0, bytes.length);
  else if (coding === 'colour') stripColours(writer, 0, bytes.length);
  else return text;
  return writer.bytes.toString('utf8', 0, writer.length);
}
