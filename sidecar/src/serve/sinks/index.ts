/** The table of sinks. A new one is a file, a row here, and its settings. */
import type { Log, Sink } from '../contract.ts';
import type { SinkConfig } from '../settings.ts';
import { FileSink } from './file.ts';
import { openForwardSink } from './forward.ts';
import { HttpSink } from './http.ts';
import { StdoutSink } from './stdout.ts';

/** `path`: where in the configuration the sink stands, for errors. */
type Open<T extends SinkConfig['type']> = (
  config: Extract<SinkConfig, { type: T }>,
  path: string,
  log: Log,
) => Sink | Promise<Sink>;

const SINKS: { readonly [T in SinkConfig['type']]: Open<T> } = {
  stdout: () => new StdoutSink(),
  file: (config, _, log) => FileSink.open(config, log),
  http: (config, path) => new HttpSink(config, path),
  forward: openForwardSink,
};

/** Nothing is sent yet, and nobody connected to. @throws ScrubJayError SJ_CONFIG_VALUE, SJ_OUTPUT */
export async function openSink(config: SinkConfig, path: string, log: Log): Promise<Sink> {
  const open = SINKS[config.type] as Open<SinkConfig['type']>;
  return open(config, path, log);
}
