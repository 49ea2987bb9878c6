/** scrubjay serve: the service, until a signal ends it. */
import { dirname, resolve } from 'node:path';
import type { ScrubJayError } from '@scrubjay/core';
import type { Invocation } from '../args.ts';
import { say, tell } from '../fail.ts';
import { readSettings, serveSettings } from '../settings.ts';
import { interruption } from '../signals.ts';
import { writeOutput } from '../stdio.ts';

export async function serve(invocation: Invocation): Promise<number> {
  const config = await readSettings(invocation);
  const settings = serveSettings(config);
  const { checkService, createLog, Service, watchConfig } = await import('../serve/index.ts');
  if (invocation.switches.has('check')) {
    await writeOutput(`${await checkService(config, settings, createLog('silent'))}\n`);
    return 0;
  }
  const log = createLog(settings.logLevel);
  const interrupted = interruption();
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((settle) => (end = settle));
  interrupted.signal.addEventListener('abort', () => end(0));
  let service: Awaited<ReturnType<typeof Service.start>> | null = null;
  let last = JSON.stringify(config);
  const reload = async () => {
    try {
      const next = await readSettings(invocation);
      if (JSON.stringify(next) === last) return;
      service?.reload(next);
      last = JSON.stringify(next);
    } catch (error) {
      const { code, message } = error as ScrubJayError;
      log.error({ code, reason: message }, 'the new configuration is wrong, and the old one stays');
    }
  };
  // Before it says that it is ready: a SIGHUP that nobody listens to would end it.
  const watching = watchConfig(folderOf(invocation), () => {
    if (service) void reload();
  });
  service = await Service.start(config, log, (error) => end(tell(error)));
  await reload();
  const code = await ended;
  watching.close();
  log.info({}, 'ending');
  const drained = await service.close();
  if (!drained) say('ended before all records were sent; none of them was acknowledged as sent');
  log.info({ drained }, 'ended');
  return code === 0 && !drained ? 3 : code;
}

/** Where the configuration's file is, or would be. */
function folderOf({ values }: Invocation): string {
  const file = values.get('config') ?? process.env.SCRUBJAY_CONFIG?.trim();
  return file ? dirname(resolve(file)) : process.cwd();
}
