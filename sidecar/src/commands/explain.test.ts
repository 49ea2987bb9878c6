import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scrubjay } from '../test/spawned.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrubjay-explain-'));
afterAll(() => rmSync(folder, { recursive: true }));
const config = join(folder, 'policy.json');
writeFileSync(config, '{"protect": ["safe"], "allow": ["ok@example.com"]}');

const TOKEN = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';

test.each<[verdict: string, text: string, row: object, args?: string[]]>([
  ['taken', 'mail a@example.com', { detector: 'email', start: 5, end: 18, confidence: 0.95, lostTo: null }],
  ['pattern', 'AKIA1234', { detector: 'aws-access-key', start: 0 }],
  ['validator', 'iban GB82 WEST 1234 5698 7654 33', { detector: 'iban', start: 5, end: 32 }],
  ['threshold', 'my name is Jane Roe', { detector: 'person', start: 11, end: 19 }, ['--threshold', '0.99']],
  ['protected', '{"safe":"a@example.com"}', { detector: 'email', start: 9, end: 22 }, ['--config', config]],
  ['allowed', 'mail ok@example.com', { detector: 'email', start: 5, end: 19 }, ['--config', config]],
  ['overlap', `Bearer ${TOKEN}`, { detector: 'bearer-token', start: 7, end: 47, lostTo: 'github-token' }],
  ['taken', '{"e":"a\\u0040example.com"}', { detector: 'email', start: 6, end: 24 }],
])('%s: %s', async (verdict, text, row, args = []) => {
  const { stdout, stderr, code } = await scrubjay(['explain', text, '--json', '--quiet', ...args]);
  expect([stderr, code]).toEqual(['', 0]);
  expect(JSON.parse(stdout.toString())).toContainEqual(expect.objectContaining({ ...row, verdict }));
});

test('what is in a decoded string has the offsets of its source', async () => {
  const text = '{"a":"AKIA1234","e":"\\u0041KIA9 \\u0067hp_1 x@example.com","b":"ghp_abc"}';
  const { stdout } = await scrubjay(['explain', text, '--json', '--quiet']);
  const rows = JSON.parse(stdout.toString()) as { detector: string; start: number; verdict: string }[];
  expect(rows.map(({ detector, start, verdict }) => [detector, start, verdict])).toEqual([
    ['aws-access-key', text.indexOf('AKIA'), 'pattern'],
    ['aws-access-key', text.indexOf('\\u0041'), 'pattern'],
    ['github-token', text.indexOf('\\u0067'), 'pattern'],
    ['email', text.indexOf('x@'), 'taken'],
    ['github-token', text.lastIndexOf('ghp_'), 'pattern'],
  ]);
});

test.each<[string, string, object]>([
  ['a percent escape', 'x?q=a%20IBAN%3DGB82WEST12345698765433', { detector: 'iban', verdict: 'validator' }],
  [
    'base64',
    `{"body":"${Buffer.from('iban GB82WEST12345698765433').toString('base64')}"}`,
    { detector: 'iban', start: 9, verdict: 'validator' },
  ],
  ['a key', 'password=null', { detector: 'password', start: 9, end: 13, verdict: 'value' }],
  ['a key in a string', '{"a":"{\\"ssn\\":\\"none\\"}"}', { detector: 'us-ssn', verdict: 'value' }],
])('refused in or under %s', async (_, text, row) => {
  const { stdout } = await scrubjay(['explain', text, '--json', '--quiet']);
  expect(JSON.parse(stdout.toString())).toContainEqual(expect.objectContaining(row));
});

test('a name comes with what speaks for it', async () => {
  const { stdout } = await scrubjay(['explain', 'my name is Jane Roe and I live here', '--json', '--quiet']);
  const rows = JSON.parse(stdout.toString()) as { detector: string; why?: string }[];
  expect(rows.find(({ detector }) => detector === 'person')?.why).toMatch(/[a-z]/);
});

test('the table has line, offsets and verdict, and no value', async () => {
  const { stdout } = await scrubjay(['explain', '--quiet'], { input: 'nothing\nmail a@example.com\n' });
  expect(stdout.toString()).toBe(
    'line  bytes  entity         detector  confidence  verdict\n2     5-18   EMAIL_ADDRESS  email     0.95        taken\n',
  );
});

test('values are shown to those who ask, and cannot move the cursor', async () => {
  const input = 'password=\u001b[2Jhunter2\u202e!\n';
  const { stdout } = await scrubjay(['explain', '--show-values', '--quiet'], { input });
  expect(stdout.toString()).toMatch(/PASSWORD .*\\u001b\[2Jhunter2\\u202e/);
  expect(stdout.toString()).not.toMatch(/[\u001b\u202e]/);
});

test('nothing that looks like anything', async () => {
  const { stdout, code } = await scrubjay(['explain', 'plain words']);
  expect(stdout.toString()).toMatch(/^No candidates/);
  expect(code).toBe(0);
});
