import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder that is gone after the tests of this file. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'scrubjay-winston-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
