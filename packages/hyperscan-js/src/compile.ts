import { Database } from './database.ts';
import { HyperscanError, invalidArgument } from './errors.ts';
import {
  type Expression,
  type Literal,
  label,
  type Packed,
  packExpressions,
  packLiterals,
} from './expression.ts';
import { native } from './native.ts';

/** The machine a database is made for. Left out fields are the most general. */
export interface Platform {
  /** HS_TUNE_FAMILY_*; 0 is generic. Changes speed only. */
  tune?: number;
  /** `CpuFeature` bits that the machine has. The database does not load on a machine without them. */
  cpuFeatures?: number;
}

export interface CompileOptions {
  /** Default: this machine. */
  platform?: Platform;
}

/** Longest part of a pattern that an error message shows, in characters. */
const SHOWN = 200;

/**
 * Compiles regular expressions into one database for block scans (hs_compile_ext_multi).
 * Throws `HS_INVALID_ARGUMENT` or `HS_COMPILE_ERROR` with the expression and the reason; the load error
 * when there is no addon.
 */
export function compile(expressions: readonly Expression[], options?: CompileOptions): Database {
  return build(packExpressions(expressions), expressions, options, false);
}

/**
 * Compiles plain texts into one database for block scans (hs_compile_lit_multi): quicker to compile than
 * the same as expressions, and any byte is allowed. If one of them begins with NUL, which libhs's literal
 * compiler does not accept, all go through the expression compiler, with the same matches.
 * Throws as `compile` does.
 */
export function compileLiterals(literals: readonly Literal[], options?: CompileOptions): Database {
  const { packed, asExpressions } = packLiterals(literals);
  return build(packed, literals, options, !asExpressions);
}

function build(
  packed: Packed,
  list: readonly (Expression | Literal)[],
  options: CompileOptions | undefined,
  literal: boolean,
): Database {
  const addon = native();
  const platform = packPlatform(options?.platform);
  const { blob, offsets, flags, ids, ext } = packed;
  const made = addon.compile(blob, offsets, flags, ids, ext, platform, literal);
  if (!('message' in made)) return new Database(addon, made);
  const one = list[made.expression];
  if (one === undefined) throw new HyperscanError('HS_COMPILE_ERROR', made.message);
  const expression = { index: made.expression, id: one.id };
  throw new HyperscanError(
    'HS_COMPILE_ERROR',
    `${label(expression)}: ${show(one.pattern)}: ${made.message}`,
    {
      expression,
    },
  );
}

function packPlatform(platform: Platform | undefined): BigUint64Array | undefined {
  if (platform === undefined) return undefined;
  const fields = [platform.tune ?? 0, platform.cpuFeatures ?? 0];
  if (!fields.every((field) => Number.isSafeInteger(field) && field >= 0)) {
    throw invalidArgument('platform.tune and platform.cpuFeatures must be whole numbers from 0');
  }
  return BigUint64Array.from(fields, BigInt);
}

function show(pattern: string | Uint8Array): string {
  const text =
    typeof pattern === 'string' ? pattern : Buffer.from(pattern.subarray(0, SHOWN)).toString('latin1');
  return text.length > SHOWN ? `${JSON.stringify(text.slice(0, SHOWN))}...` : JSON.stringify(text);
}
