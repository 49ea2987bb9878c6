/** A worker of the pool: one pipeline, one batch at a time. */
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { scrubBodyAtOnce } from '../body/body.ts';
import { ScrubJayError } from '../errors.ts';
import { wholeRecords } from '../frame/frame.ts';
import { Output } from '../redact/redact.ts';
import { CoreScrubber } from '../scrubber.ts';
import { countRecords, scrubFrame } from '../stream/scrub-frame.ts';
import { WORD } from './places.ts';
import type { Reply, Start, Task } from './protocol.ts';

type Result = Omit<Reply, 'length' | 'grown'> & { readonly changed: boolean };

/** Bytes of own memory that are kept from one batch to the next. */
const KEPT = 1_048_576;

const { config } = workerData as Start;
const output = new Output();
let own = Buffer.alloc(0);
let core = new CoreScrubber(config);

export default function scrub(task: Task): Reply {
  output.reset(task.output.byteLength);
  const { changed, ...result } = task.body ? scrubbedBody(task) : scrubbedLines(task);
  const { length } = output;
  const grown = changed && length > task.output.byteLength ? (output.take().buffer as ArrayBuffer) : null;
  if (changed && !grown) output.bytes.copy(Buffer.from(task.output), 0, 0, length);
  if (output.bytes.length > KEPT) output.take();
  if (own.length > KEPT) own = Buffer.alloc(0);
  if (core.oversized) core = core.renewed();
  const reply: Reply = { ...result, length: changed ? length : -1, grown };
  return grown ? (move({ [transferableSymbol]: grown, [valueSymbol]: reply }) as unknown as Reply) : reply;
}

/**
 * The input from `begin` on, in memory of our own. V8 copies shared memory byte by byte, ten times as slow, unless both ends
 * lie alike in their words: so it is copied once, from a word on, and so is the output, when it is whole.
 */
function owned(input: SharedArrayBuffer, begin: number, to: number): Buffer {
  const length = to - begin;
  if (own.length < length) own = Buffer.allocUnsafeSlow(length);
  Buffer.from(input, begin, length).copy(own);
  return own.subarray(0, length);
}

function scrubbedLines({ input, scan, from, to, header }: Task): Result {
  const { pipeline } = core;
  const begin = wordOf(scan);
  const source = owned(input, begin, to);
  const frame = wholeRecords(scan - begin, from - begin, to - begin, header);
  pipeline.tally.reset();
  const { changed, failed } = scrubFrame(pipeline, source, frame, output, null);
  const records = countRecords(source, frame);
  return { changed, records, counts: pipeline.tally.snapshot(), failed, refused: null };
}

function scrubbedBody({ input, body, from, to }: Task): Result {
  const begin = wordOf(from);
  const source = owned(input, begin, to).subarray(from - begin);
  try {
    const { changed, records, counts } = scrubBodyAtOnce(core, source, body!, output);
    return { changed, records, counts, failed: null, refused: null };
  } catch (error) {
    if (!(error instanceof ScrubJayError)) throw error;
    const { code, message } = error;
    return { changed: false, records: 0, counts: NOTHING, failed: null, refused: { code, message } };
  }
}

function wordOf(offset: number): number {
  return offset - (offset % WORD);
}

const NOTHING: Result['counts'] = { bytes: 0, findings: {}, withheld: 0 };
