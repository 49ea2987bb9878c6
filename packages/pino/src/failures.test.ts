/** What fails is told and counted, and the application goes on; nothing raw is written instead. */
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from './test/files.ts';
import { appPath, type Outcome, run, start } from './test/processes.ts';

const dir = folder();
const STEPS = appPath('steps.mjs');

interface Spec {
  readonly guarded?: boolean;
  readonly target?: string;
  readonly options?: object;
  readonly listen?: boolean;
  readonly steps: readonly string[];
}

type Told = Record<string, unknown>;

const told = ({ stderr }: Outcome): Told[] =>
  stderr
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

const steps = async (spec: Spec) => {
  const outcome = await run(STEPS, [JSON.stringify(spec)]);
  return { ...outcome, told: told(outcome), stdout: outcome.stdout };
};

const scrubbedLine = (i: number) =>
  `{"level":30,"i":${i},"to":"[EMAIL_ADDRESS]","msg":"card [CREDIT_CARD]"}\n`;
const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => scrubbedLine(from + i)).join('');

const full = { destination: '/dev/full' };
const nowhere = { destination: join(dir, 'no', 'such', 'folder', 'file') };
const file = (name: string) => ({ destination: join(dir, name) });

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  const NO_SPACE = /^Output cannot be written: ENOSPC: .* Check that the output exists, .* \(SJ_OUTPUT\)$/;

  it('is an error of scrubTransport, with what was lost', async () => {
    const { code, stdout, told } = await steps({
      options: full,
      listen: true,
      steps: ['log 10', 'flush', 'log 5', 'say here', 'end'],
    });
    expect([code, stdout]).toEqual([0, 'here\n']);
    const errors = told.filter(({ error }) => error);
    expect(errors.map(({ lost, code }) => [lost, code])).toEqual([
      [10, 'SJ_OUTPUT'],
      [15, 'SJ_OUTPUT'],
    ]);
    expect(errors[0].error).toMatch(NO_SPACE);
    expect(told.at(-1)).toEqual({
      at_exit: {
        bytes: 1220,
        findings: { CREDIT_CARD: 15, EMAIL_ADDRESS: 15 },
        withheld: 0,
        records: 15,
        lost: 15,
      },
    });
  });

  it('is one warning where nobody listens', async () => {
    const { code, told } = await steps({
      options: full,
      steps: ['log 10', 'flush', 'log 5', 'flush', 'end'],
    });
    expect(code).toBe(0);
    const [{ warning }, ...rest] = told.filter((one) => one.warning);
    expect(String(warning).replace('@scrubjay/pino: ', '')).toMatch(NO_SPACE);
    expect(rest).toEqual([]);
  });

  it('is told at the exit, when no message arrives any more', async () => {
    for (const [listen, where] of [
      [false, /^\(node:\d+\) Warning: @scrubjay\/pino: 10 log records were lost. Output/m],
      [true, /^{"error":"10 log records were lost. Output/m],
    ] as const) {
      const { code, stderr } = await steps({ options: full, listen, steps: ['log 10', 'exit 0'] });
      expect(code).toBe(0);
      expect(stderr).toMatch(where);
    }
  });

  it('does not end an application that uses the plain transport, as pino/file does', async () => {
    const doing = ['log 10', 'flush', 'log 5', 'flush', 'say here'];
    const { code, stdout, stderr, told } = await steps({
      guarded: false,
      options: full,
      listen: true,
      steps: doing,
    });
    expect([code, stdout]).toEqual([0, 'here\n']);
    expect(told.filter(({ failure }) => failure).map(({ failure }) => (failure as Told).lost)).toEqual([
      10, 15,
    ]);
    expect(told.filter(({ warning }) => warning)).toHaveLength(1);
    expect(stderr).toMatch(/^\(node:\d+\) Warning: @scrubjay\/pino: 15 log records were lost. Output/m);
    // It hears of the failure whenever the worker tells.
    const waiting = [...doing, 'heard close'];
    const alone = await steps({ guarded: false, target: 'pino/file', options: full, steps: waiting });
    expect(alone.code).toBe(1);
  });

  it('of a target is told too', async () => {
    const options = { destination: { target: 'pino/file', options: full } };
    const { code, told } = await steps({
      options,
      listen: true,
      steps: ['log 10', 'flush', 'log 5', 'end'],
    });
    expect(code).toBe(0);
    expect(told.find(({ error }) => error)?.error).toMatch(NO_SPACE);
  });
});

describe('a start that fails', () => {
  const CASES: [string, object, RegExp][] = [
    ['no such folder', nowhere, /ENOENT.*no such file or directory, open/],
    [
      'an option that does not exist',
      { destinaton: 1 },
      /options\.destinaton: no such setting; did you mean destination\?/,
    ],
    ['an option of another type', { mkdir: 'yes' }, /options\.mkdir: must be true or false/],
    ['a bad configuration', { config: { action: 'labl' } }, /action/],
    ['no such configuration file', { config: 'nowhere.yaml' }, /nowhere\.yaml/],
    [
      'no such target',
      { destination: { target: 'no-such-transport' } },
      /no transport is called no-such-transport/,
    ],
    [
      'a target that is none',
      { destination: { target: join(dir, 'none.mjs') } },
      /does not export a transport/,
    ],
    [
      'a target without a stream',
      { destination: { target: join(dir, 'empty.mjs') } },
      /does not give a stream/,
    ],
  ];
  writeFileSync(join(dir, 'none.mjs'), 'export const nothing = 1;\n');
  writeFileSync(join(dir, 'empty.mjs'), 'export default async () => null;\n');

  it.each(CASES)('%s: the application goes on', async (_, options, reason) => {
    const { code, told } = await steps({ options, listen: true, steps: ['log 10', 'flush', 'log 5'] });
    expect(code).toBe(0);
    const errors = told.filter(({ error }) => error);
    expect(errors).toHaveLength(1);
    expect(errors[0].error).toMatch(reason);
    expect(told.at(-1)).toMatchObject({ at_exit: { records: 0, lost: 15 } });
  });

  it('with pino/file it is an error too', async () => {
    const doing = ['log 10', 'heard close'];
    const { code } = await steps({ guarded: false, target: 'pino/file', options: nowhere, steps: doing });
    expect(code).toBe(1);
  });

  it('no end waits for it', async () => {
    const before = performance.now();
    const { code, told } = await steps({ options: nowhere, listen: true, steps: ['log 10', 'end', 'log 5'] });
    expect(code).toBe(0);
    expect(told.filter(({ error }) => error)).toHaveLength(1);
    expect(told.at(-1)).toMatchObject({ at_exit: { records: 0, lost: 15 } });
    expect(performance.now() - before).toBeLessThan(8000);
  });

  it.each(CASES)('%s: no exit waits for it', async (_, options, reason) => {
    const before = performance.now();
    const { code, stderr } = await steps({ options, steps: ['log 10', 'exit 3'] });
    expect(code).toBe(3);
    expect(stderr).toMatch(/Warning: @scrubjay\/pino: 10 log records were lost\. /);
    expect(stderr).toMatch(reason);
    // thread-stream waits ten seconds for a worker that is gone.
    expect(performance.now() - before).toBeLessThan(8000);
  });

  it.each(CASES)('%s: with the plain transport an error, as with pino/file', async (_, options, reason) => {
    const { code, stderr } = await steps({ guarded: false, options, steps: ['log 10', 'heard close'] });
    expect(code).toBe(1);
    expect(stderr).toMatch(reason);
  });
});

describe('a worker that dies', () => {
  it.each([
    ['after all was written', ['log 10', 'flush', 'terminate', 'log 5', 'turns 3', 'say here'], 10, 5],
    [
      'with lines on their way',
      ['log 10', 'flush', 'log 7', 'terminate', 'log 5', 'turns 3', 'say here'],
      10,
      12,
    ],
    ['before it was up', ['log 10', 'terminate', 'log 5', 'turns 3', 'say here'], 0, 15],
    ['before an exit', ['log 10', 'flush', 'terminate', 'log 5', 'say here', 'exit 0'], 10, 5],
  ])('%s', async (name, doing, records, lost) => {
    const options = file(`died ${name}`);
    const { code, stdout, told } = await steps({ options, listen: true, steps: doing });
    expect([code, stdout]).toEqual([0, 'here\n']);
    expect(told.filter(({ error }) => error).length).toBe(1);
    expect(told.find((one) => one.at_exit)).toMatchObject({ at_exit: { records, lost } });
    const written = existsSync(options.destination) ? readFileSync(options.destination, 'utf8') : '';
    expect(written).toBe(lines(0, records));
  });

  it('over a record does not quote it in our warning', async () => {
    const target = join(dir, 'quoting.mjs');
    writeFileSync(
      target,
      `import { Writable } from 'node:stream';
      export default () => new Writable({
        write(chunk) { setImmediate(() => { throw new RangeError(String(chunk)); }); },
      });`,
    );
    // Nothing is found in it, but it is no business of a warning.
    const { code, stderr, told } = await steps({
      options: { destination: { target }, config: { entities: ['CREDIT_CARD'] } },
      steps: ['log 1', 'heard close', 'say here'],
    });
    expect(code).toBe(0);
    expect(told[0].warning).toMatch(
      /^@scrubjay\/pino: The worker thread was ended by an error \(RangeError\)$/,
    );
    expect(stderr).not.toContain('jane.doe');
  });

  it('ends the application without us', async () => {
    const { code } = await steps({
      guarded: false,
      target: 'pino/file',
      options: file('alone'),
      steps: ['log 10', 'flush', 'terminate', 'turns 3', 'say here'],
    });
    expect(code).toBe(1);
  });

  it('takes nothing with it that is logged after the end', async () => {
    const options = file('ended');
    const { code, told } = await steps({ options, steps: ['log 10', 'end', 'log 5', 'flush'] });
    expect(code).toBe(0);
    expect(told).toMatchObject([{ at_exit: { records: 10, lost: 5 } }]);
    expect(readFileSync(options.destination, 'utf8')).toBe(lines(0, 10));
  });
});

describe('a slow reader', () => {
  const N = 20_000;

  it.each([true, false])('does not stop the application (scrubTransport: %s)', async (guarded) => {
    const fifo = join(dir, `slow ${guarded}`);
    execFileSync('mkfifo', [fifo]);
    const spec = {
      guarded,
      options: { destination: fifo },
      steps: [`log ${N}`, 'say logged', 'input', 'end'],
    };
    const app = start(STEPS, [JSON.stringify(spec)]);
    const reader = createReadStream(fifo, 'utf8');
    // Nothing is read of it before the application has logged it all.
    await app.said('logged');
    app.child.stdin.end('go on');
    let text = '';
    for await (const chunk of reader) text += chunk;
    expect(text).toBe(lines(0, N));
    expect((await app.ended).code).toBe(0);
  });

  it.each([true, false])('that goes away is no fault of anybody (scrubTransport: %s)', async (guarded) => {
    const spec = {
      guarded,
      options: {},
      steps: ['ready', 'log 1', 'input', 'log 1000', 'flush', 'end'],
    };
    const app = start(STEPS, [JSON.stringify(spec)]);
    await app.said('"i":0');
    app.child.stdout.destroy();
    app.child.stdin.end('go on');
    const { code, stderr } = await app.ended;
    expect([code, stderr]).toEqual([
      0,
      guarded ? expect.stringMatching(/^{"at_exit":{.*"lost":1000}}\n$/) : '',
    ]);
  });
});

it('a kill in the middle leaves whole scrubbed lines, in order, and at most one unfinished', async () => {
  const spec = {
    options: {},
    steps: ['ready', ...Array.from({ length: 4000 }, () => ['log 50', 'turns 1']).flat()],
  };
  const app = start(STEPS, [JSON.stringify(spec)]);
  await app.said(scrubbedLine(5000));
  app.child.kill('SIGKILL');
  const { signal, stdout } = await app.ended;
  expect(signal).toBe('SIGKILL');
  expect(lines(0, 200_000).startsWith(stdout)).toBe(true);
});

it('a message of 50 MB goes through', async () => {
  for (const guarded of [true, false]) {
    const options = { ...file(`long ${guarded}`), append: false };
    const { code } = await steps({ guarded, options, steps: ['log 1', 'long 50', 'log 1', 'end'] });
    expect(code).toBe(0);
    const written = readFileSync(options.destination, 'utf8');
    const message = `[EMAIL_ADDRESS] ${'long text '.repeat(5_000_000)} [CREDIT_CARD]`;
    const expected = `${lines(0, 1)}{"level":30,"msg":"${message}"}\n${lines(1, 2)}`;
    expect(written.length).toBe(expected.length);
    expect(written === expected).toBe(true);
  }
});

describe('action fail', () => {
  const config = { actions: { EMAIL_ADDRESS: 'fail' } };

  it('drops the record in a worker, and says so', async () => {
    const options = { ...file('failing'), config };
    const { code, told } = await steps({ options, listen: true, steps: ['log 3', 'flush', 'end'] });
    expect(code).toBe(0);
    expect(told.find(({ error }) => error)).toMatchObject({ code: 'SJ_FINDING', lost: 0 });
    expect(readFileSync(options.destination, 'utf8')).toBe('');
  });
});

it('a file is made with its folders, emptied, or appended to', async () => {
  const path = join(dir, 'made', 'for', 'it', 'log');
  const doing = ['log 2', 'end'];
  expect((await steps({ options: { destination: path, mkdir: true }, steps: doing })).code).toBe(0);
  expect((await steps({ options: { destination: path }, steps: doing })).code).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe(lines(0, 2).repeat(2));
  expect((await steps({ options: { destination: path, append: false }, steps: doing })).code).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe(lines(0, 2));
});
