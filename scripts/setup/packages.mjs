import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { fail, step } from './say.mjs';

const REASONS = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|ENOTCACHED|network|CERT/i,
    'npm could not reach its registry. Check the connection, or the proxy and registry in your npm configuration (npm config list), and run the command again.',
  ],
  [
    /EUSAGE|in sync/,
    'package.json and package-lock.json disagree: run npm install once and commit package-lock.json.',
  ],
  [/ENOSPC/, 'The disk is full.'],
  [/EACCES|EPERM|EROFS/, 'This user may not write to the checkout or to npm’s cache.'],
];

/**
 * Whether node_modules holds what package-lock.json wants, for this platform. npm notes what it installed in
 * node_modules/.package-lock.json, at the very end: an `npm ci` that was cut off does not match.
 */
export function packagesMatch(root) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const same = Object.entries(wanted).every(([path, { version, integrity, link, optional, bin }]) => {
    if (path === '') return true;
    const found = installed[path];
    // Of a workspace only its commands are installed.
    if (!path.includes('node_modules/')) return !bin || JSON.stringify(found?.bin) === JSON.stringify(bin);
    // An optional package may belong to another platform.
    if (!found) return optional === true;
    return link === true || (found.version === version && found.integrity === integrity);
  });
  return same && !Object.entries(installed).some(([path, entry]) => !(path in wanted) || isForeign(entry));
}

/** node_modules may have been filled on another system: a mounted folder, a copied checkout. */
function isForeign({ os, cpu }) {
  return (
    (os && !os.includes(process.platform)) || (cpu && !cpu.includes(process.arch) && !cpu.includes('wasm32'))
  );
}

export function installPackages(root) {
  // The build needs the development packages whatever NODE_ENV says.
  return step('installing packages (npm ci)', async () => {
    await npmCi(root, '--include=dev');
    return 'packages installed';
  });
}

/** `npm ci` in the current folder, by the lock of `root`; ends the set-up when it fails. */
export async function npmCi(root, ...flags) {
  let done = await npm('ci', ...flags);
  // A lock made with a registry that did not carry every platform's packages: npm ci refuses it as a whole.
  if (lacksPlatformsOnly(root, done.output)) done = await npm('install', '--no-save', ...flags);
  const { status, output } = done;
  if (status === 0) return;
  const said = output.replace(/\n(npm error )?(Usage:|.*Clean install a project)[\s\S]*/, '');
  if (status === 127)
    fail('npm was not found. It comes with Node.js: check the installation and the PATH.', said);
  fail(REASONS.find(([sign]) => sign.test(output))?.[1] ?? 'npm ci failed.', said, 20);
}

function npm(...args) {
  // The npm that runs this script, if it is one: another may be first on the PATH.
  const own = process.env.npm_execpath;
  const [command, ...first] = own && /npm-cli\.[cm]?js$/.test(own) ? [process.execPath, own] : ['npm'];
  return run(command, [...first, ...args, '--no-audit', '--no-fund', '--loglevel=error']);
}

function lacksPlatformsOnly(root, output) {
  const lacking = [...output.matchAll(/(Missing|Invalid): (\S+)@.* lock file/g)];
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const optional = new Set(
    Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {})),
  );
  return lacking.length > 0 && lacking.every(([, sign, name]) => sign === 'Missing' && optional.has(name));
}
