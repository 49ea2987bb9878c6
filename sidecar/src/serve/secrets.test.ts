import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openSecret } from './secrets.ts';

const dir = mkdtempSync(join(tmpdir(), 'scrubjay-secrets-'));
afterAll(() => rmSync(dir, { recursive: true }));
const NAME = 'SCRUBJAY_TEST_SECRET';
afterEach(() => {
  delete process.env[NAME];
});

function file(name: string, text: string): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
}

function variable(text: string) {
  process.env[NAME] = text;
  return { env: NAME };
}

describe('a secret', () => {
  it.each([
    ['of a variable', () => variable(' made-up-1 ')],
    ['of a file', () => ({ file: file('plain', 'made-up-1\n') })],
    ['of a file with white space around it', () => ({ file: file('spaces', '\r\n made-up-1 \t\n') })],
  ])('%s is trimmed', (_, ref) => {
    expect(openSecret(ref(), 'serve.sink.sharedKey')()).toBe('made-up-1');
  });

  it.each([
    ['written anew', (path: string) => writeFileSync(path, 'made-up-2')],
    ['replaced', (path: string) => renameSync(file('next', 'made-up-2'), path)],
    [
      'behind a link that is moved, as Kubernetes does',
      (path: string) => {
        symlinkSync(file('target', 'made-up-2'), `${path}.link`);
        renameSync(`${path}.link`, path);
      },
    ],
  ])('is read again when its file is %s', (name, rotate) => {
    const path = file(`rotated ${name}`, 'made-up-1');
    const secret = openSecret({ file: path }, 'x');
    expect([secret(), secret()]).toEqual(['made-up-1', 'made-up-1']);
    rotate(path);
    expect(secret()).toBe('made-up-2');
  });

  it('that was taken away is not used on, and is back when its file is', () => {
    const path = file('gone', 'made-up-1');
    const secret = openSecret({ file: path }, 'serve.tokens.0.token');
    secret();
    rmSync(path);
    expect(secret).toThrow(expect.objectContaining({ code: 'SJ_CONFIG_VALUE' }));
    writeFileSync(path, 'made-up-1');
    expect(secret()).toBe('made-up-1');
  });

  it.each([
    ['a variable that is not set', () => ({ env: NAME }), `variable ${NAME} is not set`],
    ['a variable without content', () => variable('  '), `variable ${NAME} is empty`],
    ['a missing file', () => ({ file: join(dir, 'none') }), 'none cannot be used: ENOENT'],
    ['a folder', () => ({ file: dir }), 'cannot be used: EISDIR'],
    ['an empty file', () => ({ file: file('empty', ' \n') }), 'cannot be used: empty'],
    ['a wrong file', () => ({ file: file('large', 'made-up '.repeat(10_000)) }), 'more than 65536 bytes'],
  ])('%s is told by its name, never by content', (_, ref, reason) => {
    const secret = openSecret(ref(), 'serve.sink.password');
    expect(secret).toThrow(expect.objectContaining({ code: 'SJ_CONFIG_VALUE', path: 'serve.sink.password' }));
    expect(secret).toThrow(reason);
    expect(secret).not.toThrow('made-up');
  });
});
