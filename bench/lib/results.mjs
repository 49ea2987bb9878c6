// Where results go: a JSON file a run, and the table in RESULTS.md between its marks.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { machineLine, table } from './table.mjs';

const BEGIN = '<!-- results: written by bench/run.mjs -->';
const END = '<!-- /results -->';
const RESULTS = fileURLToPath(new URL('../RESULTS.md', import.meta.url));

export function writeJson(result) {
  const folder = new URL('../results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const name = `${result.machine.date.slice(0, 16).replace(':', '')}.json`;
  writeFileSync(new URL(name, folder), `${JSON.stringify(result, null, 2)}\n`);
  return `bench/results/${name}`;
}

export function writeTable({ command, mb, machine }, definitions, rows) {
  const text = readFileSync(RESULTS, 'utf8');
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error('RESULTS.md has lost the marks around its table');
  const body = [`\`${command}\`, ${mb} MB: ${machineLine(machine)}`, table(definitions, rows)].join('\n\n');
  writeFileSync(RESULTS, `${text.slice(0, from + BEGIN.length)}\n${body}\n${text.slice(to)}`);
}
