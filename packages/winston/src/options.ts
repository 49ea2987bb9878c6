/** What users give a ScrubTransport. */
import { ScrubJayError } from '@scrubjay/core';
import { type HostOptions, nearest } from '@scrubjay/core/internal';
import type Transport from 'winston-transport';

/** A winston transport, also one of winston 2: `log(level, message, meta, callback)`. */
export type InnerTransport =
  | Transport
  // biome-ignore lint/suspicious/noExplicitAny: the four arguments are typed as their authors liked
  | (NodeJS.EventEmitter & { log(level: any, message: any, meta: any, callback: any): any; close?(): void });

interface CommonOptions extends HostOptions {
  /** Least severe level that is logged. Default: that of the logger, or of each wrapped transport. */
  level?: string;
  /** Logs nothing. Default: no. */
  silent?: boolean;
  /** Runs before anything is scrubbed. Default: none but the logger's. */
  format?: Transport['format'];
  /** Logs uncaught exceptions. Default: as the wrapped transports do. */
  handleExceptions?: boolean;
  /** Logs unhandled rejections. Default: as the wrapped transports do. */
  handleRejections?: boolean;
}

export interface WrappingOptions extends CommonOptions {
  /** Get every record scrubbed. Their own level, silent and format work as ever. */
  transports: InnerTransport | readonly InnerTransport[];
}

export interface DestinationOptions extends CommonOptions {
  /** A file's path or an open descriptor. Default: 1, standard output. */
  destination?: string | number;
  /** Makes the folders of the path. Default: no. */
  mkdir?: boolean;
  /** Default: yes; else what was in the file is gone. */
  append?: boolean;
  /** Ends each record; must itself end with `\n`. Default: the system's. */
  eol?: string;
  /** Worker threads that scrub. Default: 1, none but the caller's. */
  workers?: number | 'auto';
  /** Scrubs and writes each record before the call that logs it returns. Default: no, a turn of the event loop at a time. */
  sync?: boolean;
}

export type ScrubTransportOptions =
  | (WrappingOptions & Never<DestinationOptions>)
  | (DestinationOptions & Never<WrappingOptions>);

/** The members of T that are not common to all stay out. */
type Never<T> = { [K in Exclude<keyof T, keyof CommonOptions>]?: undefined };

const HOST = ['config', 'cwd', 'env'];
const COMMON = [...HOST, 'level', 'silent', 'format', 'handleExceptions', 'handleRejections', 'transports'];
const DESTINATION = ['destination', 'mkdir', 'append', 'eol', 'workers', 'sync'] as const;

/** @throws ScrubJayError for options that are unknown, or contradict each other */
export function checkOptions(options: ScrubTransportOptions): void {
  checkNames(options, [...COMMON, ...DESTINATION]);
  const wrong = (path: string, reason: string) => {
    throw ScrubJayError.of('SJ_CONFIG_VALUE', { path: `options.${path}`, reason });
  };
  if (options.transports !== undefined) {
    for (const name of DESTINATION)
      if (options[name] !== undefined) wrong(name, 'cannot be set beside transports, which write as they do');
    return;
  }
  const { eol, sync, workers, destination } = options;
  if (eol !== undefined && !eol.endsWith('\n')) wrong('eol', 'must end with a newline');
  if (sync && workers !== undefined && workers !== 1) wrong('sync', 'leaves nothing to do for workers');
  if (destination !== undefined && !isPath(destination) && !isDescriptor(destination))
    wrong('destination', 'must be a path or a descriptor');
}

/** @throws ScrubJayError SJ_CONFIG_UNKNOWN_KEY */
export function checkFormatOptions(options: HostOptions): void {
  checkNames(options, HOST);
}

function checkNames(options: object, known: readonly string[]): void {
  const problems = Object.keys(options)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const near = nearest(name, known);
      const hint = near === undefined ? '' : `; did you mean ${near}?`;
      return ScrubJayError.of('SJ_CONFIG_UNKNOWN_KEY', { path: `options.${name}`, hint });
    });
  if (problems.length > 0) throw ScrubJayError.all(problems);
}

const isPath = (value: unknown) => typeof value === 'string' && value !== '';
const isDescriptor = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
