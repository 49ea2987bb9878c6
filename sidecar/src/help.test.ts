import { SETTINGS } from '@scrubjay/core';
import { expect, test } from 'vitest';
import { COMMANDS } from './commands/index.ts';
import { commandHelp, commandReference, help } from './help.ts';
import { OPTIONS } from './options.ts';

test('docs/reference/command.md is what the tables give', async () => {
  await expect(commandReference()).toMatchFileSnapshot('../../docs/reference/command.md');
});

test('--help lists the commands of the table and no others', () => {
  const [, section] = /Commands\n((?: {2}.*\n)+)/.exec(help()) ?? [];
  const listed = section
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().split(/\s/)[0]);
  expect(listed).toEqual(COMMANDS.map(({ name }) => name));
});

test('every setting has an option with a text', () => {
  for (const [key, { flag }] of Object.entries(SETTINGS)) {
    const option = OPTIONS.get(flag.slice(2));
    expect(option?.setting).toBe(key);
    expect(option?.text).not.toMatch(/^see /);
  }
});

test.each(COMMANDS)('$name: its help has its options, and each of them exists', (command) => {
  const text = commandHelp(command);
  for (const name of [...command.options, 'help', 'version']) {
    expect(OPTIONS.has(name)).toBe(true);
    expect(text).toContain(`--${name}`);
  }
  for (const [, name] of text.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)) {
    expect([...command.options, 'help', 'version']).toContain(name);
  }
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
});
