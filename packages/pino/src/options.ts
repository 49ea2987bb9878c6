/** What `options` of the transport may hold. */
import { isAbsolute, resolve } from 'node:path';
import { ScrubJayError } from '@scrubjay/core';
import { type HostOptions, nearest } from '@scrubjay/core/internal';

/** Where the policy comes from. */
export interface PolicyOptions {
  /**
   * A file, relative to `cwd`, or the configuration itself. Default: `SCRUBJAY_CONFIG`, else `scrubjay.config.*` in `cwd`,
   * else the defaults. `SCRUBJAY_*` win over a file.
   */
  readonly config?: HostOptions['config'];
  /** Default: the working folder. */
  readonly cwd?: string;
}

/** Any other pino transport, loaded in the same thread. */
export interface TargetDestination {
  /** A package name as seen from `cwd`, `pino/file`, a path or a file URL. */
  readonly target: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface TransportOptions extends PolicyOptions {
  /**
   * A file, relative to `cwd`; a file descriptor; or another transport. Default: the next stage of a pipeline where there is
   * one, else standard output.
   */
  readonly destination?: string | number | TargetDestination;
  /** Makes the folders of a file. Default: no. */
  readonly mkdir?: boolean;
  /** Default: yes; else what was in the file is gone. */
  readonly append?: boolean;
  /** Threads that scrub, in place of the configuration's `workers`: 1 is the transport's own thread, more are a pool beside it. */
  readonly workers?: number | 'auto';
}

/** What the main thread of `scrubTransport` passes besides. */
export interface GivenOptions extends TransportOptions {
  readonly ledger?: SharedArrayBuffer;
}

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isFlag = (value: unknown) => typeof value === 'boolean';
const isDescriptor = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
const isTarget = (value: unknown) => isText((value as TargetDestination | null)?.target);

const OPTIONS: Readonly<Record<string, readonly [is: (value: unknown) => boolean, what: string]>> = {
  config: [
    (value) => isText(value) || (typeof value === 'object' && value !== null),
    'must be a file name or a configuration',
  ],
  cwd: [isText, 'must be a folder'],
  destination: [
    (value) => isText(value) || isDescriptor(value) || isTarget(value),
    'must be a file name, a file descriptor, or { target, options }',
  ],
  mkdir: [isFlag, 'must be true or false'],
  append: [isFlag, 'must be true or false'],
  workers: [
    (value) => value === 'auto' || (Number.isInteger(value) && (value as number) >= 1),
    'must be a number from 1, or auto',
  ],
};

/** `ledger` is `scrubTransport`'s, all others are put there by pino and thread-stream. */
const NOT_THE_USERS = new Set(['ledger', '$context', 'pinoWillSendConfig', 'levels', 'dedupe']);

/** @throws ScrubJayError with all problems at once */
export function checkOptions(raw: unknown): GivenOptions {
  const given = raw ?? {};
  if (typeof given !== 'object' || Array.isArray(given))
    throw ScrubJayError.of('SJ_CONFIG_TYPE', { path: 'options', reason: 'must hold options by name' });
  const problems: ScrubJayError[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (NOT_THE_USERS.has(name) || value === undefined) continue;
    const path = `options.${name}`;
    if (!Object.hasOwn(OPTIONS, name)) {
      const near = nearest(name, Object.keys(OPTIONS));
      const hint = near === undefined ? '' : `; did you mean ${near}?`;
      problems.push(ScrubJayError.of('SJ_CONFIG_UNKNOWN_KEY', { path, hint }));
      continue;
    }
    const [is, what] = OPTIONS[name];
    if (!is(value)) problems.push(ScrubJayError.of('SJ_CONFIG_TYPE', { path, reason: what }));
  }
  if (problems.length > 0) throw ScrubJayError.all(problems);
  return given;
}

/** Digits are a descriptor, as with pino/file. */
export function fileOf(destination: string | number, cwd: string): { fd: number } | { path: string } {
  if (typeof destination === 'number') return { fd: destination };
  if (/^\d+$/.test(destination)) return { fd: Number(destination) };
  return { path: isAbsolute(destination) ? destination : resolve(cwd, destination) };
}
