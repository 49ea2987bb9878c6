// libhs makes the fast engine. Without it everything works through the portable one, so nothing here fails.
import { has, run } from './run.mjs';
import { note, step } from './say.mjs';

const compiler = (process.env.CXX ?? (process.platform === 'darwin' ? 'clang++' : 'g++')).split(' ');
const isRoot = process.getuid?.() === 0;

/** Names of the missing parts, by package manager. */
const MANAGERS = {
  'apt-get': {
    line: 'apt-get install -y',
    parts: { libhs: 'libvectorscan-dev', compiler: 'g++', make: 'make', python: 'python3' },
  },
  dnf: {
    line: 'dnf install -y',
    parts: { libhs: 'vectorscan-devel', compiler: 'gcc-c++', make: 'make', python: 'python3' },
  },
  apk: {
    line: 'apk add',
    parts: { libhs: 'vectorscan-dev', compiler: 'g++', make: 'make', python: 'python3' },
  },
  brew: {
    line: 'brew install',
    parts: { libhs: 'vectorscan pkgconf', compiler: 'llvm', make: 'make', python: 'python3' },
  },
};

/**
 * { missing, env, state }: what the native engine still lacks after an attempt to install it, what the build needs
 * in its environment to find libhs, and a word for the stamp that changes when a missing part appears.
 */
export async function prepareNative() {
  if (process.env.SCRUBJAY_SKIP_NATIVE === '1') {
    note('native engine skipped (SCRUBJAY_SKIP_NATIVE=1): the portable engine is used.');
    return { missing: [], env: {}, state: 'skipped' };
  }
  let found = await look();
  if (found.missing.length > 0 && isRoot && has('apt-get')) {
    await aptInstall(found.missing);
    found = await look();
  }
  if (found.missing.length > 0) {
    note(`no native engine here (${found.missing.join(', ')} missing): the portable engine is used.`);
    note(`For the fast one: ${await remedy(found.missing)}`);
  }
  return { ...found, state: stateOf(found.missing) };
}

/** What `prepareNative` would find now, without installing or saying anything. */
export async function nativeState() {
  if (process.env.SCRUBJAY_SKIP_NATIVE === '1') return 'skipped';
  return stateOf((await look()).missing);
}

function stateOf(missing) {
  return missing.length === 0 ? 'possible' : `without ${missing.join(' ')}`;
}

async function look() {
  const missing = [];
  if (!has(compiler[0])) missing.push('compiler');
  if (!has('make')) missing.push('make');
  if (!has('python3') && !has('python')) missing.push('python');
  if (await includes({})) return { missing, env: {} };
  // A prefix of its own, such as Homebrew's, which pkg-config knows and the compiler does not.
  const env = await searchPaths();
  if (env && (missing.includes('compiler') || (await includes(env)))) return { missing, env };
  return { missing: ['libhs', ...missing], env: {} };
}

async function includes(env) {
  const [command, ...args] = compiler;
  const probe = [...args, '-E', '-x', 'c++', '-', '-o', '/dev/null'];
  return (await run(command, probe, { env, input: '#include <hs/hs.h>\n' })).status === 0;
}

async function searchPaths() {
  const ask = async (name) => {
    const { status, output } = await run('pkg-config', [`--variable=${name}`, 'libhs']);
    return status === 0 ? output.trim() : '';
  };
  const [include, lib] = [await ask('includedir'), await ask('libdir')];
  if (!include || !lib) return undefined;
  const before = (path, variable) => [path, process.env[variable]].filter(Boolean).join(':');
  return { CPATH: before(include, 'CPATH'), LIBRARY_PATH: before(lib, 'LIBRARY_PATH') };
}

async function aptInstall(missing) {
  const env = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const apt = (...args) => run('apt-get', ['-qq', ...APT_PATIENCE, ...args], { env });
  const install = async () => apt('install', '-y', '--no-install-recommends', ...(await aptNames(missing)));
  await step(
    `installing ${missing.join(', ')} with apt-get (SCRUBJAY_SKIP_NATIVE=1 leaves that out)`,
    async () => {
      let tried = await install();
      if (tried.status !== 0) {
        // A fresh container has no package lists, an old machine outdated ones.
        await apt('update');
        tried = await install();
      }
      if (tried.status === 0) return `installed with apt-get: ${(await aptNames(missing)).join(' ')}`;
      const said = tried.output.split('\n').find((line) => line.startsWith('E:')) ?? 'no reason given';
      return `! apt-get could not install ${missing.join(', ')} (${said.slice(0, 200)})`;
    },
  );
}

/** Short where nothing answers; patient while another apt-get runs. */
const APT_PATIENCE = [
  '-o',
  'DPkg::Lock::Timeout=120',
  '-o',
  'Acquire::Retries=1',
  '-o',
  'Acquire::http::Timeout=20',
  '-o',
  'Acquire::https::Timeout=20',
];

/** Older releases have Hyperscan instead of Vectorscan. */
async function aptNames(missing) {
  const { parts } = MANAGERS['apt-get'];
  const names = missing.map((part) => parts[part]);
  if (!missing.includes('libhs')) return names;
  const known = async (name) => /^Package:/m.test((await run('apt-cache', ['show', name])).output);
  if ((await known('libvectorscan-dev')) || !(await known('libhyperscan-dev'))) return names;
  return names.map((name) => (name === 'libvectorscan-dev' ? 'libhyperscan-dev' : name));
}

/** The one line to type. */
async function remedy(missing) {
  const manager = Object.keys(MANAGERS).find(has);
  if (!manager)
    return 'install Vectorscan or Hyperscan with its headers, a C++ compiler, make and Python 3, then npm run setup';
  const { line, parts } = MANAGERS[manager];
  const names = manager === 'apt-get' ? await aptNames(missing) : missing.map((part) => parts[part]);
  const sudo = isRoot || manager === 'brew' ? '' : 'sudo ';
  return `${sudo}${line} ${names.join(' ')} && npm run setup`;
}
