import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createScrubber, defaults } from '@scrubjay/core';
import { afterAll, describe, expect, it } from 'vitest';
import { runPipe } from './index.ts';

const RUNNER = fileURLToPath(new URL('./fixtures/run.mjs', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'scrubjay-pipe-'));
afterAll(() => rmSync(dir, { recursive: true }));

function start(settings: object, stdin: 'pipe' | number, stdout: 'pipe' | number): ChildProcess {
  const stdio: StdioOptions = [stdin, stdout, 'pipe'];
  return spawn(process.execPath, [RUNNER, JSON.stringify(settings)], { stdio });
}

async function finish(child: ChildProcess) {
  const output: Buffer[] = [];
  let told = '';
  child.stdout?.on('data', (bytes) => output.push(bytes));
  child.stderr!.on('data', (bytes) => (told += bytes));
  const [code, signal] = await once(child, 'close');
  return { output: Buffer.concat(output), told, code, signal };
}

/** A shell line with real pipes; `$RUN` is the runner. */
async function shell(line: string, settings: object = {}) {
  const env = { ...process.env, RUN: `${process.execPath} ${RUNNER}`, SETTINGS: JSON.stringify(settings) };
  return finish(spawn('sh', ['-c', line], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
}

function file(name: string, content: Buffer | string): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

async function withFile<T>(path: string, flags: string, work: (fd: number) => Promise<T>): Promise<T> {
  const fd = openSync(path, flags);
  try {
    return await work(fd);
  } finally {
    closeSync(fd);
  }
}

const ODD = Buffer.concat([
  Buffer.from('crlf jane.doe@acme.io\r\n\r\n\n'),
  Buffer.from([0, 0, 10, 0xff, 0xfe, 0xc3, 10, 0xed, 0xa0, 0x80, 10]),
  Buffer.from(
    'nul\0 then jane.doe@acme.io\0\n{"msg":"caf\u00e9 4111 1111 1111 1111"}\nlast jane.doe@acme.io',
  ),
]);

describe('a pipe', () => {
  it.each([
    ['pipe to pipe', 'cat "$IN" | $RUN "$SETTINGS" | cat'],
    ['file to pipe', '$RUN "$SETTINGS" < "$IN" | cat'],
    ['pipe to file', 'cat "$IN" | $RUN "$SETTINGS" > "$IN.out"; cat "$IN.out"'],
    ['file to file', '$RUN "$SETTINGS" < "$IN" > "$IN.out"; cat "$IN.out"'],
  ])('keeps every odd byte, %s', async (name, line) => {
    // Findings on every edge that reads and batches may have.
    const edges = Buffer.from(`${'x'.repeat(20)} jane.doe@acme.io ${'y'.repeat(25)}\n`.repeat(6000));
    const path = file(`${name}.log`, Buffer.concat([edges, ODD]));
    const expected = Buffer.from(createScrubber().scrub(readFileSync(path)));
    for (const workers of [1, 2]) {
      const { output, told } = await shell(line.replaceAll('$IN', path), { workers });
      expect(output.equals(expected)).toBe(true);
      const report = JSON.parse(told);
      expect(report).toMatchObject({ workers, ended: 'input', records: 6009, bytesOut: expected.length });
      expect(report.counts.findings).toEqual({ EMAIL_ADDRESS: 6003, CREDIT_CARD: 1 });
    }
  });

  it('takes nothing for nothing', async () => {
    const { output, told, code } = await shell('$RUN "$SETTINGS" < /dev/null');
    expect({ code, length: output.length }).toEqual({ code: 0, length: 0 });
    expect(JSON.parse(told)).toMatchObject({ bytesIn: 0, records: 0, ended: 'input' });
  });

  it('takes a line of 100 MB in bounded memory', async () => {
    const path = join(dir, 'long');
    const block = `${'word '.repeat(199_990)} jane.doe@acme.io `;
    const fd = openSync(path, 'w');
    for (let i = 0; i < 100; i++) writeSync(fd, block);
    closeSync(fd);
    const { told } = await shell(`$RUN "$SETTINGS" < ${path} > ${path}.out`, { workers: 2 });
    const report = JSON.parse(told);
    expect(report.counts.findings).toEqual({ EMAIL_ADDRESS: 100 });
    expect(report.records).toBe(1);
    expect(report.peak).toBeLessThan(200);
    const output = readFileSync(`${path}.out`);
    expect(output.includes('jane')).toBe(false);
    expect(output.length).toBe(100 * (block.length - 'jane.doe@acme.io'.length + '[EMAIL_ADDRESS]'.length));
  });

  it.each([1, 2])('lets a line go while more is awaited, %i workers', async (workers) => {
    const child = start({ workers }, 'pipe', 'pipe');
    for (const name of ['one', 'two']) {
      child.stdin!.write(`${name} jane.doe@acme.io\n`);
      const [bytes] = await once(child.stdout!, 'data');
      expect(String(bytes)).toBe(`${name} [EMAIL_ADDRESS]\n`);
    }
    child.stdin!.end();
    expect((await finish(child)).code).toBe(0);
  });

  it.each([
    ['SIGTERM', 1],
    ['SIGINT', 2],
  ] as const)('scrubs and writes what it has at %s', async (signal, workers) => {
    const child = start({ workers }, 'pipe', 'pipe');
    child.stdin!.write('one\nunfinished jane.doe@acme.io');
    await once(child.stdout!, 'data');
    child.kill(signal);
    const ended = await finish(child);
    expect(ended.output.toString()).toBe('unfinished [EMAIL_ADDRESS]');
    expect(ended.signal).toBe(signal);
    expect(JSON.parse(ended.told)).toMatchObject({ ended: 'signal', records: 2 });
  });

  it('ends quietly when nobody reads any more', async () => {
    for (const workers of [1, 2]) {
      const line = '{ yes jane.doe@acme.io | { $RUN "$SETTINGS"; echo "exit $?" >&2; }; } | head -n 1';
      const { output, told } = await shell(line, { workers });
      expect(output.toString()).toBe('[EMAIL_ADDRESS]\n');
      expect(told).toMatch(/"ended":"output".*\nexit 0\n$/);
    }
  });

  it('ends when nobody reads any more although its input stays open', async () => {
    const child = start({}, 'pipe', 'pipe');
    child.stdin!.on('error', () => {});
    child.stdout!.destroy();
    child.stdin!.write('line\n');
    const { code, told } = await finish(child);
    expect(code).toBe(0);
    expect(JSON.parse(told).ended).toBe('output');
  });

  it('says so when the output has no room', async () => {
    const { code, told } = await withFile('/dev/full', 'w', (fd) => {
      const child = start({}, 'pipe', fd);
      child.stdin!.write('line\n');
      return finish(child);
    });
    expect(code).toBe(3);
    expect(told).toMatch(/^SJ_OUTPUT .*ENOSPC/);
  });

  it.each([
    ['a directory', () => dir, /^SJ_INPUT .*EISDIR/],
    ['a device that fails', () => '/proc/self/mem', /^SJ_INPUT .*EIO/],
  ])('says so when the input is %s', async (_, path, message) => {
    const { code, told } = await withFile(path(), 'r', (fd) => finish(start({}, fd, 'pipe')));
    expect(code).toBe(3);
    expect(told).toMatch(message);
  });

  it('refuses descriptors that are not open', async () => {
    await expect(runPipe(defaults, { input: 9999, output: 1 })).rejects.toMatchObject({ code: 'SJ_INPUT' });
    await withFile('/dev/null', 'r', (input) =>
      expect(runPipe(defaults, { input, output: 9999 })).rejects.toMatchObject({ code: 'SJ_OUTPUT' }),
    );
  });

  it('fails behind the records before the one that must not leave', async () => {
    for (const workers of [1, 2]) {
      const child = start({ workers, actions: { EMAIL_ADDRESS: { name: 'fail' } } }, 'pipe', 'pipe');
      child.stdin!.write('one\ncard 4111 1111 1111 1111\nmail jane.doe@acme.io\nthree\n');
      const { output, told, code } = await finish(child);
      expect(output.toString()).toBe('one\ncard [CREDIT_CARD]\n');
      expect(told).toMatch(/^SJ_FINDING EMAIL_ADDRESS/);
      expect(code).toBe(1);
    }
  });
});
