import { expect, test } from 'vitest';
import { scrubjay } from '../test/spawned.ts';

interface Row {
  entity: string;
  start: number;
  end: number;
}

async function found(
  input: string | Uint8Array,
  ...args: string[]
): Promise<(readonly [string, number, number])[][]> {
  const { stdout, stderr, code } = await scrubjay(['detect', '--quiet', ...args], { input });
  expect([stderr, code]).toEqual(['', 0]);
  return stdout
    .toString()
    .split('\n')
    .slice(0, -1)
    .map((line) =>
      (JSON.parse(line) as Row[]).map(({ entity, start, end }) => [entity, start, end] as const),
    );
}

test.each([['hyperscan'], ['portable']])(
  'offsets are bytes from the start of the line: auto or %s',
  async (engine) => {
    const lines = [
      'mail a@example.com and b@example.com',
      '',
      'é€😀 a@example.com\r',
      '{"m":"card 4111 1111 1111 1111"}',
      'nothing',
      '{"e":"a\\u0040example.com"}',
    ];
    const args = engine === 'portable' ? ['--engine', 'portable'] : [];
    expect(await found(`${lines.join('\n')}\n`, ...args)).toEqual([
      [
        ['EMAIL_ADDRESS', 5, 18],
        ['EMAIL_ADDRESS', 23, 36],
      ],
      [],
      [['EMAIL_ADDRESS', 10, 23]],
      [['CREDIT_CARD', 11, 30]],
      [],
      [['EMAIL_ADDRESS', 6, 24]],
    ]);
  },
);

test('a record longer than maxRecord, and the line behind it', async () => {
  const before = 'x '.repeat(150_000);
  const input = `${before}a@example.com ${before}b@example.com\nmail c@example.com\n`;
  expect(await found(input, '--max-record', '65536', '--batch', '65536')).toEqual([
    [
      ['EMAIL_ADDRESS', 300_000, 300_013],
      ['EMAIL_ADDRESS', 600_014, 600_027],
    ],
    [['EMAIL_ADDRESS', 5, 18]],
  ]);
});

test('many lines: as many arrays', async () => {
  const lines = Array.from({ length: 20_000 }, (_, i) =>
    i % 3 === 0 ? `mail u${i}@example.com` : `line ${i}`,
  );
  const rows = await found(`${lines.join('\n')}\n`);
  expect(rows.map((row) => row.length)).toEqual(lines.map((_, i) => (i % 3 === 0 ? 1 : 0)));
});

test('no values', async () => {
  const { stdout } = await scrubjay(['detect'], { input: 'mail jane.roe@example.com\n' });
  expect(stdout.toString()).not.toMatch(/jane|example/);
  expect(Object.keys(JSON.parse(stdout.toString())[0])).toEqual([
    'entity',
    'detector',
    'start',
    'end',
    'confidence',
  ]);
});
