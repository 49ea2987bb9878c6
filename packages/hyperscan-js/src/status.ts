import { HyperscanError, type HyperscanErrorCode } from './errors.ts';

/** libhs's hs_error_t values: the code they become here, and what they mean. */
const STATUS: Record<number, [HyperscanErrorCode | undefined, string]> = {
  [-1]: [undefined, 'the data is not valid'],
  [-2]: ['HS_OUT_OF_MEMORY', 'memory could not be allocated'],
  [-3]: [undefined, 'the scan was ended early'],
  [-4]: ['HS_COMPILE_ERROR', 'the pattern compiler failed'],
  [-5]: ['HS_DATABASE_VERSION', 'the database was made by another version of libhs'],
  [-6]: ['HS_DATABASE_PLATFORM', 'the database was made for another platform (CPU type)'],
  [-7]: ['HS_DATABASE_ERROR', 'the database is not for block mode'],
  [-8]: [undefined, 'a pointer is not aligned'],
  [-9]: ['HS_OUT_OF_MEMORY', 'the allocator returned misaligned memory'],
  [-10]: [undefined, 'the scratch space is in use'],
  [-11]: ['HYPERSCAN_BROKEN', 'this CPU lacks instructions that libhs needs'],
  [-12]: [undefined, 'a given buffer is too small'],
  [-13]: [undefined, 'unexpected internal error'],
};

/** The reason for an hs_error_t, in words. */
export function statusReason(status: number): string {
  return `${STATUS[status]?.[1] ?? 'unknown error'} (libhs status ${status})`;
}

/** The error for an hs_error_t. `fallback` is the code for values that say little by themselves. */
export function statusError(status: number, fallback: HyperscanErrorCode, what: string): HyperscanError {
  return new HyperscanError(STATUS[status]?.[0] ?? fallback, `${what}: ${statusReason(status)}`);
}

/** addon/scan.cc has the same numbers. */
const SCAN_CLOSED = -1;
const SCAN_INPUT = -2;
const SCAN_RANGE = -3;
const SCAN_TOO_LARGE = -4;
const SCAN_OUT = -5;
const SCAN_LIBRARY = -100;

/** The error for a negative answer of the addon's scan. Out of the scan path so that path stays small. */
export function scanError(
  answer: number,
  input: Uint8Array,
  start: number,
  end: number,
  out: Uint32Array,
): HyperscanError {
  switch (answer) {
    case SCAN_CLOSED:
      return closedError();
    case SCAN_INPUT:
      return new HyperscanError('HS_INVALID_ARGUMENT', `input must be a Uint8Array, not ${kind(input)}`);
    case SCAN_RANGE:
      return new HyperscanError(
        'HS_INVALID_ARGUMENT',
        `start and end must be whole numbers with 0 <= start <= end <= input.length: ` +
          `start ${String(start)}, end ${String(end)}, input.length ${input.length}`,
      );
    case SCAN_TOO_LARGE:
      return new HyperscanError(
        'HS_INVALID_ARGUMENT',
        `end is ${end}, but offsets are 32 bits wide: scan at most the first 4 GiB - 1 bytes of a view`,
      );
    case SCAN_OUT:
      return new HyperscanError('HS_INVALID_ARGUMENT', `out must be a Uint32Array, not ${kind(out)}`);
    default:
      if (answer < SCAN_LIBRARY) return statusError(answer - SCAN_LIBRARY, 'HS_SCAN_ERROR', 'scan failed');
      return new HyperscanError('HS_INVALID_ARGUMENT', 'scan was not called on a database');
  }
}

export function closedError(): HyperscanError {
  return new HyperscanError('HS_DATABASE_CLOSED', 'the database is closed');
}

/** A value's type, never its contents. */
export function kind(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  return value.constructor?.name ?? 'object';
}
