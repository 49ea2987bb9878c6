/** Loads another pino transport into this thread, as pino itself would. */
import { createRequire } from 'node:module';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ScrubJayError } from '@scrubjay/core';
import type { TargetDestination } from './options.ts';
import type { TargetStream } from './sink.ts';

type Build = (options: unknown) => TargetStream | Promise<TargetStream>;

/** @throws ScrubJayError when there is no such transport, or what it throws itself */
export async function openTarget(
  { target, options = {} }: TargetDestination,
  cwd: string,
): Promise<TargetStream> {
  const build = unwrapped(await import(locate(target, cwd)));
  if (typeof build !== 'function') throw bad('does not export a transport');
  const stream = await (build as Build)(options);
  if (typeof stream?.write !== 'function' || typeof stream.on !== 'function')
    throw bad('does not give a stream');
  return stream;
}

/** From the application's folder; then from the script it was started with, then from here, where pino is for sure. */
function locate(target: string, cwd: string): string {
  if (target.startsWith('file://')) return target;
  if (isAbsolute(target)) return pathToFileURL(target).href;
  for (const from of [join(cwd, 'package.json'), process.argv[1], import.meta.url]) {
    try {
      return pathToFileURL(createRequire(from).resolve(target)).href;
    } catch {
      // The next place may know it.
    }
  }
  throw bad(`no transport is called ${target} in ${cwd}`);
}

/** CommonJS and its transpilers wrap a default export up to twice. */
function unwrapped(module: unknown): unknown {
  let value = module;
  for (let i = 0; i < 2 && typeof value === 'object' && value !== null; i++)
    value = (value as { default?: unknown }).default;
  return value;
}

const bad = (reason: string) =>
  ScrubJayError.of('SJ_CONFIG_VALUE', { path: 'options.destination.target', reason });
