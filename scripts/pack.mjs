// node scripts/pack.mjs FOLDER: the tarballs of a release, from a built checkout: every package that is not private, and
// for the platform of this machine the addon of hyperscan-js where it was built. `npm publish FOLDER/*.tgz` publishes them.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packPlatform } from '../packages/hyperscan-js/scripts/pack-platform.mjs';
import { run } from './setup/run.mjs';
import { fail } from './setup/say.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const binding = join(root, 'packages', 'hyperscan-js');

if (!process.argv[2]) fail('Usage: node scripts/pack.mjs FOLDER');
const target = resolve(process.argv[2]);
mkdirSync(target, { recursive: true });
const addon = join(binding, 'build', 'Release', 'hyperscan.node');
if (process.platform === 'linux' && existsSync(addon)) await packPlatform(target);
const stage = mkdtempSync(join(tmpdir(), 'scrubjay-pack-'));
try {
  const folders = publishable().map((folder) => (folder === binding ? withPlatforms(stage) : folder));
  await npmPack(folders);
} finally {
  rmSync(stage, { recursive: true, force: true });
}
for (const name of readdirSync(target).sort()) if (name.endsWith('.tgz')) console.log(join(target, name));

/** Folders of the workspaces that are not private. */
function publishable() {
  const { packages } = manifest(root, 'package-lock.json');
  return Object.keys(packages)
    .filter((path) => path !== '' && !path.includes('node_modules/'))
    .map((path) => join(root, path))
    .filter((folder) => !manifest(folder).private);
}

/**
 * A copy of hyperscan-js that asks for the platform packages that lie in the folder. In the workspace it does not, as
 * `npm ci` would look for them where they are not yet.
 */
function withPlatforms(stage) {
  const own = manifest(binding);
  const platforms = readdirSync(target)
    .map((name) => /^hyperscan-js-(.+)-(\d+\.\d+\.\d+.*)\.tgz$/.exec(name))
    .filter((found) => found?.[2] === own.version)
    .map(([, platform, version]) => [`@hyperscan-js/${platform}`, version]);
  for (const file of [...own.files, 'LICENSE', 'README.md'])
    cpSync(join(binding, file), join(stage, file), { recursive: true });
  const packed = { ...own, optionalDependencies: Object.fromEntries(platforms.sort()) };
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(packed, null, 2)}\n`);
  return stage;
}

async function npmPack(folders) {
  const { status, output } = await run('npm', [
    'pack',
    ...folders,
    '--ignore-scripts',
    '--loglevel=error',
    `--pack-destination=${target}`,
  ]);
  if (status !== 0) fail('npm pack failed.', output);
}

function manifest(folder, name = 'package.json') {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}
