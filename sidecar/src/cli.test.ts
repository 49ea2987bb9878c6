import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { scrubjay } from './test/spawned.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrubjay-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LINE = 'mail a@example.com now\n';
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

describe('options that are wrong: exit code 2, what is wrong, what to do, nothing on standard output', () => {
  const remedy = /\n {2}\S/;
  test.each<[args: string[], stderr: RegExp]>([
    [['detct'], /no command is called detct; did you mean detect\?/],
    [['help'], /no command is called help: there are pipe, detect, explain, serve, health, bench, detectors/],
    [['constructor'], /no command is called constructor/],
    [['detect', 'x'], /detect takes no words behind its name/],
    [['explain', 'a', 'b'], /explain takes one word \(quote a text\)/],
    [['detectors', 'chek'], /detectors takes no word behind its name but check/],
    [['--entitis', 'A'], /no option --entitis; did you mean --entities\?/],
    [['--constructor'], /no option --constructor/],
    [['-x'], /no option -x/],
    [['--json'], /--json is an option of explain, bench, detectors, not of pipe/],
    [['explain', '--report', 'x'], /--report is an option of pipe, detect, not of explain/],
    [['--engine'], /--engine needs a value: --engine auto\|hyperscan\|portable/],
    [['--engine', '--quiet'], /--engine needs a value/],
    [['--entities='], /--entities needs a value/],
    [['--fail-on-findings=yes'], /--fail-on-findings takes no value/],
    [['--engine', 'hyprscan'], /--engine: .*did you mean hyperscan\?/],
    [['--entities', 'EMIAL_ADDRESS'], /--entities\[0\]: .*did you mean EMAIL_ADDRESS\?/],
    [['--preset', 'pcy'], /--preset\[0\]: .*did you mean pci\?/],
    [['--action', 'maks'], /--action: .*did you mean mask\?/],
    [['--threshold', '2'], /--threshold: must be 1 or less/],
    [['--threshold', '-1'], /--threshold: must be 0 or more/],
    [['--workers', 'many'], /--workers: /],
    [['--config', 'nowhere.yaml'], /nowhere\.yaml: there is no such file/],
    [['detect', '--config', 'nowhere.yaml'], /nowhere\.yaml: there is no such file/],
  ])('%j', async (args, stderr) => {
    const outcome = await scrubjay(args, { input: LINE, cwd: folder });
    expect(outcome.stderr).toMatch(stderr);
    expect(outcome.stderr).toMatch(remedy);
    expect(outcome.stderr).not.toMatch(/^\s+at /m);
    expect(outcome.stdout.toString()).toBe('');
    expect(outcome.code).toBe(2);
  });

  test('a line of a log in place of a command is not told', async () => {
    const { code, stderr } = await scrubjay(['call 555-0100 for a@example.com']);
    expect(stderr).toMatch(/the first word is no command/);
    expect(stderr).not.toMatch(/555|example/);
    expect(code).toBe(2);
  });

  test('a variable that does not exist', async () => {
    const { code, stderr } = await scrubjay([], { env: { SCRUBJAY_ENGIN: 'portable' } });
    expect(stderr).toMatch(/SCRUBJAY_ENGIN: no such setting; did you mean SCRUBJAY_ENGINE\?/);
    expect(code).toBe(2);
  });

  test.each([
    ['bad.json', '{"entitys": ["EMAIL_ADDRESS"]}', /entitys: no such setting; did you mean entities\?/],
    ['bad.yaml', 'entities: [EMAIL', /bad\.yaml: line \d/],
  ])('a configuration file: %s', async (name, text, stderr) => {
    writeFileSync(join(folder, name), text);
    const outcome = await scrubjay(['--config', name], { input: LINE, cwd: folder });
    expect(outcome.stderr).toMatch(stderr);
    expect(outcome.code).toBe(2);
  });
});

describe('what the options do', () => {
  test.each<[args: string[], stdout: string, code: number]>([
    [[], 'mail [EMAIL_ADDRESS] now\n', 0],
    [['pipe'], 'mail [EMAIL_ADDRESS] now\n', 0],
    [['--engine', 'portable'], 'mail [EMAIL_ADDRESS] now\n', 0],
    [['--preset=pci'], LINE, 0],
    [
      ['--preset', 'pci', '--entities', 'JWT', '--entities', 'EMAIL_ADDRESS'],
      'mail [EMAIL_ADDRESS] now\n',
      0,
    ],
    [['--exclude-entities', 'EMAIL_ADDRESS'], LINE, 0],
    [['--threshold', '0.99'], LINE, 0],
    [['--action', 'mask'], 'mail ************* now\n', 0],
    [['--action', 'remove', 'pipe'], 'mail  now\n', 0],
    [['--fail-on-findings'], 'mail [EMAIL_ADDRESS] now\n', 1],
    [['--fail-on-findings', '--preset', 'pci'], LINE, 0],
    [['--action', 'keep', '--fail-on-findings'], LINE, 1],
    [['detect', '--fail-on-findings', '--preset', 'pci'], '[]\n', 0],
    [['--version'], `${version}\n`, 0],
    [['detect', '--version'], `${version}\n`, 0],
  ])('%j', async (args, stdout, code) => {
    const outcome = await scrubjay([...args, '--quiet'], { input: LINE });
    expect(outcome.stderr).toBe('');
    expect(outcome.stdout.toString()).toBe(stdout);
    expect(outcome.code).toBe(code);
  });

  test('the action fail: exit code 1, the entity is named, nothing leaves', async () => {
    const { code, stdout, stderr } = await scrubjay(['--action', 'fail'], { input: LINE });
    expect(stderr).toMatch(/EMAIL_ADDRESS was found, and its action is `fail`\n {2}\S/);
    expect(stderr).not.toContain('example.com');
    expect(stdout.toString()).toBe('');
    expect(code).toBe(1);
  });

  test('options win over variables, variables over the file', async () => {
    writeFileSync(join(folder, 'scrubjay.config.json'), '{"action": "remove"}');
    const run = async (args: string[], env = {}) =>
      (await scrubjay(args, { input: LINE, cwd: folder, env })).stdout.toString();
    expect(await run([])).toBe('mail  now\n');
    expect(await run([], { SCRUBJAY_ACTION: 'mask' })).toBe('mail ************* now\n');
    expect(await run(['--action', 'keep'], { SCRUBJAY_ACTION: 'mask' })).toBe(LINE);
  });
});
