/** Words of the command line → what is to be run. Words that may hold data are never told in an error. */
import { parseArgs } from 'node:util';
import { ScrubJayError } from '@scrubjay/core';
import { nearest } from '@scrubjay/core/internal';
import { COMMANDS, type Command } from './commands/index.ts';
import { OPTIONS, type Option } from './options.ts';

export interface Invocation {
  readonly command: Command;
  /** False: `scrubjay` alone. */
  readonly named: boolean;
  readonly operands: readonly string[];
  /** Options with a value, by name. */
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

function usage(reason: string): ScrubJayError {
  return ScrubJayError.of('SJ_USAGE', { reason });
}

function near(name: string, candidates: readonly string[], dashes = ''): string {
  const found = nearest(name, candidates);
  return found === undefined ? '' : `; did you mean ${dashes}${found}?`;
}

const config = Object.fromEntries(
  [...OPTIONS.values()].map(({ name, short, value }) => [
    name,
    { type: value === null ? ('boolean' as const) : ('string' as const), ...(short ? { short } : {}) },
  ]),
);

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** @throws ScrubJayError SJ_USAGE */
export function parse(argv: readonly string[]): Invocation {
  const { tokens = [] } = parseArgs({
    args: [...argv],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  }) as { tokens?: Token[] };
  for (const token of tokens) if (token.kind === 'option' && !OPTIONS.has(token.name)) throw noOption(token);
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const command = words.length === 0 ? COMMANDS[0] : COMMANDS.find(({ name }) => name === words[0]);
  if (!command) throw noCommand(words[0]);

  const values = new Map<string, string>();
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = optionOf(token, command);
    if (option.value === null) {
      if (token.value !== undefined) throw usage(`--${option.name} takes no value`);
      switches.add(option.name);
      continue;
    }
    const value = textOf(token, option);
    const before = values.get(option.name);
    values.set(option.name, option.list && before !== undefined ? `${before},${value}` : value);
  }
  const operands = words.slice(1);
  if (operands.length > command.maxOperands && !switches.has('help')) {
    const takes = command.maxOperands === 0 ? 'no words' : 'one word (quote a text)';
    throw usage(`${command.name} takes ${takes} behind its name`);
  }
  return { command, named: words.length > 0, operands, values, switches };
}

/** A text instead of a command is not told: it may be a line of a log. */
function noCommand(word: string): ScrubJayError {
  const names = COMMANDS.map(({ name }) => name);
  const hint = near(word, names);
  const plain = hint !== '' || /^[a-z]{1,16}$/.test(word);
  const told = plain ? `no command is called ${word}` : 'the first word is no command';
  return usage(`${told}${hint || `: there are ${names.join(', ')}`}`);
}

function noOption({ name, rawName }: OptionToken): ScrubJayError {
  const shown = /^--?[\w-]{1,40}$/.test(rawName) ? ` ${rawName}` : '';
  return usage(`there is no option${shown}${near(name, [...OPTIONS.keys()], '--')}`);
}

function optionOf({ name }: OptionToken, command: Command): Option {
  if (![...command.options, 'help', 'version'].includes(name)) {
    const owners = COMMANDS.filter(({ options }) => options.includes(name)).map((owner) => owner.name);
    throw usage(`--${name} is an option of ${owners.join(', ')}, not of ${command.name}`);
  }
  return OPTIONS.get(name)!;
}

function textOf({ value, inlineValue }: OptionToken, option: Option): string {
  const flag = `--${option.name}`;
  // The word behind it is another option, `-` and `-1` apart: a value was forgotten.
  const forgotten = value === undefined || (!inlineValue && /^-[^\d.]/.test(value));
  if (forgotten || value === '') throw usage(`${flag} needs a value: ${flag} ${option.value}`);
  return value;
}
