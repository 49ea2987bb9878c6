/** Both loggers by package name, every way to use them, on both engines, from both kinds of modules. */
import { describe, expect, it } from 'vitest';
import type { Project } from './project.ts';

type Engine = 'hyperscan' | 'portable';

const PINO = [
  '{"level":30,"user":{"email":"[EMAIL_ADDRESS]"},"msg":"paid with [CREDIT_CARD]"}',
  '{"level":30,"route":"/health","msg":"nobody here"}',
  '{"level":40,"email":"[EMAIL_ADDRESS]","msg":"last"}',
];
const WINSTON = [
  '{"level":"info","message":"paid with [CREDIT_CARD]","user":{"email":"[EMAIL_ADDRESS]"}}',
  '{"level":"info","message":"nobody here","route":"/health"}',
  '{"email":"[EMAIL_ADDRESS]","level":"warn","message":"last"}',
];

const FACES = {
  'pino-transport': PINO,
  'pino-pipeline': PINO,
  'pino-scrub-transport': PINO,
  'pino-hook': PINO,
  'pino-wrapper': PINO,
  'winston-transport': WINSTON,
  'winston-wrapping': WINSTON,
  'winston-format': WINSTON,
  'winston-format-last': WINSTON,
};

export function testLoggers(project: () => Project, engine: Engine): void {
  describe.each(['mjs', 'cjs'])('entry.%s', (kind) => {
    it('logs through every face without personal data, and loads nothing from outside of the project', async () => {
      project().copy('fixtures/loggers', 'loggers');
      const out = project().path('out', kind);
      const ended = await project().node([`loggers/entry.${kind}`, engine, out]);
      expect(ended).toEqual({ status: 0, stdout: '', stderr: '' });
      const logs = Object.keys(FACES).map((face) => [face, project().read('out', kind, `${face}.log`)]);
      const expected = Object.entries(FACES).map(([face, lines]) => [face, `${lines.join('\n')}\n`]);
      expect(Object.fromEntries(logs)).toEqual(Object.fromEntries(expected));
    });
  });
}

/** Without the platform package, `hyperscan` is refused by name, and `auto` does its work without. */
export function testWithoutAddon(project: () => Project): void {
  it.each([
    [
      'hyperscan',
      { status: 2, stdout: '', stderr: expect.stringMatching(/SJ_|hyperscan engine cannot be loaded/) },
    ],
    ['auto', { status: 0, stdout: 'to [EMAIL_ADDRESS]\n' }],
  ])('scrubjay --engine %s', async (engine, expected) => {
    const bin = 'node_modules/@scrubjay/sidecar/bin/scrubjay.js';
    const ended = await project().node([bin, '--engine', engine], { input: 'to ada@acme.example\n' });
    expect(ended).toMatchObject(expected);
  });
}

export function testCommand(project: () => Project, engine: Engine): void {
  it('npx scrubjay', async () => {
    const ended = await project().run('npx', ['--no-install', 'scrubjay', '--engine', engine], {
      input: 'to ada@acme.example\nto nobody\n',
    });
    expect(ended).toMatchObject({ status: 0, stdout: 'to [EMAIL_ADDRESS]\nto nobody\n' });
  });
}
