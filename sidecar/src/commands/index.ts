/** The commands, in the order of --help. A new one is a file in this folder and a row here. */
import type { Invocation } from '../args.ts';
import { settingOptions } from '../options.ts';

export interface Command {
  readonly name: string;
  /** Behind the name in the usage line. */
  readonly operands: string;
  /** Most words behind the name. */
  readonly maxOperands: number;
  readonly summary: string;
  /** Paragraphs for its own --help and for the reference. */
  readonly about: readonly string[];
  /** Names of the options it takes, besides --help and --version. */
  readonly options: readonly string[];
  /** Loaded when it is run and not before. Gives the exit code. */
  readonly load: () => Promise<(invocation: Invocation) => Promise<number>>;
}

export const COMMANDS: readonly Command[] = [
  {
    name: 'pipe',
    operands: '',
    maxOperands: 0,
    summary: 'scrub standard input to standard output, line for line (what `scrubjay` alone does)',
    about: [
      'Every line leaves as it came but for the findings, which become `[ENTITY]` or what `--action` says. Valid JSON stays valid.',
      'On SIGINT and SIGTERM it scrubs and writes what it has read, then ends by that signal; a second one ends it at once.',
    ],
    options: [...settingOptions(), 'fail-on-findings', 'quiet'],
    load: async () => (await import('./pipe.ts')).pipe,
  },
  {
    name: 'detect',
    operands: '',
    maxOperands: 0,
    summary: 'print the findings of each line as JSON, without values',
    about: [
      'One array for each line of standard input: `[{"entity","detector","start","end","confidence"}]`. `start` and `end` are byte offsets into the line. A line without findings gives `[]`.',
      'It works in one thread and replaces nothing: `--workers` and `--action` are accepted, so that a set of options fits `pipe` and `detect`, and change nothing.',
    ],
    options: [...settingOptions(), 'fail-on-findings', 'quiet'],
    load: async () => (await import('./detect.ts')).detect,
  },
  {
    name: 'explain',
    operands: '[TEXT]',
    maxOperands: 1,
    summary: 'say why each candidate of a text was taken or dropped',
    about: [
      'The text is the operand or, without one, standard input. For each candidate: the line, the byte offsets into it, the detector, the confidence, and whether it was taken or why it was dropped: the pattern or the validator refused it, the confidence is below the threshold, it stands under a protected key, it is allowed, or another finding won the overlap.',
      'Values are not printed unless `--show-values` asks for them. `--json` prints one array for each line.',
    ],
    options: [...settingOptions('report', 'workers', 'batch', 'action'), 'json', 'show-values', 'quiet'],
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'serve',
    operands: '',
    maxOperands: 0,
    summary: 'take records over HTTP and the Forward protocol, and send them on scrubbed',
    about: [
      'What it listens on, where it sends to and what it holds meanwhile stands under `serve` in the configuration. Without any it answers on http://127.0.0.1:8686 and writes what `/v1/ingest` takes to standard output. Its own log goes to standard error.',
      '`--check` validates the configuration, prints the pipeline as text and ends. SIGHUP, and a change of the file, have the configuration read again: policy and tokens count at once, the rest waits for a restart and is named in the log; one that is wrong changes nothing. On SIGINT and SIGTERM it takes nothing more, sends or stores what it has, and ends with 0, or with 3 when `serve.drain` was too short for that.',
    ],
    options: [...settingOptions('report'), 'check', 'quiet'],
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'health',
    operands: '',
    maxOperands: 0,
    summary: 'ask a running service how it is, for probes of containers',
    about: [
      'Asks `/healthz` of the service that the configuration describes, at its socket or, when it listens everywhere, on loopback; with `--ready` it asks `/readyz`. Ends with 0 when all is well, else with 3.',
    ],
    options: ['config', 'ready'],
    load: async () => (await import('./health.ts')).health,
  },
  {
    name: 'bench',
    operands: '[FILE...]',
    maxOperands: Number.POSITIVE_INFINITY,
    summary: 'measure what scrubbing your own log costs, and what it finds',
    about: [
      'Takes the first 64 MB of the files, on a line boundary, or of standard input (`-`, or no file), unpacks gzip, and prints MB/s with one thread and with workers, CPU time and money for a GB, peak memory, findings by entity and the share of lines hit, the ten dearest detectors, the time of a batch and of a start, and what follows from it. Counts and names of entities, never values; nothing is written but the report.',
      'Throughput and memory are those of a process of its own that is fed through a pipe; a detector costs what leaving its entity out saves, measured in interleaved rounds beside a control. What lies within the noise is said to be so. Ctrl-C ends it at once, without a report.',
    ],
    options: [...settingOptions('report'), 'seconds', 'price', 'json', 'quiet'],
    load: async () => (await import('./bench.ts')).runBench,
  },
  {
    name: 'detectors',
    operands: '[check]',
    maxOperands: 1,
    summary: 'list the catalogue of detectors; `detectors check` lints it',
    about: [
      'For each detector: its id, the entity, what makes it look (shapes, prefixes, layouts of digits and letters, words near the value), the keys that decide alone, and where the form is taken from.',
      '`scrubjay detectors check` runs the examples and counter-examples of every detector through the scrubber, on each engine that is installed, prints the rows that fail, and exits with 1 when there are any. Beside the whole catalogue another entity may win, but nothing of an example may stay in the clear. Then it tells the ten detectors that cost the most, each alone over sample text.',
    ],
    options: ['json'],
    load: async () => (await import('./detectors.ts')).listDetectors,
  },
];
