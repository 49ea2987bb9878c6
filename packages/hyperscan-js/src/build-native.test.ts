import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeNative } from './fixtures/harness.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hyperscan-js-build-'));

/** Runs the script of a copy of the package, without npm's environment. */
function build(env: Record<string, string> = {}): { status: number | null; lines: string[] } {
  const { PATH = '', HOME = '' } = process.env;
  const done = spawnSync(process.execPath, [join(folder, 'scripts', 'build-native.mjs')], {
    encoding: 'utf8',
    env: { PATH, HOME, ...env },
  });
  return { status: done.status, lines: `${done.stdout}${done.stderr}`.trim().split('\n') };
}

beforeAll(() => {
  for (const part of ['binding.gyp', 'scripts', 'package.json'])
    cpSync(join(home, part), join(folder, part), { recursive: true });
  cpSync(join(home, 'src', 'addon'), join(folder, 'src', 'addon'), { recursive: true });
  const require = createRequire(import.meta.url);
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['node-addon-api', 'node-gyp']) {
    symlinkSync(dirname(require.resolve(`${name}/package.json`)), join(folder, 'node_modules', name));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('build-native, when it does not build', () => {
  it.each([
    ['SCRUBJAY_SKIP_NATIVE', { SCRUBJAY_SKIP_NATIVE: '1' }, /skipped \(SCRUBJAY_SKIP_NATIVE=1\)/],
    ['no compiler', { CXX: 'no-such-compiler' }, /no C\+\+ compiler \(no-such-compiler\).*apt-get|brew/],
    ['no headers', { CXX: 'g++ -nostdinc' }, /(headers of libhs.*missing|no C\+\+ compiler).*(apt-get|brew)/],
  ])('%s: one line, exit 0', (_name, env, line) => {
    const { status, lines } = build(env);
    expect(status).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
    expect(existsSync(join(folder, 'build'))).toBe(false);
  });
});

describeNative('build-native, when it can build', () => {
  it('builds, then finds nothing to do, then says clearly that changed sources do not compile', () => {
    const first = build();
    expect(first).toMatchObject({ status: 0 });
    expect(first.lines.at(-1)).toMatch(/native addon built/);
    expect(build().lines).toEqual([expect.stringMatching(/up to date/)]);
    // The first file to be compiled, so that the failure comes at once.
    writeFileSync(join(folder, 'src', 'addon', 'addon.cc'), '#error these sources are spoilt\n');
    const spoilt = build();
    expect(spoilt.status).toBe(0);
    expect(spoilt.lines.join('\n')).toMatch(/these sources are spoilt.*NOT BUILT.*portable engine/s);
    // Two runs of a C++ compiler, on a machine that may be busy.
  }, 300_000);
});
