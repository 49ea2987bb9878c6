/** For tests: parcels that tell which they are, and what comes of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Form, Log, Parcel } from '../serve/contract.ts';

/** `n` as the only record of a parcel of about `size` bytes. */
export function numbered(n: number, size = 0, form: Form = 'lines', tag = 'app'): Parcel {
  const bytes = Buffer.from(`${JSON.stringify({ n, fill: 'x'.repeat(Math.max(size - 20, 0)) })}\n`);
  return { form, tag, records: 1, bytes };
}

export const numbersOf = (bytes: Uint8Array): number[] =>
  Buffer.from(bytes)
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).n);

export const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** Folders of their own, gone behind each test. */
export function folders(): (name?: string) => string {
  const made: string[] = [];
  afterEach(() => {
    for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
  });
  return (name = 'spool') => {
    const root = mkdtempSync(join(tmpdir(), 'scrubjay-delivery-'));
    made.push(root);
    return join(root, name);
  };
}

export interface Told {
  readonly level: string;
  readonly message: string;
  readonly fields: object;
}

/** Remembers what it was told. */
export function memoryLog(): Log & { readonly told: Told[] } {
  const told: Told[] = [];
  const at = (level: string) => (fields: object, message: string) => told.push({ level, message, fields });
  return { told, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
