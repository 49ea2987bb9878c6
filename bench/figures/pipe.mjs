// The command in a pipe against programs that do less: in turns, wall time, start-up included. CPU time of the filter
// alone comes with it: three processes on few and busy cores say little by the clock.
import { inFolder, PEERS, piped, quoted, reportOf, scrubjay } from '../lib/command.mjs';
import { corpus } from '../lib/inputs.mjs';
import { ratios, summary } from '../lib/stats.mjs';
import { turn } from '../lib/turn.mjs';

export async function measure([definition], { input, mb, rounds, expectation, say }) {
  const { path, bytes } = await corpus(input, mb);
  const { engine, workers, rows } = definition;
  return inFolder(async (folder) => {
    const report = await reportOf(`cat ${quoted(path)}`, { engine, workers }, folder);
    if (report.bytes.in !== bytes) throw new Error(`scrubjay read ${report.bytes.in} of ${bytes} bytes`);
    expectation.check('scrubjay', report.findings);
    const filters = { scrubjay: scrubjay({ engine, workers }) };
    for (const { base } of rows) filters[base] = PEERS[base];
    const lists = () => Object.fromEntries(Object.keys(filters).map((name) => [name, []]));
    const [times, cpu] = [lists(), lists()];
    for (let round = 1; round <= rounds; round++) {
      for (const [name, filter] of turn(Object.entries(filters), round)) {
        const one = await piped(path, filter, folder);
        times[name].push(one.wall);
        cpu[name].push(one.cpu);
      }
      say(`  round ${round} of ${rounds}`);
    }
    const rate = (name) => bytes / 1000 / summary(times[name]).median;
    return rows.map(({ base, label }) => ({
      figure: definition.name,
      label: `scrubjay : ${label}`,
      ...ratios(times.scrubjay, times[base]),
      cpu: ratios(cpu.scrubjay, cpu[base]).median,
      unit: '×',
      mbPerSecond: { scrubjay: rate('scrubjay'), [base]: rate(base) },
      note: `engine ${report.engine}, ${report.workers} worker${report.workers === 1 ? '' : 's'}`,
    }));
  });
}
