import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { command } from './command.ts';
import { formats, generate, writeCorpus } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'corpora-'));
afterAll(() => rmSync(folder, { recursive: true }));
const log = join(folder, 'log');
const labels = join(folder, 'labels');

describe('writeCorpus', () => {
  it.each(Object.keys(formats))('writes what generate gives: %s', async (format) => {
    const options = { format, seed: 3, records: 400, piiShare: 0.5 };
    const done = await writeCorpus(log, { ...options, labels });
    const records = [...generate(options)];
    const text = readFileSync(log, 'utf8');
    expect(text).toBe(records.map(({ line }) => `${line}\n`).join(''));
    expect(done.bytes).toBe(Buffer.byteLength(text));
    expect(done.labelled).toBe(records.filter(({ spans }) => spans.length > 0).length);

    const lines = text.split('\n');
    const notes = readFileSync(labels, 'utf8')
      .trimEnd()
      .split('\n')
      .map((note) => JSON.parse(note));
    expect(notes.map(({ spans }) => spans)).toEqual(records.map(({ spans }) => spans));
    expect(notes.map(({ line }) => lines[line])).toEqual(records.map(({ line }) => line.split('\n')[0]));
  });

  it('goes on beyond its pool, with times that go forward', async () => {
    const done = await writeCorpus(log, { format: 'pino', seed: 1, bytes: 8_000_000, piiShare: 0.05 });
    expect(done.records).toBeGreaterThan(20_000);
    expect(done.bytes).toBeGreaterThanOrEqual(8_000_000);
    expect(Math.abs(done.labelled / done.records - 0.05)).toBeLessThan(0.01);
    let last = 0;
    for (const line of readFileSync(log, 'utf8').trimEnd().split('\n')) {
      const { time } = JSON.parse(line);
      expect(time).toBeGreaterThanOrEqual(last);
      last = time;
    }
  });
});

describe('the command', () => {
  const run = async (...args: string[]) => {
    let said = '';
    const code = await command(args, (text) => {
      said += text;
    });
    return { code, said };
  };

  it('writes', async () => {
    const { code, said } = await run(
      '--format',
      'pino',
      '--size',
      '10KB',
      '--pii',
      '0.05',
      '--seed',
      '1',
      '--out',
      log,
    );
    expect(code).toBe(0);
    expect(said).toMatch(/^\d+ records, 10\d{3} bytes/);
  });

  it.each([
    [['--out', log, '--size', '1KB'], '--format is missing'],
    [['--format', 'pino', '--size', '1KB'], '--out is missing'],
    [['--format', 'pino', '--out', log], 'give either --size or --records'],
    [
      ['--format', 'pino', '--out', log, '--size', '1KB', '--records', '5'],
      'give either --size or --records',
    ],
    [['--format', 'xml', '--out', log, '--size', '1KB'], 'unknown format "xml"'],
    [['--format', 'pino', '--out', log, '--size', '1XB'], '--size takes a number'],
    [['--format', 'pino', '--out', log, '--size', '1KB', '--pii', '5'], 'piiShare must lie between 0 and 1'],
    [['--format', 'pino', '--out', log, '--size', '1KB', '--seed', 'x'], '--seed takes a number'],
    [['--format', 'pino', '--out', log, '--size', '1KB', '--colour', 'red'], '--colour'],
    [['--format', 'pino', '--out', log, '--size', '1KB', 'more'], 'more'],
  ])('refuses %j', async (args, message) => {
    const { code, said } = await run(...args);
    expect(code).toBe(2);
    expect(said).toContain(message);
    expect(said).toContain('--format NAME');
  });

  it('tells when it cannot write', async () => {
    const { code } = await run(
      '--format',
      'pino',
      '--size',
      '1KB',
      '--out',
      join(folder, 'no', 'such', 'folder'),
    );
    expect(code).toBe(3);
  });
});
