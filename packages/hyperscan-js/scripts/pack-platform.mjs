// node scripts/pack-platform.mjs FOLDER: the addon built here and the libhs that it was linked against, as the package
// `@hyperscan-js/<platform>-<arch>[-musl]` in a tarball, ready to publish. The package needs neither libhs nor a
// compiler where it is installed. Exits 1 with the reason where it cannot be made.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, 'build', 'Release', 'hyperscan.node');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv[2]) fail('Usage: node scripts/pack-platform.mjs FOLDER');
  console.log(await packPlatform(resolve(process.argv[2])));
}

/** Writes the tarball into `folder`; returns its path. */
export async function packPlatform(folder) {
  // The other systems name their libraries otherwise, and rewrite them when they are moved.
  if (process.platform !== 'linux') fail('platform packages are made on Linux only');
  if (!existsSync(built)) fail('there is no addon: node scripts/build-native.mjs');
  const stage = realpathSync(mkdtempSync(join(tmpdir(), 'hyperscan-js-platform-')));
  try {
    await fill(stage);
    return pack(stage, folder);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

async function fill(stage) {
  const [library] = libhsLoadedBy(built);
  if (!library) fail(`${built} loads no shared libhs: build it against libhs.so`);
  const soname = basename(library);
  copyFileSync(built, join(stage, 'hyperscan.node'));
  copyFileSync(realpathSync(library), join(stage, soname));
  const licence = (file) => readFileSync(join(root, file), 'utf8').trim();
  const licences = `hyperscan.node\n\n${licence('LICENSE')}\n\n${soname}\n\n${licence('scripts/libhs-licence.txt')}\n`;
  writeFileSync(join(stage, 'LICENSE'), licences);
  const manifest = await manifestFor(soname);
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(
    join(stage, 'README.md'),
    `# ${manifest.name}\n\n${manifest.description} It comes with hyperscan-js; there is nothing to import from it.\n`,
  );
  // A copy in the system may hide that the one beside the addon is not found.
  const own = join(stage, soname);
  const loaded = libhsLoadedBy(join(stage, 'hyperscan.node'));
  if (loaded.length !== 1 || loaded[0] !== own) {
    fail(`the packed addon loads ${loaded.join(' and ') || 'no libhs'} instead of the ${soname} beside it`);
  }
}

async function manifestFor(soname) {
  const { version, license, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { platformPackage } = await import(pathToFileURL(join(root, 'dist', 'loader.js')));
  const name = platformPackage();
  const platform = name.slice(name.indexOf('/') + 1);
  return {
    name,
    version,
    description: `The addon of hyperscan-js with ${soname}, for ${platform}.`,
    license: `${license} AND BSD-3-Clause AND BSD-2-Clause`,
    engines,
    os: [process.platform],
    cpu: [process.arch],
    libc: [name.endsWith('-musl') ? 'musl' : 'glibc'],
    type: 'commonjs',
    main: 'hyperscan.node',
    files: ['hyperscan.node', soname],
    // What is mapped into memory cannot lie in an archive.
    preferUnplugged: true,
  };
}

/** Paths of the libhs that a process has in memory once it has loaded the addon; one that does not load is a failure. */
function libhsLoadedBy(addon) {
  const ask = `require(${JSON.stringify(addon)});
    process.report.excludeNetwork = true;
    console.log(JSON.stringify(process.report.getReport().sharedObjects));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', ask], { encoding: 'utf8' });
  if (status !== 0) fail(`${addon} does not load:\n${stderr}`);
  return JSON.parse(stdout).filter((path) => /^libhs\.so\.\d+$/.test(basename(path)));
}

function pack(stage, folder) {
  mkdirSync(folder, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['pack', '--json', '--loglevel=error', `--pack-destination=${folder}`],
    { cwd: stage, encoding: 'utf8' },
  );
  if (status !== 0) fail(`npm pack failed:\n${stderr}`);
  return join(folder, JSON.parse(stdout)[0].filename);
}

function fail(reason) {
  console.error(`hyperscan-js: ${reason}`);
  process.exit(1);
}
