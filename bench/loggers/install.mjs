// The peers are installed when they are compared, and by nothing else: into their own folder, as their lock file says.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../peers/', import.meta.url);

const json = (file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));

function installed() {
  return Object.entries(json('package.json').dependencies).every(([name, version]) => {
    const manifest = `node_modules/${name}/package.json`;
    return existsSync(new URL(manifest, FOLDER)) && json(manifest).version === version;
  });
}

/** @throws Error when npm cannot install them */
export function installPeers(say) {
  if (installed()) return;
  say('  installing the peers (npm ci in bench/peers)');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fileURLToPath(FOLDER),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** The version of each, for the page. */
export const peerVersions = () => json('package.json').dependencies;
