// From file to file with several workers and with one: the same bytes, sooner.
import { join } from 'node:path';
import { inFolder, quoted, reportOf, run, scrubjay } from '../lib/command.mjs';
import { digest } from '../lib/digest.mjs';
import { corpus } from '../lib/inputs.mjs';
import { ratios, summary } from '../lib/stats.mjs';
import { turn } from '../lib/turn.mjs';

export async function measure([definition], { input, mb, rounds, expectation, say }) {
  const { path, bytes } = await corpus(input, mb);
  const { engine, rows } = definition;
  const results = [];
  for (const { workers, base } of rows) {
    const row = { figure: definition.name, label: `${workers} : ${base}`, unit: '×' };
    results.push(
      await inFolder(async (folder) => {
        const out = (count) => join(folder, `out-${count}`);
        const line = (count) =>
          `${scrubjay({ engine, workers: count })} < ${quoted(path)} > ${quoted(out(count))}`;
        for (const count of [base, workers]) {
          const report = await reportOf(`cat ${quoted(path)}`, { engine, workers: count }, folder);
          expectation.check(`${count} workers`, report.findings);
          if (report.workers !== count)
            return { ...row, note: `not measured: --workers ${count} ran ${report.workers}` };
          await run(line(count), { cwd: folder });
        }
        if ((await digest(out(base))).sha !== (await digest(out(workers))).sha) {
          throw new Error(`${workers} workers wrote other bytes than ${base}`);
        }
        const times = { [base]: [], [workers]: [] };
        for (let round = 1; round <= rounds; round++) {
          for (const count of turn([base, workers], round))
            times[count].push(await run(line(count), { cwd: folder }));
          say(`  round ${round} of ${rounds}`);
        }
        const rate = (count) => bytes / 1000 / summary(times[count]).median;
        return {
          ...row,
          ...ratios(times[workers], times[base]),
          mbPerSecond: { [`${workers} workers`]: rate(workers), [`${base} worker`]: rate(base) },
        };
      }),
    );
  }
  return results;
}
