/**
 * Secrets are named in the configuration and read where they are used. A file that was rotated is read again at the next
 * use; what cannot be read fails there, so that a secret that was taken away is not used on.
 */
import { readFileSync, statSync } from 'node:fs';
import { ScrubJayError } from '@scrubjay/core';
import type { SecretRef } from './settings.ts';

/** Gives the secret as it is now. @throws ScrubJayError SJ_CONFIG_VALUE, which names the variable or file */
export type Secret = () => string;

/** More is no secret, but a wrong file. */
const MAX_BYTES = 65_536;

/** `path`: where in the configuration it is named, for the error. Nothing is read yet. */
export function openSecret(ref: SecretRef, path: string): Secret {
  return 'env' in ref ? () => fromVariable(ref.env, path) : fromFile(ref.file, path);
}

function fromVariable(name: string, path: string): string {
  const value = process.env[name]?.trim();
  if (!value) throw unusable(path, `variable ${name} is ${value === undefined ? 'not set' : 'empty'}`);
  return value;
}

function fromFile(file: string, path: string): Secret {
  let seen = '';
  let value = '';
  return () => {
    try {
      const { dev, ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
      const now = `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
      if (now === seen) return value;
      if (size > MAX_BYTES) throw new Error(`more than ${MAX_BYTES} bytes`);
      value = readFileSync(file, 'utf8').trim();
      if (value === '') throw new Error('empty');
      seen = now;
      return value;
    } catch (error) {
      // A reason of the system names the file and the call; the content is in none.
      seen = '';
      const { code, message } = error as NodeJS.ErrnoException;
      throw unusable(path, `${file} cannot be used: ${code ?? message}`);
    }
  };
}

const unusable = (path: string, reason: string) => ScrubJayError.of('SJ_CONFIG_VALUE', { path, reason });
