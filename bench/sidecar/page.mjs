// The block of SIDECAR.md.
import { fileURLToPath } from 'node:url';
import { writeBetween } from '../lib/results.mjs';
import { machineLine, table } from '../lib/table.mjs';
import { FIGURES } from './figures.mjs';

const PAGE = fileURLToPath(new URL('../SIDECAR.md', import.meta.url));
const BEGIN = '<!-- results: written by bench/sidecar.mjs -->';
const END = '<!-- /results -->';

export function writePage({ command, machine, rows }) {
  writeBetween(PAGE, BEGIN, END, `\`${command}\`: ${machineLine(machine)}\n\n${table(FIGURES, rows)}`);
}
