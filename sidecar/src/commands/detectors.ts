/** scrubjay detectors: the catalogue, and its lint. */
import { type Detector, detectors, ScrubJayError } from '@scrubjay/core';
import { loadError } from 'hyperscan-js';
import type { Invocation } from '../args.ts';
import type { Cost } from '../cost.ts';
import { writeOutput } from '../stdio.ts';
import { table } from '../table.ts';

/** Items of a list that a table shows. */
const SHOWN = 3;
/** Detectors whose cost is told. */
const DEAREST = 10;

export async function listDetectors({ operands, switches }: Invocation): Promise<number> {
  const json = switches.has('json');
  const [word] = operands;
  if (word === 'check') return check(json);
  if (word !== undefined) {
    throw ScrubJayError.of('SJ_USAGE', { reason: 'detectors takes no word behind its name but check' });
  }
  const rows = detectors.map(describe);
  if (json) {
    await writeOutput(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  }
  const head = ['id', 'entity', 'title', 'triggers', 'keys', 'reference'];
  const cells = rows.map((row) => {
    const { shapes, prefixes, groups, codes, words } = row.triggers;
    const quoted = few(words.map((one) => `"${one}"`));
    const triggers = [...shapes, ...few(prefixes), ...few([...groups, ...codes]), ...quoted].join(', ');
    return [row.id, row.entity, row.title, triggers || '-', few(row.keys).join(', ') || '-', row.reference];
  });
  await writeOutput(table(head, cells));
  return 0;
}

function describe(detector: Detector) {
  const { id, entity, country, title, reference, confidence } = detector;
  const { shapes = [], prefixes = [], groups = [], codes = [], context = [], keys = [] } = detector;
  const words = context.flatMap((rule) => rule.words);
  const triggers = { shapes, prefixes, groups, codes, words };
  return { id, entity, country, title, confidence, triggers, keys, reference };
}

function few(list: readonly string[]): string[] {
  return list.length > SHOWN + 1 ? [...list.slice(0, SHOWN), `${list.length - SHOWN} more`] : [...list];
}

function dearest(cost: readonly Cost[]): string {
  const shown = [...cost.slice(0, DEAREST), cost[cost.length - 1]];
  return table(
    ['detector', 'MB/s'],
    shown.map((one) => [one.detector ?? '(none)', one.megabytesPerSecond.toFixed(0)]),
  );
}

async function check(json: boolean): Promise<number> {
  const { checkDetectors } = await import('../check.ts');
  const { costs } = await import('../cost.ts');
  const result = await checkDetectors();
  const { engines, failures } = result;
  const cost = costs(detectors);
  if (json) await writeOutput(`${JSON.stringify({ ...result, costs: cost }, null, 2)}\n`);
  else {
    const lines = failures.map(({ detector, engine, row, reason }) => {
      const where = engine === null ? detector : `${detector} [${engine}]`;
      return `${where}: ${row === null ? '' : `${JSON.stringify(row)} `}${reason}\n`;
    });
    const missing =
      engines.length > 1
        ? ''
        : `The Hyperscan engine was not checked: ${loadError()?.message ?? 'it is not there'}\n`;
    const bad = failures.length === 0 ? 'all good' : `${failures.length} failed`;
    const sum = `${result.detectors} detectors, ${result.rows} rows on ${engines.join(' and ')}: ${bad}\n`;
    await writeOutput(
      `${lines.join('') + missing}The dearest, alone, over sample text:\n${dearest(cost)}${sum}`,
    );
  }
  return failures.length > 0 ? 1 : 0;
}
