import { loadOnce, native } from './native.ts';

export { type CompileOptions, compile, compileLiterals, type Platform } from './compile.ts';
export { Database, type DatabaseInfo } from './database.ts';
export { type ExpressionRef, HyperscanError, type HyperscanErrorCode } from './errors.ts';
export type { Expression, Literal } from './expression.ts';
export { CpuFeature, Flag } from './flags.ts';

/** Whether the native addon loads on this machine. Never throws. The answer is the same for the thread's life. */
export function isAvailable(): boolean {
  return loadOnce().error === undefined;
}

/**
 * Why `isAvailable()` is false, else undefined. Its `code` is `HYPERSCAN_NOT_AVAILABLE` when there is no
 * addon (fall back quietly), `HYPERSCAN_BROKEN` when there is one that does not load (tell somebody). The
 * message ends with the line to type.
 */
export function loadError(): Error | undefined {
  return loadOnce().error;
}

/** libhs's release and build, such as `5.4.9 2023-03-23`. Throws the load error when there is no addon. */
export function version(): string {
  return native().version().trim();
}
