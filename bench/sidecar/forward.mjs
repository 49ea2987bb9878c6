// Forward in, Forward out: MB/s of MessagePack. Beside it source and sink without the service between them.
import { summary } from '../lib/stats.mjs';
import { CORPORA, chunks, store } from './corpora.mjs';
import { sidesOf, workersText } from './figures.mjs';
import { Hop } from './hop.mjs';
import { inTurns } from './turns.mjs';

/** As many workers of Fluent Bit, each of which sends a chunk and waits for its acknowledgement. */
const CONNECTIONS = 4;

export function prepare(corpus, folder) {
  const made = chunks(corpus);
  return {
    chunks: made,
    input: store(
      folder,
      `${corpus}.msgpack`,
      made.map(({ input }) => input),
    ),
  };
}

async function runOnce(corpus, { direct, workers, warmUp, seconds, folder, profile }) {
  const hop = await Hop.open(corpus, {
    connections: CONNECTIONS,
    window: 1,
    workers,
    direct,
    folder,
    profile,
  });
  try {
    await hop.source.ask({ command: 'run' });
    await hop.source.ask({ command: 'warmUp', seconds: warmUp });
    const before = hop.server?.cpu ?? 0;
    await hop.sink.ask({ command: 'begin' });
    const source = await hop.source.ask({ command: 'measure', seconds });
    const sink = await hop.sink.ask({ command: 'end' });
    const mb = source.bytes / 1e6;
    const result = {
      rate: source.bytes / 1000 / source.wall,
      cpu: ((hop.server?.cpu ?? 0) - before) / mb,
      loadCpu: (source.cpu + sink.cpu) / mb,
      busy: Math.max(source.main, sink.main),
      peak: hop.server?.peak ?? 0,
    };
    const { records, findings } = await hop.finish(corpus);
    return {
      ...result,
      records,
      found: Object.values(findings).reduce((sum, times) => sum + times, 0),
    };
  } finally {
    await hop.close();
  }
}

/** @throws Error when not everything arrived as the core makes it, or other findings were counted */
export async function measure(figure, sizes) {
  const names = Object.keys(CORPORA);
  const prepared = Object.fromEntries(names.map((corpus) => [corpus, prepare(corpus, sizes.folder)]));
  const sides = sidesOf(figure, names, sizes.long);
  const runs = [{ name: 'direct', corpus: 'mixed', direct: true }, ...sides];
  const times = await inTurns(runs, sizes, ({ corpus, ...side }) =>
    runOnce(prepared[corpus], { ...sizes, ...side }),
  );
  const rows = sides.flatMap((side) => rowsOf(figure.name, side, times[side.name], times.direct));
  return { rows, detail: times };
}

function rowsOf(figure, { corpus, workers }, { rate, cpu, loadCpu, busy, peak, records, found }, direct) {
  const what = `${CORPORA[corpus].what}, ${workersText(workers)}`;
  const median = (values) => summary(values).median;
  const total = (values) => values.reduce((sum, value) => sum + value, 0);
  const own = `two cores of its own: ${(2000 / median(cpu)).toFixed(0)} MB/s at most`;
  const remarks = [
    `source and sink without the service ${median(direct.rate).toFixed(0)} MB/s`,
    `CPU time of the service ${median(cpu).toFixed(1)} ms/MB (${own}), of source and sink ${median(loadCpu).toFixed(1)}`,
    `the busier of the two took ${(100 * median(busy)).toFixed(0)} % of a core`,
    `all ${total(records)} records arrived, with ${total(found)} findings`,
  ];
  return [
    {
      figure,
      label: `MessagePack a second, ${what}`,
      ...summary(rate),
      unit: ' MB/s',
      note: remarks.join('; '),
    },
    {
      figure,
      label: `peak of resident memory, ${what}`,
      ...summary(peak),
      unit: ' MB',
    },
  ];
}
