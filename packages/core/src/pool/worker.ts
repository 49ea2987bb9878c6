/** A worker of the pool: one pipeline, one batch at a time. */
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { scrubBodyAtOnce } from '../body/body.ts';
import { ScrubJayError } from '../errors.ts';
import { wholeRecords } from '../frame/frame.ts';
import { Output } from '../redact/redact.ts';
import { CoreScrubber } from '../scrubber.ts';
import { countRecords, scrubFrame } from '../stream/scrub-frame.ts';
import type { Reply, Start, Task } from './protocol.ts';

type Result = Omit<Reply, 'length' | 'grown'> & { readonly changed: boolean };

const { config } = workerData as Start;
const output = new Output();
let core = new CoreScrubber(config);

export default function scrub(task: Task): Reply {
  output.bytes = Buffer.from(task.output);
  output.length = 0;
  const { changed, ...result } = task.body ? scrubbedBody(task) : scrubbedLines(task);
  const { length, bytes } = output;
  const grown = bytes.buffer instanceof ArrayBuffer ? bytes.buffer : null;
  // Only the place is kept from one batch to the next, and it is the main thread's.
  output.take();
  if (core.oversized) core = core.renewed();
  const reply: Reply = { ...result, length: changed ? length : -1, grown };
  return grown ? (move({ [transferableSymbol]: grown, [valueSymbol]: reply }) as unknown as Reply) : reply;
}

function scrubbedLines({ input, scan, from, to, header }: Task): Result {
  const { pipeline } = core;
  const source = Buffer.from(input);
  const frame = wholeRecords(scan, from, to, header);
  pipeline.tally.reset();
  const { changed, failed } = scrubFrame(pipeline, source, frame, output, null);
  const records = countRecords(source, frame);
  return { changed, records, counts: pipeline.tally.snapshot(), failed, refused: null };
}

function scrubbedBody({ input, body, from, to }: Task): Result {
  const source = Buffer.from(input, from, to - from);
  try {
    const { changed, records, counts } = scrubBodyAtOnce(core, source, body!, output);
    return { changed, records, counts, failed: null, refused: null };
  } catch (error) {
    if (!(error instanceof ScrubJayError)) throw error;
    const { code, message } = error;
    return { changed: false, records: 0, counts: NOTHING, failed: null, refused: { code, message } };
  }
}

const NOTHING: Result['counts'] = { bytes: 0, findings: {}, withheld: 0 };
