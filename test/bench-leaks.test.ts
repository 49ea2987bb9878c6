import { expect, test } from 'vitest';
// @ts-expect-error -- a script without types
import { leaks } from '../bench/lib/leaks.mjs';

/** «value» marks what is labelled; what of it is left in the output, and the false alarms there. */
const rows: [why: string, input: string, output: string, left: string[], alarms: string[]][] = [
  ['nothing done', '{"mail":"«jane@acme.example»"}', '{"mail":"jane@acme.example"}', ['whole'], []],
  ['replaced', '{"mail":"«jane@acme.example»"}', '{"mail":"[EMAIL_1234]"}', ['gone'], []],
  ['a part of it', 'to «jane.roe@acme.example» now', 'to jane.EMAIL now', ['part'], []],
  ['the value is elsewhere too', 'id 154 cvv «154»', 'id 154 cvv CVV', ['gone'], []],
  ['only the other one', 'id 154 cvv «154»', 'id DIGITS cvv 154', ['whole'], ['DIGITS']],
  [
    'one of two',
    '«jane@acme.example» and «4111 1111 1111 1111»',
    'EMAIL and 4111 1111 1111 1111',
    ['gone', 'whole'],
    [],
  ],
  [
    'an alarm beside',
    '{"time":1772438400022,"ip":"«192.0.2.1»"}',
    '{"time":PHONE,"ip":"192.0.2.1"}',
    ['whole'],
    ['PHONE'],
  ],
  ['two alarms', 'build 12345 of 67890', 'build ZIP of ZIP', [], ['ZIP', 'ZIP']],
  ['more than the value', 'password is «hunter2» today', 'password [SECRET] today', ['gone'], []],
  ['removed without a word', 'row 12345 skipped', 'row  skipped', [], ['nothing']],
  ['the whole line', '«jane@acme.example» asked', '[WITHHELD]', ['gone'], []],
  ['letters of any script', 'Kunde «Jörg Müller» rief an', 'Kunde [NAME] rief an', ['gone'], []],
];

test.each(rows)('%s', (_, marked, output, left, alarms) => {
  let input = '';
  const spans: { start: number; end: number }[] = [];
  for (const part of marked.split(/(«[^»]*»)/)) {
    const value = part.startsWith('«') ? part.slice(1, -1) : null;
    if (value !== null) spans.push({ start: input.length, end: input.length + value.length });
    input += value ?? part;
  }
  expect(leaks(input, spans, output)).toEqual({ left, alarms });
});
