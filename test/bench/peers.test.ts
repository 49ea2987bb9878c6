/** The peers that are programs of the machine: what they make of lines, and what is told where they are not. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { filtered, openTimed, programVersion } from '../../bench/lib/filter.mjs';
import { accepted, checkExpected } from '../../bench/loggers/expected.mjs';
import { onMachine } from '../../bench/loggers/here.mjs';
import { jsonLines } from '../../bench/loggers/lines.mjs';
import { peersText } from '../../bench/loggers/page.mjs';
import { expressions } from '../../bench/peers/five.mjs';
import { peer as fluentBit } from '../../bench/peers/fluent-bit.mjs';
import { peer as perl } from '../../bench/peers/perl.mjs';
import { peer as presidio } from '../../bench/peers/presidio.mjs';
import { peer as sed } from '../../bench/peers/sed.mjs';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

interface Filter {
  command: string;
  args: string[];
  probe?: string[];
}
interface Peer {
  title: string;
  takes: string;
  setting: string;
  filter: Filter;
}

/** The machine has it: asked without what is tested here. */
const has = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const FIVE = [
  ['an address', 'mail ann@acme.example.', 'mail [EMAIL_ADDRESS].'],
  ['a card', '"card":"4111 1111 1111 1111"', '"card":"[CREDIT_CARD]"'],
  ['an SSN', 'ssn=078-05-1120,', 'ssn=[US_SSN],'],
  ['a phone number', 'call (202) 555-0143 now', 'call [PHONE_NUMBER] now'],
  ['a phone number with its prefix', 'call +1 202-555-0143 now', 'call [PHONE_NUMBER] now'],
  ['an IPv4 address', '{"ip":"192.0.2.17"}', '{"ip":"[IP_ADDRESS]"}'],
  ['two in a line', 'a@acme.example 192.0.2.17', '[EMAIL_ADDRESS] [IP_ADDRESS]'],
  ['phone numbers side by side', '202-555-0141 202-555-0143', '[PHONE_NUMBER] [PHONE_NUMBER]'],
  ['digits in a word', 'id_4111111111111111 x078-05-1120', 'id_4111111111111111 x078-05-1120'],
  ['nothing, beyond ASCII', '{"msg":"Grüße %1 %% 👋"}', '{"msg":"Grüße %1 %% 👋"}'],
];

/** What the script of the Lua filter runs in: Fluent Bit, or an interpreter that calls it in the same way. */
function luaFilter(): Filter | undefined {
  if (has('fluent-bit', '--version')) return fluentBit.filter;
  const command = ['luajit', 'lua5.1', 'lua'].find((name) => has(name, '-v'));
  const script = path('../../bench/peers/fluent-bit.lua');
  return command && { command, args: [path('fixtures/filter.lua'), script] };
}

const filters: [string, Filter | undefined][] = [
  ['sed', has('sed', '--version') ? sed.filter : undefined],
  ['perl', has('perl', '--version') ? perl.filter : undefined],
  ["Fluent Bit's Lua script", luaFilter()],
];

describe.each(filters)('the five by %s', (what, filter) => {
  beforeEach((context) => {
    if (!filter) context.skip(`this machine has nothing that runs ${what}`);
  });

  test('replace what they should, a line for a line', () => {
    const made = filtered(
      filter!,
      FIVE.map(([, line]) => line),
    );
    expect(FIVE.map(([what], i) => [what, made[i]])).toEqual(FIVE.map(([what, , line]) => [what, line]));
  });

  test('make of the corpus what they make of it in JavaScript', () => {
    const lines = jsonLines(3000).map(({ line }: { line: string }) => line);
    const expected = lines.map((line: string) =>
      expressions.reduce((text: string, [one, label]: [RegExp, string]) => text.replace(one, label), line),
    );
    expect(expected).not.toEqual(lines);
    expect(filtered(filter!, lines)).toEqual(expected);
  });
});

describe('the program that runs Presidio, with a stand-in for it', () => {
  beforeEach((context) => {
    if (!has('python3', '--version')) context.skip('this machine has no python3');
  });

  /** Packages that are installed are out of sight. */
  const withPackages = (...folders: string[]): Required<Filter> => {
    const found = folders.map((name) => path(`fixtures/${name}`)).join(':');
    const env = [`PYTHONPATH=${found}`, 'PYTHONDONTWRITEBYTECODE=1', 'python3', '-S'];
    const { args, probe } = presidio.filter;
    return { command: 'env', args: [...env, ...args], probe: [...env, ...probe] };
  };

  test('a line for a line, each by itself', () => {
    const lines = [
      'to a@acme.example',
      '',
      '{"msg":"Grüße 👋\\n"}',
      'b@acme.example,c@acme.example',
      'x\r',
      'end',
    ];
    const made = [
      'to <EMAIL_ADDRESS>',
      ...lines.slice(1, 3),
      '<EMAIL_ADDRESS>,<EMAIL_ADDRESS>',
      'x\r',
      'end',
    ];
    expect(filtered(withPackages('presidio', 'presidio-model'), lines)).toEqual(made);
  });

  test.each([
    ['is there with its version', ['presidio', 'presidio-model'], '9.8.7'],
    ['is not there without a model, which would be fetched', ['presidio'], null],
  ])('%s', (_what, folders, version) => {
    expect(programVersion(withPackages(...folders))).toBe(version);
  });
});

describe('a program that the machine does not have', () => {
  const peerOf = (name: string, filter: Filter) => ({
    name,
    title: `The ${name}`,
    takes: 'text',
    setting: 'as is',
    filter,
  });
  const candidates = [
    peerOf('shell', { command: 'sh', args: [], probe: ['-c', 'echo The shell, 3.2.1 of it'] }),
    peerOf('program', { command: 'no-such-program', args: [] }),
    peerOf('module', { command: 'python3', args: [], probe: ['-c', 'import no_such_module'] }),
    peerOf('nameless', { command: 'sh', args: [], probe: ['-c', 'echo as it is'] }),
  ];
  const here = onMachine(candidates);
  const names = (peers: { name: string }[]) => peers.map(({ name }) => name);

  test('is told apart', () => {
    expect(names(here.present)).toEqual(['shell', 'nameless']);
    expect(names(here.absent)).toEqual(['program', 'module']);
    expect(here.versions).toEqual({ shell: '3.2.1' });
  });

  test('has a row on the page, and no numbers', () => {
    const counts = { labels: 4, whole: 1, part: 0, gone: 3, alarms: 2, broken: 0 };
    const measured = here.present.map(({ name, title, takes, setting }: Peer & { name: string }) => ({
      name,
      title,
      takes,
      setting,
      over: null,
      micros: { median: 2, low: 1, high: 3 },
      mbPerSecond: 100,
      sums: { lines: counts },
      lines: 10,
      left: { EMAIL_ADDRESS: { labels: 4, whole: 1, part: 0, gone: 3 } },
      alarms: { OTHER: 2 },
    }));
    const text = peersText({ peers: measured, absent: here.absent, versions: here.versions });
    const row = text.split('\n').find((line: string) => line.includes('The module'));
    const cells = row?.split('|').map((cell: string) => cell.trim());
    expect(cells?.slice(1, -1)).toEqual([
      'The module',
      'text',
      'not on this machine',
      ...Array(7).fill('–'),
      'as is',
    ]);
    expect(peersText({ peers: measured, versions: {} })).not.toContain('not on this machine');
  });

  test('keeps what was accepted where it was, and nothing else is kept', () => {
    const [before, now] = [{ gone: 1 }, { gone: 2 }];
    const known = { program: before, shell: before, removed: before };
    expect(accepted(known, { shell: now, added: now }, names(here.absent))).toEqual({
      added: now,
      program: before,
      shell: now,
    });
  });
});

test.each([
  ['the same', { one: { gone: 1 } }, null],
  ['a peer that nobody knows yet', { other: { gone: 5 } }, null],
  ['something else', { one: { gone: 2 } }, 'one found {"gone":2} in a set, expected {"gone":1}'],
])('beside what is expected: %s', (_what, found, said) => {
  const check = () => checkExpected('a set', { one: { gone: 1 } }, found);
  if (said === null) expect(check).not.toThrow();
  else expect(check).toThrow(said);
});

describe('a program that is timed', () => {
  const lines = Array.from({ length: 600 }, (_, i) => `line ${i}`);
  const filter = { command: 'cat', args: [] };

  test.each([
    ['a fast one', { start: 0, each: 0.001 }, 600],
    ['one that is slow to start', { start: 500, each: 0.001 }, 600],
    ['a slow one', { start: 30, each: 0.5 }, 401],
    ['one as slow as can be', { start: 30, each: 400 }, 256],
  ])('%s: lines that it is given, and no time for its start', (_what, { start, each }, count) => {
    const clock = (_filter: unknown, input: string, times: number) =>
      times * (start + each * (readFileSync(input, 'utf8').split('\n').length - 1));
    const timed = openTimed(filter, lines, 200, clock);
    expect(timed.count).toBe(count);
    // The line by which the start is known is taken for a part of it.
    expect(timed.cpu() / timed.times).toBeCloseTo(each * (count - 1), 6);
    timed.close();
  });

  test('takes CPU time', () => {
    const timed = openTimed({ command: 'sh', args: ['-c', 'while read -r line; do :; done'] }, lines, 50);
    expect(timed.count).toBeGreaterThanOrEqual(256);
    expect(Number.isFinite(timed.cpu())).toBe(true);
    timed.close();
  });
});
