// Resident memory of the service while the source offers twice what the sink takes; looked at each second.
import { summary } from '../lib/stats.mjs';
import { prepare } from './forward.mjs';
import { Hop } from './hop.mjs';

/** Together they hold out more than the service's queue takes (32 MB by default). */
const CONNECTIONS = 16;
const WINDOW = 4;
/** Share of the soak in which the rate is found that the service can carry. */
const CALIBRATION = 0.2;
const CALIBRATION_LONGEST = 10;
/** Seconds. */
const SAMPLE = 1;

/** Slope of the line through the values by least squares: by step. */
export function slope(values) {
  const middle = (values.length - 1) / 2;
  let xy = 0;
  let xx = 0;
  for (const [i, value] of values.entries()) {
    xy += (i - middle) * value;
    xx += (i - middle) ** 2;
  }
  return xy / xx;
}

/** @throws Error when not everything arrived, or not as it must be */
export async function measure({ name: figure, workers: [workers] }, { soak, folder, profile, say }) {
  const corpus = prepare('mixed', folder);
  const hop = await Hop.open(corpus, { connections: CONNECTIONS, window: WINDOW, workers, folder, profile });
  try {
    const first = Math.min(soak * CALIBRATION, CALIBRATION_LONGEST);
    await hop.source.ask({ command: 'run' });
    await hop.source.ask({ command: 'warmUp', seconds: first / 2 });
    const open = await hop.source.ask({ command: 'measure', seconds: first / 2 });
    const can = (1000 * open.bytes) / open.wall;
    await hop.sink.ask({ command: 'rate', rate: can / 2 });
    await hop.source.ask({ command: 'run', rate: can });
    say(
      `  the service carries ${(can / 1e6).toFixed(0)} MB/s: so much is offered, the sink takes half of it`,
    );
    const samples = [];
    let bytes = 0;
    let wall = 0;
    while (wall < (soak - first) * 1000) {
      const second = await hop.source.ask({ command: 'measure', seconds: SAMPLE });
      bytes += second.bytes;
      wall += second.wall;
      samples.push(hop.server.resident);
      if (samples.length % 30 === 0) say(`  ${samples.length} s: ${samples.at(-1).toFixed(0)} MB`);
    }
    const { peak } = hop.server;
    await hop.sink.ask({ command: 'rate', rate: null });
    const { records } = await hop.finish(corpus);
    const later = samples.slice(Math.floor(samples.length / 2));
    const rows = [
      {
        figure,
        label: `peak over ${soak} s, 5 % of the records with personal data`,
        median: peak,
        unit: ' MB',
        note: `${(can / 1e6).toFixed(0)} MB/s offered on ${CONNECTIONS} connections, ${(bytes / 1000 / wall).toFixed(0)} MB/s taken; all ${records} records arrived`,
      },
      {
        figure,
        label: 'second half of it: median',
        ...summary(later),
        unit: ' MB',
      },
      {
        figure,
        label: 'second half of it: slope',
        median: slope(later) * 60,
        unit: ' MB a minute',
      },
    ];
    return { rows, detail: { samples, peak, can } };
  } finally {
    await hop.close();
  }
}
