// Peak memory of the command: it must not grow with the input, nor with the length of a line.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, quoted, reportOf } from '../lib/command.mjs';
import { corpus, longLine } from '../lib/inputs.mjs';

const PRELOAD = new URL('../lib/peak.mjs', import.meta.url).href;

export async function measure([definition], { input, mb, say }) {
  const { engine, workers, rows } = definition;
  const results = [];
  for (const { times, lineShare } of rows) {
    const path = lineShare ? await longLine(mb * lineShare) : (await corpus(input, mb)).path;
    const size = lineShare ? mb * lineShare : mb * times;
    const source = `cat ${Array(times ?? 1)
      .fill(quoted(path))
      .join(' ')}`;
    const label = lineShare ? `one line of ${size} MB` : `${size} MB`;
    say(`  ${label}`);
    results.push(
      await inFolder(async (folder) => {
        const file = join(folder, 'peak');
        const env = { NODE_OPTIONS: `--import=${PRELOAD}`, BENCH_PEAK: file };
        const report = await reportOf(source, { engine, workers }, folder, env);
        const expected = statSync(path).size * (times ?? 1);
        if (report.bytes.in !== expected)
          throw new Error(`scrubjay read ${report.bytes.in} of ${expected} bytes`);
        if (report.total === 0) throw new Error(`scrubjay found nothing in ${label}`);
        return {
          figure: definition.name,
          label,
          median: Number(readFileSync(file, 'utf8')),
          unit: ' MB',
          note: `${report.withheld} withheld`,
        };
      }),
    );
  }
  return results;
}
