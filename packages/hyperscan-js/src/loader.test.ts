import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isAvailable, loadError } from './index.ts';
import { load, platformPackage, remedy } from './loader.ts';

const folder = mkdtempSync(join(tmpdir(), 'hyperscan-js-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nowhere = join(folder, 'none.node');
const addon = (platform = 0) => ({ scan: () => 0, validPlatform: () => platform });
const missing = (name: string) =>
  Object.assign(new Error(`Cannot find module '${name}'`), { code: 'MODULE_NOT_FOUND' });

/** A `require` that finds an addon everywhere and notes what it was asked for. */
const recorder = (asked: string[]) => (id: string) => {
  asked.push(id);
  return addon();
};

function placed(name: string, contents = ''): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

describe('load', () => {
  it('takes the local build first', () => {
    const localPath = placed('local.node');
    const asked: string[] = [];
    const result = load({ localPath, require: recorder(asked) });
    expect(result.error).toBeUndefined();
    expect(asked).toEqual([localPath]);
  });

  it('goes on to the platform package when there is no local build', () => {
    const asked: string[] = [];
    const result = load({ localPath: nowhere, require: recorder(asked) });
    expect(result.error).toBeUndefined();
    expect(asked).toEqual([platformPackage()]);
  });

  it('says what to type when there is neither', () => {
    const { error } = load({ localPath: nowhere, platformPackage: '@hyperscan-js/no-such' });
    expect(error?.code).toBe('HYPERSCAN_NOT_AVAILABLE');
    expect(error?.message).toContain('@hyperscan-js/no-such');
    expect(error?.message.endsWith(remedy())).toBe(true);
  });

  it('reports a local file that is no addon instead of passing over it', () => {
    const { error } = load({ localPath: placed('broken.node', 'not a shared library') });
    expect(error?.code).toBe('HYPERSCAN_BROKEN');
    expect(error?.message).toMatch(/broken\.node cannot be loaded: .+/);
    expect(error?.cause).toMatchObject({ code: 'ERR_DLOPEN_FAILED' });
  });

  it.each([
    [
      'a missing system library',
      Object.assign(new Error('libhs.so.5: not found'), { code: 'ERR_DLOPEN_FAILED' }),
    ],
    ['a file missing inside the package', missing('./hyperscan.node')],
  ])('reports a platform package with %s', (_name, cause) => {
    const require = () => {
      throw cause;
    };
    const { error } = load({ localPath: nowhere, platformPackage: '@hyperscan-js/x', require });
    expect(error).toMatchObject({ code: 'HYPERSCAN_BROKEN', cause });
    expect(error?.message).toContain(cause.message);
  });

  it('reports a module that is something else', () => {
    const { error } = load({ localPath: placed('other.node'), require: () => ({}) });
    expect(error?.message).toContain('not the addon of hyperscan-js');
  });

  it('reports a CPU that libhs cannot run on', () => {
    const { error } = load({ localPath: placed('cpu.node'), require: () => addon(-11) });
    expect(error?.message).toMatch(/CPU lacks instructions/);
  });
});

describe('the package', () => {
  it('names its platform package', () => {
    expect(platformPackage()).toMatch(
      new RegExp(`^@hyperscan-js/${process.platform}-${process.arch}(-musl)?$`),
    );
  });

  it('says either available or why not', () => {
    expect(loadError() === undefined).toBe(isAvailable());
  });
});
