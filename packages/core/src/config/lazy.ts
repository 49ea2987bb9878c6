/**
 * Packages that are loaded when a configuration needs them, not before: zod takes about 50 ms, re2js 8, piscina 10.
 * Loaded by `require`, so that what needs them stays synchronous: a winston format is made in a constructor.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export function loadZod(): typeof import('zod').z {
  return (require('zod') as typeof import('zod')).z;
}

export function loadRe2(): typeof import('re2js').RE2JS {
  return (require('re2js') as typeof import('re2js')).RE2JS;
}

/** Of Node itself, but not of what every process has loaded: 10 ms. */
export function loadCrypto(): typeof import('node:crypto') {
  return require('node:crypto');
}

/** 3 ms. */
export function loadZlib(): typeof import('node:zlib') {
  return require('node:zlib');
}

export function loadPiscina(): typeof import('piscina').Piscina {
  return (require('piscina') as typeof import('piscina')).Piscina;
}

export function loadYaml(): typeof import('yaml') {
  return require('yaml') as typeof import('yaml');
}
