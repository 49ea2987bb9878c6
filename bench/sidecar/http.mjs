// POST /v1/scrub against a Fastify route that echoes the body: the same bodies, the same connections.
import { ratios, summary } from '../lib/stats.mjs';
import { bodies, CORPORA, store } from './corpora.mjs';
import { sidesOf, workersText } from './figures.mjs';
import { Child } from './load/child.mjs';
import { startEcho, startService } from './servers.mjs';
import { inTurns } from './turns.mjs';

/** Share of a core from which on the generator itself may be what is measured. */
const FULL = 0.85;

/** One run: the server is started, checked, warmed up, measured, ended. */
async function runOnce(start, input, output, { connections, folder, profile, warmUp, seconds }) {
  const server = await start({ folder, profile });
  let load;
  try {
    load = new Child('http', { port: server.port('http:'), connections, input, output, warmUp, seconds });
    await load.next();
    const before = server.cpu;
    const { cpu: loadCpu, ...result } = await load.next();
    const cpu = server.cpu - before;
    return { ...result, cpu: cpu / result.requests, loadCpu: loadCpu / result.requests, peak: server.peak };
  } finally {
    load?.stop();
    await server.stop();
  }
}

/** By round: ms of wall time a request. */
const each = ({ wall, requests }) => wall.map((ms, round) => ms / requests[round]);

function rowsOf({ name, size }, { corpus, workers }, echo, service) {
  const what = `${CORPORA[corpus].what}, ${workersText(workers)}`;
  const median = (values) => summary(values).median;
  const busy = [echo, service].map((side) => median(side.busy));
  const full = Math.max(...busy) >= FULL ? ': it may be what is measured' : '';
  const load = `the load generator took ${busy.map((share) => (100 * share).toFixed(0)).join(' and ')} % of a core${full}`;
  const rate = ({ bytes, wall }) => median(bytes.map((sum, round) => sum / 1000 / wall[round]));
  const cpu = ratios(service.cpu, echo.cpu).median;
  const perSecond = (side) => (1000 / median(each(side))).toFixed(0);
  const memory = {
    figure: name,
    label: `peak of resident memory, ${what}`,
    ...summary(service.peak),
    unit: ' MB',
    note: `echo ${median(echo.peak).toFixed(0)} MB`,
  };
  const rows = [
    {
      figure: name,
      label: `${name === 'http' ? 'bytes' : 'requests'} a second to the echo's, ${what}`,
      ...ratios(each(service), each(echo)),
      unit: '×',
      cpu,
      ...(name === 'http' && { mbPerSecond: { echo: rate(echo), service: rate(service) } }),
      note:
        name === 'http'
          ? `CPU time ${((1e6 * median(service.cpu)) / size).toFixed(1)} ms/MB, echo ${((1e6 * median(echo.cpu)) / size).toFixed(1)}; ${load}`
          : `${perSecond(service)} a second, echo ${perSecond(echo)}; ${load}`,
    },
  ];
  if (name === 'small') {
    rows.push({
      figure: name,
      label: `99th percentile of the latency to the echo's, ${what}`,
      ...ratios(echo.p99, service.p99),
      unit: '×',
      note: `${median(service.p99).toFixed(1)} ms, echo ${median(echo.p99).toFixed(1)} ms; median ${median(service.p50).toFixed(1)} ms, echo ${median(echo.p50).toFixed(1)} ms`,
    });
  }
  return [...rows, memory];
}

/** @throws Error when an answer is not what the core makes of the body */
export async function measure(figure, sizes) {
  const { size, connections } = figure;
  const { folder } = sizes;
  const found = {};
  const files = {};
  for (const corpus of Object.keys(CORPORA)) {
    const made = bodies(corpus, size);
    found[corpus] = made.found;
    for (const which of ['input', 'output']) {
      const name = `${corpus}-${which}`;
      files[name] = store(
        folder,
        name,
        made.bodies.map((body) => body[which]),
      );
    }
  }
  const sides = sidesOf(figure, Object.keys(CORPORA), sizes.long);
  const options = { ...sizes, connections };
  // The echo knows no difference between the corpora.
  const times = await inTurns([{ name: 'echo' }, ...sides], sizes, ({ name, corpus, workers }) =>
    name === 'echo'
      ? runOnce(startEcho, files['mixed-input'], files['mixed-input'], options)
      : runOnce(
          (where) => startService({ workers }, where),
          files[`${corpus}-input`],
          files[`${corpus}-output`],
          options,
        ),
  );
  const rows = sides.flatMap((side) => rowsOf(figure, side, times.echo, times[side.name]));
  return { rows, detail: { times, found } };
}
