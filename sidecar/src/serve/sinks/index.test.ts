import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateConfig } from '@scrubjay/core';
import { describe, expect, it } from 'vitest';
import { folders, memoryLog, numbersOf, range } from '../../test/delivery.ts';
import { openSink } from './index.ts';

const STDOUT = fileURLToPath(new URL('./fixtures/stdout.mjs', import.meta.url));
const folder = folders();

describe('the table', () => {
  it.each([
    ['stdout', () => ({ type: 'stdout' }), 'lines'],
    ['file', () => ({ type: 'file', path: join(folder(), 'app.log') }), 'lines'],
    ['http', () => ({ type: 'http', url: 'https://logs.acme.example/in' }), 'lines'],
    ['forward', () => ({ type: 'forward', host: 'logs.acme.example' }), 'entries'],
  ] as const)('has a sink for %s', async (name, input, form) => {
    const { sink: config } = validateConfig({ serve: { sink: input() } }).serve!;
    const sink = await openSink(config, 'serve.sink', memoryLog());
    expect(sink.forms).toEqual([form]);
    expect(sink.name).toMatch(name);
    await sink.close();
  });

  it.each([
    ['sharedKey', { sharedKey: { env: 'SJ_NOT_SET' } }],
    ['password', { sharedKey: { env: 'HOME' }, username: 'u', password: { file: '/nowhere' } }],
    ['tls.ca', { tls: { ca: '/nowhere/ca.pem' } }],
  ])('says at the start that %s cannot be read', async (name, more) => {
    const { sink } = validateConfig({ serve: { sink: { type: 'forward', ...more } } }).serve!;
    await expect(openSink(sink, 'serve.sink', memoryLog())).rejects.toMatchObject({
      code: 'SJ_CONFIG_VALUE',
      path: `serve.sink.${name}`,
    });
  });
});

async function shell(line: string): Promise<{ out: Buffer; told: string }> {
  const env = { ...process.env, RUN: `${process.execPath} ${STDOUT}` };
  const child = spawn('sh', ['-c', line], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  let told = '';
  child.stdout.on('data', (bytes) => out.push(bytes));
  child.stderr.on('data', (bytes) => (told += bytes));
  await once(child, 'close');
  return { out: Buffer.concat(out), told };
}

describe('standard output', () => {
  it.each([
    ['a pipe', '$RUN 5000 | cat'],
    ['a file', `f=$(mktemp) && $RUN 5000 > $f && cat $f && rm $f`],
  ])('has every line in order, %s', async (_, line) => {
    const { out, told } = await shell(line);
    expect(told).toBe('');
    expect(numbersOf(out)).toEqual(range(0, 5000));
  });

  it.each([
    ['nobody reads any more', '$RUN 1000000 | head -n 1', /^SJ_OUTPUT .*nobody reads/],
    ['there is no room', '$RUN 10 > /dev/full', /^SJ_OUTPUT .*ENOSPC/],
  ])('ends it all when %s', async (_, line, reason) => {
    expect((await shell(line)).told).toMatch(reason);
  });
});
