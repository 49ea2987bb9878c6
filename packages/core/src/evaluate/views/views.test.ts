import { describe, expect, test } from 'vitest';
import { decodeBase64, paddingEnd } from './base64.ts';
import { behindColour, stripColours } from './colour.ts';
import { unescapeHtml } from './html-entities.ts';
import { decodePercent } from './percent.ts';
import { holdsAddress, unescapeQuoted } from './quoted-printable.ts';
import { type Coding, type View, ViewWriter } from './view.ts';

type Decode = (writer: ViewWriter, from: number, to: number) => unknown;

/** The view of a whole text, and the source of a part of what it says. */
function viewOf(
  coding: Coding,
  decode: Decode,
  text: string,
): { view: View; said: string; source: (part: string) => string } {
  const bytes = Buffer.from(text);
  const writer = new ViewWriter().begin(bytes);
  decode(writer, 0, bytes.length);
  if (writer.bytes[writer.length - 1] !== 10) {
    writer.room(2);
    writer.end(bytes.length);
  }
  const view = writer.finish(coding, false)!;
  const said = view.bytes.toString('utf8', 0, view.length - 1);
  const source = (part: string) => {
    const start = view.bytes.indexOf(part);
    const [from, to] = view.span(start, start + Buffer.byteLength(part));
    return bytes.toString('utf8', from, to);
  };
  return { view, said, source };
}

const ESC = '\u001b';

describe('what a text says, and where a part of it came from', () => {
  test.each<[Coding, Decode, string, string, string, string]>([
    ['percent', decodePercent, '/a%20b?x=1&y=c%2Bd%20e&z', '/a b\ny="c+d e"', 'c+d', 'c%2Bd'],
    ['percent', decodePercent, 'q=Jos%C3%A9%u0021', 'q=José!', 'José', 'Jos%C3%A9'],
    ['percent', decodePercent, 'a=%22x%20y%22', 'a="x y"', 'x y', 'x%20y'],
    ['percent', decodePercent, 'https://a%40b:c@host/p%20q', '/p q', 'p q', 'p%20q'],
    ['percent', decodePercent, 'a=100%&b=%zz%41', 'a=100%\nb=%zzA', 'A', '%41'],
    ['html', unescapeHtml, 'Zo&euml; &amp;&nbsp;&#x26; &bogus; &', 'Zoë & & &bogus; &', 'Zoë', 'Zo&euml;'],
    [
      'html',
      unescapeHtml,
      '&Eacute;&AElig;&aelig;&#0;&#1114112;',
      'ÉÆæ&#0;&#1114112;',
      'Ææ',
      '&AElig;&aelig;',
    ],
    ['quoted', unescapeQuoted, 'a=40b=\r\nc =3d =C3=BC', 'a@bc =3d ü', 'a@bc', 'a=40b=\r\nc'],
    ['colour', stripColours, `${ESC}[1;31ma@${ESC}[0mb${ESC}[0m c`, 'a@b c', 'a@b', `a@${ESC}[0mb`],
    [
      'colour',
      stripColours,
      `${ESC}]8;;http://x${ESC}\\link${ESC}]8;;\u0007 ${ESC}`,
      `link ${ESC}`,
      'link',
      'link',
    ],
  ])('%s', (coding, decode, text, wanted, part, from) => {
    const { said, source } = viewOf(coding, decode, text);
    expect(said).toBe(wanted);
    expect(source(part)).toBe(from);
  });

  test('base64 stands for the whole of its token', () => {
    const token = Buffer.from('say hello').toString('base64');
    const { said, source } = viewOf(
      'base64',
      (writer, from, to) => decodeBase64(writer, from, to, to),
      token,
    );
    expect(said).toBe('say hello');
    expect(source('ll')).toBe(token);
  });
});

test.each<[string, boolean]>([
  ['text, é and 日本', true],
  ['\0user\0secret', true],
  ['a\u0007b', false],
])('base64 of %j', (text, wanted) => {
  const bytes = Buffer.from(Buffer.from(text).toString('base64'));
  expect(decodeBase64(new ViewWriter().begin(bytes), 0, bytes.length, bytes.length)).toBe(wanted);
});

test('base64 that is no UTF-8, and its padding', () => {
  const bytes = Buffer.from(Buffer.from([0x41, 0xff, 0xfe, 0x42]).toString('base64'));
  expect(decodeBase64(new ViewWriter().begin(bytes), 0, bytes.length, bytes.length)).toBe(false);
  expect(paddingEnd(Buffer.from('AA=='), 2, 4)).toBe(4);
  expect(paddingEnd(Buffer.from('AA%3D%3d&'), 2, 9)).toBe(8);
});

test.each<[string, boolean]>([
  ['jane=40example.com', true],
  ['jane=40mail.example.co.uk, x', true],
  ['pod=40f3a.prod', false],
  ['size=40kB.x', false],
])('%s is an address: %s', (text, wanted) => {
  expect(holdsAddress(Buffer.from(text), 0, text.length)).toBe(wanted);
});

test.each<[string, number, number]>([
  [`${ESC}[31mjane`, 2, 5],
  [`${ESC}[1;31mjane`, 5, 7],
  ['\\u001b[31mjane', 7, 10],
  ['a[31mjane', 2, 2],
  ['jane', 0, 0],
])('a span of %j from %i on begins at %i', (text, start, wanted) => {
  expect(behindColour(Buffer.from(text), start, text.length, 0)).toBe(wanted);
});
