// What the numbers were measured on. No host name: results are published.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { isAvailable, version } from 'hyperscan-js';

/** Short id of the commit, with `+` when tracked files differ from it; null outside of a checkout. */
function commit() {
  const git = (...options) =>
    execFileSync('git', options, {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    const changed =
      git('status', '--porcelain', '--untracked-files=no', '--', ':/packages', ':/sidecar') !== '';
    return git('rev-parse', '--short', 'HEAD').trim() + (changed ? '+' : '');
  } catch {
    return null;
  }
}

/** Versions of the packages that are measured or measured against; of this repository the commit says more. */
function versions() {
  const packages = {
    pino: '../../packages/pino/',
    winston: '../../packages/winston/',
    fastify: '../../sidecar/',
  };
  return Object.fromEntries(
    Object.entries(packages).map(([name, folder]) => {
      const require = createRequire(new URL(`${folder}package.json`, import.meta.url));
      return [name, require(`${name}/package.json`).version];
    }),
  );
}

export function machine() {
  return {
    commit: commit(),
    date: new Date().toISOString(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1e9),
    load: loadavg()[0],
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    libhs: isAvailable() ? version() : null,
    versions: versions(),
  };
}
