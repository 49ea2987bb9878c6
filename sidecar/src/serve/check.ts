/** What can be known of a configuration without listening, connecting or opening a file for writing. */
import type { ResolvedConfig } from '@scrubjay/core';
import { CoreScrubber, workerCount } from '@scrubjay/core/internal';
import type { Log } from './contract.ts';
import { assertQueue } from './delivery/index.ts';
import { describe } from './describe.ts';
import { assertExposure } from './http/access/exposure.ts';
import { Keyring } from './http/access/tokens.ts';
import type { ServeConfig } from './settings.ts';
import { openSink } from './sinks/index.ts';
import { securityOf } from './sources.ts';

/** The pipeline as text. @throws ScrubJayError for the first part that would not work */
export async function checkService(config: ResolvedConfig, serve: ServeConfig, log: Log): Promise<string> {
  const keyring = new Keyring(serve.tokens, log);
  const { http, forward, sink } = serve;
  if (http) assertExposure(http, keyring.empty);
  if (forward) {
    assertExposure(forward, false);
    securityOf(forward);
  }
  assertQueue(serve);
  if (sink.type === 'http' || sink.type === 'forward')
    await (await openSink(sink, 'serve.sink', log)).close();
  const core = new CoreScrubber(config);
  const facts = {
    engine: core.engine,
    workers: workerCount(config.workers),
    entities: core.policy.entities.length,
  };
  core.close();
  return describe(config, serve, facts);
}
