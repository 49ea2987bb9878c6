// Builds build/Release/hyperscan.node when this machine can, and says in one line what is missing when it
// cannot. Always exits 0: without the addon the package still loads and reports isAvailable() false, and
// its users go on with a portable engine. Works under npm and as plain `node scripts/build-native.mjs`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const addon = join(root, 'build', 'Release', 'hyperscan.node');
const stamp = join(root, 'build', 'Release', 'hyperscan.stamp');
const compiler = (process.env.CXX ?? (process.platform === 'darwin' ? 'clang++' : 'g++')).split(' ');
const say = (line) => console.log(`hyperscan-js: ${line}`);

main();

function main() {
  if (process.env.SCRUBJAY_SKIP_NATIVE === '1') {
    return say('native addon skipped (SCRUBJAY_SKIP_NATIVE=1); the portable engine is used.');
  }
  const missing = findMissing();
  if (missing !== undefined) {
    return say(
      `native addon not built: ${missing}. The portable engine is used. For the fast one: ${remedy()}`,
    );
  }
  const wanted = fingerprint();
  if (existsSync(addon) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return say('native addon is up to date.');
  }
  const gyp = findNodeGyp();
  if (gyp === undefined) {
    return say(
      'native addon not built: node-gyp is missing. The portable engine is used. For the fast one: npm install node-gyp',
    );
  }
  say('building the native addon ...');
  const built = spawnSync(process.execPath, [gyp, 'rebuild', '--jobs', '2', ...nodeDirectory()], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (built.status !== 0)
    return reportFailure(`${built.stdout ?? ''}${built.stderr ?? ''}${built.error ?? ''}`);
  const loaded = spawnSync(process.execPath, ['-e', `require(${JSON.stringify(addon)})`], {
    encoding: 'utf8',
  });
  if (loaded.status !== 0) return reportFailure(loaded.stderr);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  say('native addon built.');
}

/** What stands in the way, in words; undefined when nothing does. */
function findMissing() {
  const [command, ...args] = compiler;
  const probe = (source) =>
    spawnSync(
      command,
      [...args, '-E', '-x', 'c++', '-', '-o', process.platform === 'win32' ? 'NUL' : '/dev/null'],
      {
        input: source,
        encoding: 'utf8',
      },
    );
  const bare = probe('\n');
  if (bare.error !== undefined || bare.status !== 0) return `there is no C++ compiler (${command})`;
  if (probe('#include <hs/hs.h>\n').status !== 0) return 'the headers of libhs (hs/hs.h) are missing';
  if (spawnSync('make', ['--version']).error !== undefined) return 'make is missing';
  if (!resolves('node-addon-api')) return 'the package node-addon-api is missing';
  return undefined;
}

function remedy() {
  const installed = /[\\/]node_modules[\\/]hyperscan-js$/.test(root);
  const again = installed ? 'node node_modules/hyperscan-js/scripts/build-native.mjs' : 'npm run setup';
  const system =
    process.platform === 'darwin' ? 'brew install vectorscan' : 'apt-get install libvectorscan-dev g++';
  // make comes with neither g++ nor libvectorscan-dev.
  const make =
    process.platform === 'darwin' || spawnSync('make', ['--version']).error === undefined ? '' : ' make';
  return `${system}${make} && ${again}`;
}

/**
 * All that the addon depends on. A digest, not file times: a checkout or a restored build cache sets times
 * that say nothing about contents. Node's own version is not in it: Node-API is stable across releases.
 */
function fingerprint() {
  const hash = createHash('sha256');
  const sources = readdirSync(join(root, 'src', 'addon')).sort();
  for (const file of [
    join(root, 'binding.gyp'),
    ...sources.map((name) => join(root, 'src', 'addon', name)),
  ]) {
    hash.update(`${readFileSync(file).length}:`).update(readFileSync(file));
  }
  const api = require('node-addon-api').version;
  return `${process.platform}-${process.arch} ${libc()} node-addon-api-${api} ${hash.digest('hex')}\n`;
}

function libc() {
  if (process.platform !== 'linux') return '-';
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}

function findNodeGyp() {
  if (resolves('node-gyp/bin/node-gyp.js')) return require.resolve('node-gyp/bin/node-gyp.js');
  // npm brings its own; it says where only to the scripts that it runs, else it lies beside node.
  const besideNode = join(dirname(dirname(process.execPath)), 'lib', 'node_modules', 'npm');
  const npm = process.env.npm_execpath ? dirname(dirname(process.env.npm_execpath)) : besideNode;
  const candidates = [
    process.env.npm_config_node_gyp,
    join(npm, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
  ];
  return candidates.find((path) => path !== undefined && existsSync(path));
}

/** Where Node's headers are on this machine, so that node-gyp need not download them. */
function nodeDirectory() {
  if (process.env.npm_config_nodedir !== undefined) return [];
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? [`--nodedir=${prefix}`] : [];
}

function resolves(id) {
  try {
    require.resolve(id);
    return true;
  } catch {
    return false;
  }
}

function reportFailure(output) {
  const tail = output.trimEnd().split('\n').slice(-25).join('\n');
  console.log(tail);
  say('THE NATIVE ADDON WAS NOT BUILT: the compiler or linker failed (its last words are above).');
  say(`This install works, but without libhs: the portable engine is used. To try again: ${remedy()}`);
}
