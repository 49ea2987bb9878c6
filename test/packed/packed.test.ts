// What a release would publish, installed with npm into empty projects and used there by name.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, vi } from 'vitest';
import { testBundles } from './bundles.ts';
import { testExamples } from './examples.ts';
import { testCommand, testLoggers, testWithoutAddon } from './loggers.ts';
import { checkout, install, type Project, pack, temporary } from './project.ts';
import { testPlatformPackage, testTarballs } from './tarballs.ts';
import { testTypes } from './types.ts';

/** Where no addon was built there is no platform package to test. */
const native =
  process.platform === 'linux' &&
  existsSync(join(checkout, 'packages', 'hyperscan-js', 'build', 'Release', 'hyperscan.node'));

// Each test starts processes, compilers among them.
vi.setConfig({ testTimeout: 120_000 });

const folder = temporary('tarballs');
let tarballs: string[];
/** Everything, with the platform package; and the loggers alone, without it. */
let full: Project;
let portable: Project;

beforeAll(async () => {
  tarballs = await pack(folder);
  full = await install(tarballs, { native: true });
  portable = await install(tarballs, { native: false, only: ['pino', 'winston'] });
}, 600_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  full?.remove();
  portable?.remove();
});

describe('packages as they are published', () =>
  testTarballs(
    () => tarballs,
    () => full,
  ));

describe.runIf(native)('platform package of hyperscan-js', () => testPlatformPackage(() => full));

describe('the command', () => {
  // The first to use the native engine: what it compiles is in the cache of the project from then on.
  testCommand(() => full, native ? 'hyperscan' : 'portable');
  testWithoutAddon(() => portable);
});

describe.runIf(native)('loggers with the native engine', () => testLoggers(() => full, 'hyperscan'));

describe('loggers with the portable engine, without the platform package', () =>
  testLoggers(() => portable, 'portable'));

describe('bundled with esbuild', () => testBundles(() => full));

describe('examples', () => testExamples(() => full));

describe('TypeScript', () => testTypes(() => full));
