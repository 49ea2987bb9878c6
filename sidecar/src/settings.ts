/** Flags, environment and file → the configuration; and what is to be said about the engine it leads to. */
import { loadConfig, type ResolvedConfig, validateConfig } from '@scrubjay/core';
import { knownNames, type ServeConfig } from '@scrubjay/core/internal';
import { isAvailable, loadError } from 'hyperscan-js';
import type { Invocation } from './args.ts';
import { say } from './fail.ts';
import { OPTIONS } from './options.ts';

/** @throws ScrubJayError with every problem in the settings */
export async function readSettings({ values, switches }: Invocation): Promise<ResolvedConfig> {
  const overrides: Record<string, string> = {};
  for (const [name, value] of values) {
    const key = OPTIONS.get(name)?.setting;
    if (key !== undefined) overrides[key] = value;
  }
  const config = await loadConfig({
    cwd: process.cwd(),
    file: values.get('config'),
    env: process.env,
    overrides,
    known: knownNames(),
  });
  if (config.engine === 'auto' && !switches.has('quiet') && !isAvailable()) {
    say(`runs on the portable engine: ${loadError()?.message ?? 'Hyperscan is not there'}`);
  }
  return config;
}

/** The section of the service; its defaults where the configuration has none. */
export function serveSettings(config: ResolvedConfig): ServeConfig {
  return config.serve ?? (validateConfig({ serve: {} }).serve as ServeConfig);
}
