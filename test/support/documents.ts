/**
 * JSON documents with personal data at random places, written in every way JSON allows: escapes that need not be, white
 * space, numbers with exponents, JSON inside strings of JSON. The text is made here and not by JSON.stringify.
 */
import fc from 'fast-check';
import { VALUES } from './pii.ts';

export interface Document {
  json: string;
  /** Texts of the personal values in it. */
  secrets: string[];
}

type Escape = 'few' | 'some' | 'all' | 'slash';

/** White space between tokens. */
interface Style {
  escape: Escape;
  space: string;
}

/** A node writes itself and tells what it hides. */
interface Node {
  write(style: Style): string;
  secrets: readonly string[];
}

const HEX = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`;

function quote(text: string, way: Escape): string {
  const plain = JSON.stringify(text);
  if (way === 'few') return plain;
  if (way === 'slash') return plain.replaceAll('/', '\\/');
  if (way === 'some') return plain.replace(/[@.:-]|[\u0080-\uffff]/g, (c) => HEX(c.charCodeAt(0)));
  const units = Array.from({ length: text.length }, (_, i) => HEX(text.charCodeAt(i)));
  return `"${units.join('')}"`;
}

const none: readonly string[] = [];
const node = (write: Node['write'], secrets = none): Node => ({ write, secrets });
const all = (nodes: readonly Node[]) => nodes.flatMap((one) => one.secrets);

const BEFORE = [
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
  '\r',
  '🦜 ',
  '/',
  '\b',
  '[',
  '{"a":',
];
const AFTER = ['', ' ', ', ok', '"', '\\', '\n', ')', ';', ' 🦜', '\t', ']', '}', '/x', ' é'];
const WORDS = [
  '',
  'ok',
  'cart loaded',
  'retry',
  'größer',
  '日本',
  '🦜🦜',
  'a\\b',
  'say "hi"',
  'tab\there',
  'line\nbreak',
  '\u2028',
  'C:\\new\\table',
  '{"',
  '"}',
  'null',
  '[1,2]',
  '{"a":1}',
  '\u0007',
  '/var/lib/x',
  '\\u0041',
  '\ud83e',
];
const KEYS = [
  'a',
  'note',
  'data',
  'info',
  'ключ',
  'x y',
  'q"uote',
  'b\\s',
  'tab\t',
  '',
  'items',
  'n1',
  'ok?',
];
const NUMBERS = [
  '0',
  '-0',
  '1',
  '-1',
  '42',
  '3.14',
  '-0.5',
  '1e9',
  '1E-7',
  '-2.5e+10',
  '1e400',
  '12345',
  '9007199254740993',
  '0.1',
  '100000',
];

const secret = fc.constantFrom(...VALUES.map((value) => value.text));
const CARDS = ['4111111111111111', '5555555555554444', '4012888888881881'];

const plainText = fc.constantFrom(...WORDS).map((text) => node(({ escape: way }) => quote(text, way)));
const secretText = fc
  .tuple(fc.constantFrom(...BEFORE), secret, fc.constantFrom(...AFTER))
  .map(([before, value, after]) => node(({ escape: way }) => quote(before + value + after, way), [value]));
const twoSecrets = fc
  .tuple(secret, fc.constantFrom(' and ', ', ', '\n', '","', '":"', ' \\ '), secret)
  .map(([a, between, b]) => node(({ escape: way }) => quote(a + between + b, way), [a, b]));
const plainNumber = fc.constantFrom(...NUMBERS).map((raw) => node(() => raw));
const secretNumber = fc.constantFrom(...CARDS).map((raw) => node(() => raw, [raw]));
const literal = fc.constantFrom('true', 'false', 'null').map((raw) => node(() => raw));

const leaf = fc.oneof(
  { weight: 3, arbitrary: plainText },
  { weight: 3, arbitrary: secretText },
  { weight: 1, arbitrary: twoSecrets },
  { weight: 2, arbitrary: plainNumber },
  { weight: 1, arbitrary: secretNumber },
  { weight: 1, arbitrary: literal },
);

const key = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...KEYS).map((text) => ({ text, secrets: none })) },
  { weight: 1, arbitrary: secret.map((text) => ({ text, secrets: [text] as readonly string[] })) },
);

const arrayOf = (items: fc.Arbitrary<Node>) =>
  fc
    .array(items, { maxLength: 4 })
    .map((nodes) =>
      node(
        (style) => `[${nodes.map((one) => style.space + one.write(style)).join(`${style.space},`)}]`,
        all(nodes),
      ),
    );

const objectOf = (items: fc.Arbitrary<Node>) =>
  fc.uniqueArray(fc.tuple(key, items), { maxLength: 4, selector: ([{ text }]) => text }).map((entries) =>
    node(
      (style) =>
        `{${entries.map(([{ text }, value]) => `${style.space}${quote(text, style.escape)}${style.space}:${style.space}${value.write(style)}`).join(',')}}`,
      entries.flatMap(([{ secrets }, value]) => [...secrets, ...value.secrets]),
    ),
  );

const styles = fc.record<Style>({
  escape: fc.constantFrom<Escape>('few', 'few', 'some', 'all', 'slash'),
  space: fc.constantFrom('', '', ' ', '  ', '\t'),
});

/** JSON as the text of a string: what a logger makes of an object that was stringified before. */
const nestedOf = (items: fc.Arbitrary<Node>) =>
  fc
    .tuple(items, styles)
    .map(([inner, style]) =>
      node(({ escape: way }) => quote(inner.write(style), way === 'all' ? 'some' : way), inner.secrets),
    );

const { container } = fc.letrec<{ container: Node; item: Node }>((tie) => ({
  item: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, tie('container')),
  container: fc.oneof(objectOf(tie('item')), arrayOf(tie('item'))),
}));

const item = fc.oneof({ weight: 2, arbitrary: container }, { weight: 1, arbitrary: leaf });
const once = nestedOf(item);
const twice = nestedOf(objectOf(fc.oneof(once, leaf)));
const outer = objectOf(
  fc.oneof({ weight: 4, arbitrary: item }, { weight: 2, arbitrary: once }, { weight: 1, arbitrary: twice }),
);

/** One JSON document on one line. */
export const documents: fc.Arbitrary<Document> = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: outer },
      { weight: 1, arbitrary: container },
      { weight: 1, arbitrary: leaf },
    ),
    styles,
  )
  .map(([root, style]) => ({ json: root.write(style), secrets: [...root.secrets] }));
