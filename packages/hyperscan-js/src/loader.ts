import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { HyperscanError } from './errors.ts';
import type { Native } from './native.ts';
import { statusReason } from './status.ts';

export type LoadResult =
  | { native: Native; error?: undefined }
  | { native?: undefined; error: HyperscanError };

/** Where to look; the defaults are the real places. */
export interface LoadOptions {
  /** The addon built on this machine. */
  localPath?: string;
  /** The package with a prebuilt addon. */
  platformPackage?: string;
  require?: (id: string) => unknown;
}

// Both src/ and dist/ are one step below the package's folder.
const LOCAL_PATH = fileURLToPath(new URL('../build/Release/hyperscan.node', import.meta.url));

/**
 * Finds and loads the addon: the local build, else the platform package. Goes on to the next place only
 * when there is nothing at a place; an addon that is there and does not load is an error with the reason,
 * as passing over it in silence would hide that the fast engine is lost. Never throws.
 */
export function load(options: LoadOptions = {}): LoadResult {
  const require = options.require ?? createRequire(import.meta.url);
  const localPath = options.localPath ?? LOCAL_PATH;
  try {
    if (existsSync(localPath)) return checked(require(localPath), localPath);
  } catch (error) {
    return broken(localPath, error);
  }
  const name = options.platformPackage ?? platformPackage();
  try {
    return checked(require(name), name);
  } catch (error) {
    if (!isMissing(error, name)) return broken(name, error);
  }
  return {
    error: new HyperscanError(
      'HYPERSCAN_NOT_AVAILABLE',
      `the native addon of hyperscan-js is neither built here nor installed as ${name}. ` +
        `To get it: ${remedy()}`,
    ),
  };
}

/** `@hyperscan-js/linux-x64`, `@hyperscan-js/linux-arm64-musl`, ... */
export function platformPackage(): string {
  const musl = process.platform === 'linux' && isMusl() ? '-musl' : '';
  return `@hyperscan-js/${process.platform}-${process.arch}${musl}`;
}

/** One line to type that brings libhs, a compiler and the addon. */
export function remedy(): string {
  const system =
    process.platform === 'darwin' ? 'brew install vectorscan' : 'apt-get install libvectorscan-dev g++';
  const installed = /[\\/]node_modules[\\/]hyperscan-js[\\/]/.test(LOCAL_PATH);
  return `${system} && ${installed ? 'node node_modules/hyperscan-js/scripts/build-native.mjs' : 'npm run setup'}`;
}

function checked(loaded: unknown, from: string): LoadResult {
  const addon = loaded as Partial<Native> | null;
  if (typeof addon?.scan !== 'function' || typeof addon.validPlatform !== 'function') {
    return broken(from, new Error('it is not the addon of hyperscan-js'));
  }
  const status = addon.validPlatform();
  if (status !== 0) return broken(from, new Error(statusReason(status)));
  return { native: addon as Native };
}

function broken(from: string, cause: unknown): LoadResult {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return {
    error: new HyperscanError(
      'HYPERSCAN_BROKEN',
      `the native addon of hyperscan-js at ${from} cannot be loaded: ${reason}. To build it anew: ${remedy()}`,
      { cause },
    ),
  };
}

/** The package itself is not there; a file missing inside it is another matter. */
function isMissing(error: unknown, name: string): boolean {
  return (
    error instanceof Error &&
    (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND' &&
    error.message.includes(`'${name}'`)
  );
}

function isMusl(): boolean {
  const report = process.report as (NodeJS.ProcessReport & { excludeNetwork?: boolean }) | undefined;
  if (report === undefined) return false;
  // Without this the report may resolve the name of every open connection.
  const before = report.excludeNetwork;
  report.excludeNetwork = true;
  const { header } = report.getReport() as { header?: { glibcVersionRuntime?: string } };
  report.excludeNetwork = before;
  return header?.glibcVersionRuntime === undefined;
}
