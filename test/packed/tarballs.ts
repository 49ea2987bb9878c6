/** What is in the packages as installed, and what must not be. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkout, isPlatformPackage, type Project } from './project.ts';

export const PACKAGES = [
  '@scrubjay/core',
  '@scrubjay/names',
  '@scrubjay/pino',
  '@scrubjay/sidecar',
  '@scrubjay/winston',
  'hyperscan-js',
];

/** Sources, tests, what tests need, and maps to sources that are not there. The addon's sources are for building it. */
const NOT_FOR_USERS =
  /\.test\.|(^|\/)(test|tests|fixtures|(?<!^dist\/)bench|examples|\.turbo|node_modules)\/|\.map$|tsbuildinfo$|(?<!\.d)\.ts$/;
const IN_EVERY_PACKAGE = ['LICENSE', 'README.md', 'package.json'];

export function testTarballs(tarballs: () => string[], project: () => Project): void {
  const files = (name: string) => {
    const folder = project().path('node_modules', name);
    const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return entries.filter((entry) => statSync(join(folder, entry)).isFile());
  };
  const read = (name: string, file: string) => project().read('node_modules', name, file);

  it('there is one for each package that is not private', () => {
    const names = tarballs()
      .filter((tarball) => !isPlatformPackage(tarball))
      .map((tarball) => basename(tarball).replace(/-\d.*/, ''));
    expect(names.sort()).toEqual(PACKAGES.map((name) => name.replace('@', '').replace('/', '-')).sort());
  });

  describe.each(PACKAGES)('%s', (name) => {
    it('holds licence, README and what package.json points to, and nothing for developers', () => {
      const all = files(name);
      expect(all).toEqual(expect.arrayContaining(IN_EVERY_PACKAGE));
      expect(all.filter((file) => NOT_FOR_USERS.test(file))).toEqual([]);
      expect(read(name, 'LICENSE')).toBe(readFileSync(join(checkout, 'LICENSE'), 'utf8'));
      const { exports = {}, bin = {}, types, main } = JSON.parse(read(name, 'package.json'));
      for (const target of targets([exports, bin, types, main])) {
        expect(existsSync(project().path('node_modules', name, target)), target).toBe(true);
      }
    });

    it('asks for its siblings in the very version that it was made with', () => {
      const {
        version,
        dependencies = {},
        optionalDependencies = {},
      } = JSON.parse(read(name, 'package.json'));
      const siblings = Object.entries({ ...dependencies, ...optionalDependencies }).filter(([other]) =>
        /^@?(scrubjay|hyperscan-js)/.test(other),
      );
      for (const [other, wanted] of siblings) expect([other, wanted]).toEqual([other, version]);
    });

    it('knows nothing of the machine that it was made on', () => {
      const foreign = [checkout, project().folder, join(homedir(), '/.')];
      for (const file of files(name)) {
        const text = readFileSync(project().path('node_modules', name, file), 'latin1');
        expect(
          foreign.filter((path) => text.includes(path)),
          file,
        ).toEqual([]);
        expect(/sourceMappingURL=/.test(text), file).toBe(false);
      }
    });
  });

  it('@scrubjay/names names the sources of its words', () => {
    expect(read('@scrubjay/names', 'NOTICE')).toMatch(/names\.bin.*MIT/s);
  });

  it('nothing is built when hyperscan-js is installed, though it carries sources', () => {
    expect(files('hyperscan-js')).toContain('binding.gyp');
    expect(existsSync(project().path('node_modules', 'hyperscan-js', 'build'))).toBe(false);
  });
}

/** The platform package: the addon with a libhs of its own and the licences of both. */
export function testPlatformPackage(project: () => Project): void {
  it('the addon takes the libhs that lies beside it', async () => {
    const { stdout } = await project().node(['--input-type=module', '-e', WHICH_LIBHS]);
    const { available, libraries } = JSON.parse(stdout);
    const [name] = readdirSync(project().path('node_modules', '@hyperscan-js'));
    const folder = project().path('node_modules', '@hyperscan-js', name);
    expect(available).toBe(true);
    expect(libraries).toEqual([join(folder, 'hyperscan.node'), join(folder, 'libhs.so.5')]);
    expect(readdirSync(folder).sort()).toEqual([
      'LICENSE',
      'README.md',
      'hyperscan.node',
      'libhs.so.5',
      'package.json',
    ]);
    const licence = readFileSync(join(folder, 'LICENSE'), 'utf8');
    expect(licence).toMatch(/MIT License.*Intel Corporation.*Redistribution and use/s);
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toMatchObject({
      os: [process.platform],
      cpu: [process.arch],
      main: 'hyperscan.node',
    });
  });
}

const WHICH_LIBHS = `
  import { isAvailable } from 'hyperscan-js';
  const available = isAvailable();
  process.report.excludeNetwork = true;
  const libraries = process.report.getReport().sharedObjects.filter((path) => /hyperscan|libhs/.test(path));
  console.log(JSON.stringify({ available, libraries }));
`;

function targets(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(targets) : [];
}
