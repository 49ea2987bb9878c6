// The scan in C, built when it is measured: it needs a C compiler and the headers of libhs (Debian: libhyperscan-dev).
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { batchesOf, inside, policyOf } from './core.mjs';

const SOURCE = fileURLToPath(new URL('../native/scan.c', import.meta.url));
/** The binding's own checksum stands behind what libhs wrote. */
const SEAL = 8;

const { compile } = await inside('./matcher/hyperscan.js');

/** The literals of a policy as libhs looks for them. */
export const literals = (policy) => compile(policyOf(policy, 'portable').literals);

/** Path of the program in `folder`; null where it cannot be built. */
export function buildScan(folder) {
  const program = join(folder, 'scan');
  try {
    execFileSync('cc', ['-O2', '-o', program, SOURCE, '-lhs'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return program;
}

/** What the program is started with, for these bytes of the file at `path`. */
export function scanArguments(folder, { path, policy, bytes, config }) {
  const database = literals(policy);
  const [databaseFile, endsFile] = [join(folder, 'literals.hs'), join(folder, 'ends.u32')];
  writeFileSync(databaseFile, database.serialize().subarray(0, -SEAL));
  database.close();
  let at = 0;
  const ends = batchesOf(bytes, config).map(({ length }) => (at += length));
  writeFileSync(endsFile, new Uint8Array(Uint32Array.from(ends).buffer));
  return [databaseFile, path, endsFile];
}
