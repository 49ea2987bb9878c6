/** The scoring behind `npm run accuracy`: what counts as found, as covered and as a false alarm. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
// @ts-expect-error plain JavaScript, shared with `npm run accuracy`
import { chart } from '../scripts/lib/chart.mjs';
// @ts-expect-error plain JavaScript
import { loadLabelled } from '../scripts/lib/labelled.mjs';
// @ts-expect-error plain JavaScript
import { byEntity, countFindings, readMarks } from '../scripts/lib/logs.mjs';
// @ts-expect-error plain JavaScript
import { rowsOf, Score } from '../scripts/lib/score.mjs';

const folder = mkdtempSync(join(tmpdir(), 'scrubjay-accuracy-'));
afterAll(() => rmSync(folder, { recursive: true }));
const claimed = new Set(['PERSON', 'STREET_ADDRESS', 'POSTAL_CODE', 'UK_POSTCODE', 'EMAIL_ADDRESS']);

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('labels of others mean any of several entities; holes and what nobody looks for are left out', () => {
  const rows = [
    // Offsets are code points: é is one of them and two bytes.
    {
      text: 'é 12 Elm St, 62704',
      spans: [
        [2, 11, 'ADDRESS'],
        [13, 18, 'ZIP_CODE'],
      ],
    },
    {
      text: 'nan x',
      spans: [
        { entity: 'address', start: 0, end: 3 },
        { entity: 'COLOUR', start: 4, end: 5 },
      ],
    },
  ];
  const path = write('set.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
  const [set] = loadLabelled(path, claimed);
  expect(set.documents[0].spans).toMatchObject([
    { entity: 'STREET_ADDRESS', start: 3, end: 12 },
    { entity: 'STREET_ADDRESS', start: 14, end: 19 },
  ]);
  expect([set.holes, [...set.unclaimed], set.chat]).toEqual([1, [['COLOUR', 1]], false]);
  expect([...rowsOf(set.documents[0].spans).keys()]).toEqual([
    'STREET_ADDRESS',
    'POSTAL_CODE',
    'UK_POSTCODE',
  ]);
});

test('slot labels are talk', () => {
  const head = 'utterance\tslot-labels';
  const [set] = loadLabelled(write('chat.tsv', `${head}\ni am joe bloggs\tO O name name\n`), claimed);
  expect(set.chat).toBe(true);
  expect(set.documents[0].spans).toMatchObject([{ entity: 'PERSON', start: 5, end: 15 }]);
});

test('found, covered, false', () => {
  const bytes = Buffer.from('12 Elm St, 62704; Jane Roe; x@y.example');
  const address = new Set(['STREET_ADDRESS', 'POSTAL_CODE']);
  const labels = [
    { entity: 'STREET_ADDRESS', accepts: address, start: 0, end: 16 },
    { entity: 'PERSON', accepts: new Set(['PERSON']), start: 18, end: 26 },
  ];
  const findings = [
    { entity: 'STREET_ADDRESS', start: 0, end: 9 },
    { entity: 'POSTAL_CODE', start: 11, end: 16 },
    // Another name for it: covered, but not found.
    { entity: 'STREET_ADDRESS', start: 18, end: 26 },
    { entity: 'EMAIL_ADDRESS', start: 28, end: 39 },
  ];
  const score = new Score();
  const { misses, alarms } = score.add(bytes, labels, findings, rowsOf(labels));
  const rows = Object.fromEntries(score.rows());
  expect(rows.STREET_ADDRESS).toMatchObject({
    labels: 1,
    found: 1,
    leaked: 0,
    findings: 3,
    right: 2,
    strict: 0,
  });
  expect(rows.PERSON).toMatchObject({ found: 0, recall: 0, covered: 1 });
  expect(misses).toMatchObject([{ entity: 'PERSON', leaked: false }]);
  expect(alarms).toEqual([findings[2]]);
});

test('findings beyond the marks are false alarms, marks beyond the findings are lost', () => {
  const logs = mkdtempSync(join(folder, 'logs-'));
  writeFileSync(join(logs, 'a.log'), 'x');
  writeFileSync(join(logs, 'b.log'), 'yy');
  const mark = { entity: 'PERSON', reason: 'authors', files: { 'a.log': 1, 'b.log': 2 } };
  const marks = readMarks(write('marks.json', JSON.stringify({ marks: [mark] })));
  const found = { x: ['PERSON', 'PERSON', 'EMAIL_ADDRESS'], yy: ['PERSON'] } as Record<string, string[]>;
  const scrubber = { detect: (text: Buffer) => found[text.toString()].map((entity) => ({ entity })) };
  const { files, bytes, groups } = countFindings(scrubber, logs, marks);
  expect([files, bytes]).toEqual([2, 3]);
  expect(byEntity(groups)).toEqual([
    { entity: 'PERSON', found: 3, real: 3, alarms: 1, lost: 1 },
    { entity: 'EMAIL_ADDRESS', found: 1, real: 0, alarms: 1, lost: 0 },
  ]);
  expect(() => readMarks(write('bad.json', JSON.stringify({ marks: [{ ...mark, reason: '' }] })))).toThrow(
    'reason',
  );
});

test('the marks of the repository hold counts and reasons, and no values', () => {
  const path = new URL('../scripts/accuracy/marks.json', import.meta.url);
  for (const { entity, reason, files, ...rest } of JSON.parse(readFileSync(path, 'utf8')).marks) {
    expect(entity).toMatch(/^[A-Z_]+$/);
    expect(reason).toMatch(/^[A-Za-z ,;:-]{10,}$/);
    expect(Object.values(files).every((times) => Number.isInteger(times))).toBe(true);
    expect(rest).toEqual({});
  }
});

test('a chart has a bar for each figure, and says where there is none', () => {
  const svg = chart('a < b', [['PERSON', { precision: null, recall: 0.5 }]]);
  expect(svg.match(/height="10"/g)).toHaveLength(2 + 1);
  expect(svg).toContain('precision: –');
  expect(svg).toContain('a &lt; b');
});
