// What the page tells, in order: each figure once, with its chart where it has one.
import { barsOf, latency, overTime, peers, scaling, throughput } from './charts.mjs';

const to = (what) => ({ mark: { value: 1, name: what } });
const echo = {
  ...to('echo'),
  only: ({ label }) => / a second to the echo's, /.test(label),
  name: (label) => label.replace(/^.* a second to the echo's, /, ''),
};
const MEGABYTES = ({ unit }) => unit === ' MB/s';

/** { command, figure, heading, text, charts: file name → what draws it } */
const section = (script, figure, heading, text, charts = {}) => ({ script, figure, heading, text, charts });

/** A suite of benny over one part. */
const part = (figure, heading, text) =>
  section(
    'bench:micro',
    figure,
    `Part: ${heading}`,
    `${text} Operations a second, means; in brackets benny's margin of error.`,
  );

export const SECTIONS = [
  section(
    'bench',
    'chain',
    'The chain',
    'The same lines through one layer after another, engine `hyperscan`: where the throughput is lost.',
    { chain: barsOf('MB/s of each layer, engine hyperscan', { log: true }) },
  ),
  section('bench', 'chain-portable', 'The chain without libhs', 'The same with engine `portable`.', {
    'chain-portable': barsOf('MB/s of each layer, engine portable', { log: true }),
  }),
  section(
    'bench',
    'throughput',
    'By kind of log',
    'The whole core over logs of several kinds, among them lines full of personal data and lines made to be slow.',
    { throughput: throughput('MB/s by kind of log') },
  ),
  section('bench', 'scale-workers', 'Workers', 'The core as a stream with a pool of threads.', {
    'scale-workers': scaling('MB/s by workers', 'workers', false),
  }),
  section('bench', 'scale-batch', 'Size of a batch', 'What is scanned at once.', {
    'scale-batch': scaling('MB/s by size of a batch', 'bytes'),
  }),
  section('bench', 'scale-entities', 'Entities', 'How many kinds of data are looked for.', {
    'scale-entities': scaling('MB/s by entities looked for', 'entities'),
  }),
  section('bench', 'scale-share', 'Share of lines with personal data', 'What a finding costs.', {
    'scale-share': scaling('MB/s by share of lines with personal data', '% of the lines', false),
  }),
  section('bench', 'scale-line', 'Length of a line', 'From 80 bytes to a megabyte.', {
    'scale-line': scaling('MB/s by length of a line', 'bytes'),
  }),
  section(
    'bench',
    'latency',
    'Latency',
    'From when a line was due until the command wrote it, at a fixed rate of lines, beside a program that only copies.',
    { latency: latency('Latency by rate: ms, percentiles') },
  ),
  section('bench', 'json', 'Beside JSON', 'The core beside `JSON.parse` + `JSON.stringify` of each line.'),
  section(
    'bench',
    'patterns',
    'Beside ordinary patterns',
    'The core beside libhs alone with the same detectors written as patterns.',
  ),
  section('bench', 'raw', 'Beside its own scan', 'The core beside the scan without evaluation.'),
  section('bench', 'portable', 'Engines', 'The engine without anything native beside the one with libhs.'),
  section('bench', 'pipe', 'The command in a pipe', 'Beside a program that copies, and GNU sed.'),
  section('bench', 'workers', 'File to file', 'Two workers beside one.'),
  section('bench', 'memory', 'Memory of the command', 'Peak, by size of the input.'),
  section('bench', 'start', 'Start of the command', 'One line of input.'),
  part('matcher', 'matcher', 'One scan of a batch: each engine, and literals in sets of several sizes.'),
  part('shapes', 'shapes', 'One scan of 64 KiB that are full of one shape.'),
  part(
    'evaluator',
    'evaluator',
    'A batch from bytes to findings, and what each kind of candidate costs of it.',
  ),
  part('validators', 'validators', 'A good value and a bad one of each.'),
  part('bloom', 'names', 'Our reader beside the library that wrote the filters.'),
  part('splice', 'splice', 'Labels put into a batch, by the share of lines that have findings.'),
  part('actions', 'actions', 'A batch redacted by each action.'),
  part('pool', 'hand-over', 'A batch to a worker and back.'),
  part('framing', 'framing', 'Chunks to batches of whole lines.'),
  section(
    'bench:loggers',
    'peers',
    'Other redactors',
    'Each on the same lines, set up as its own documents say. Speed without recall is no comparison: both are drawn. What pino adds by `redact` is told alone, without the cost of the line itself.',
    { peers: peers('Speed and recall, quick is right, complete is up') },
  ),
  section('bench:loggers', 'transport', 'pino, in its worker', '`@scrubjay/pino` beside `pino/file`.'),
  section('bench:loggers', 'hook', 'pino, in the thread that logs', 'What a line costs more.'),
  section('bench:loggers', 'winston', 'winston', '`ScrubTransport` beside its own `File`.'),
  section('bench:loggers', 'format', 'winston, as a format', "Beside what pino's `redact` adds."),
  section('bench:sidecar', 'http', 'The service, bodies of 1 MB', 'Beside a server that echoes the body.', {
    http: barsOf('Bytes a second, the echo is 1', echo),
  }),
  section('bench:sidecar', 'small', 'The service, bodies of 1 KB', 'Beside a server that echoes the body.', {
    small: barsOf('Requests a second, the echo is 1', echo),
  }),
  section('bench:sidecar', 'forward', 'The service, Forward to Forward', 'Acknowledged, queue in memory.', {
    forward: barsOf('MB of MessagePack a second', {
      only: MEGABYTES,
      name: (label) => label.replace(/^.*? a second, /, ''),
    }),
  }),
  section(
    'bench:sidecar',
    'memory',
    'Memory of the service',
    'While twice as much comes in as the sink takes.',
    { 'service-memory': overTime('Resident memory of the service') },
  ),
];
