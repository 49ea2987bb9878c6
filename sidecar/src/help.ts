/** --help and docs/reference/command.md, both from the tables of commands and options. */
import { SETTINGS } from '@scrubjay/core';
import { COMMANDS, type Command } from './commands/index.ts';
import { OPTIONS, type Option } from './options.ts';

const EXIT_CODES: readonly (readonly [number, string])[] = [
  [0, 'done'],
  [
    1,
    'something was found under `--fail-on-findings`, or with the action `fail`; `detectors check` found a bad row',
  ],
  [2, 'an option or the configuration is wrong; nothing was read'],
  [3, 'input cannot be read, or output or the report cannot be written'],
];

const CONFIG_NOTE =
  'Settings come from the options, then from SCRUBJAY_* variables, then from the configuration file.';

/** As in --help: `-q, --quiet`, `--engine auto|hyperscan|portable`. */
function spelled({ name, short, value }: Option): string {
  return `${short ? `-${short}, ` : ''}--${name}${value === null ? '' : ` ${value}`}`;
}

function optionsOf(command: Command): readonly Option[] {
  return [...OPTIONS.values()].filter(({ name }) => [...command.options, 'help', 'version'].includes(name));
}

function usageOf(command: Command): string {
  const name = command.name === 'pipe' ? '[pipe]' : command.name;
  return ['scrubjay', name, command.operands, '[options]'].filter((word) => word !== '').join(' ');
}

/** Two columns; what does not fit beside the widest stands on its own line. */
function columns(rows: readonly (readonly [string, string])[], limit = 26): string {
  const width = Math.max(...rows.map(([left]) => left.length).filter((length) => length <= limit));
  return rows
    .map(([left, right]) =>
      left.length > width
        ? `  ${left}\n  ${' '.repeat(width)}  ${right}`
        : `  ${left.padEnd(width)}  ${right}`,
    )
    .join('\n');
}

function plain(text: string): string {
  return text.replaceAll('`', '');
}

/** Breaks a paragraph into lines of 100 characters. */
function wrapped(text: string): string {
  return plain(text)
    .replace(/(.{1,100})(?: |$)/g, '$1\n')
    .trimEnd();
}

export function help(): string {
  const [first] = COMMANDS;
  return `ScrubJay takes personal data and secrets out of logs.

Usage: scrubjay [command] [options]

Commands
${columns(COMMANDS.map((command) => [`${command.name} ${command.operands}`.trim(), plain(command.summary)]))}

Options of ${first.name}; \`scrubjay <command> --help\` has those of the others
${columns(optionsOf(first).map((option) => [spelled(option), option.text]))}

${CONFIG_NOTE}

Exit codes
${columns(EXIT_CODES.map(([code, text]) => [String(code), plain(text)]))}

Example: node server.js | scrubjay --preset secrets,pci > app.log
`;
}

export function commandHelp(command: Command): string {
  return `Usage: ${usageOf(command)}

${command.about.map(wrapped).join('\n\n')}

Options
${columns(optionsOf(command).map((option) => [spelled(option), option.text]))}
`;
}

/** docs/reference/command.md */
export function commandReference(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const sections = COMMANDS.map((command) => {
    const names = command.options.map((name) => `\`--${name}\``).join(', ');
    const { summary } = command;
    const lead = `${summary[0].toUpperCase()}${summary.slice(1)}.`;
    return `## ${command.name}\n\n    ${usageOf(command)}\n\n${[lead, ...command.about].join('\n\n')}\n\nOptions: ${names}.`;
  });
  const options = [...OPTIONS.values()].map((option) => {
    const variable = option.setting === undefined ? '' : `\`${SETTINGS[option.setting].variable}\``;
    return `| \`${cell(spelled(option))}\` | ${cell(option.text)} | ${option.setting ? `\`${option.setting}\`` : ''} | ${variable} |`;
  });
  return `# The scrubjay command

    scrubjay [command] [options]

| command | |
| --- | --- |
${COMMANDS.map(({ name, operands, summary }) => `| \`${`${name} ${operands}`.trim()}\` | ${summary} |`).join('\n')}

Without a command it is \`pipe\`. \`--help\` and \`--version\` go with every command.

${sections.join('\n\n')}

## Options

| option | | setting | variable |
| --- | --- | --- | --- |
${options.join('\n')}

Options win over \`SCRUBJAY_*\` variables, those over the configuration file (\`SCRUBJAY_CONFIG\` names it too), that over the
defaults. [config.md](config.md) says what each setting may be.

## Exit codes

| code | |
| --- | --- |
${EXIT_CODES.map(([code, text]) => `| ${code} | ${text} |`).join('\n')}

A closed output, as in \`scrubjay < app.log | head -1\`, is no failure. After SIGINT or SIGTERM the process ends by that signal.
Errors go to standard error: what is wrong, then what to do about it. [errors.md](errors.md) lists them.

## The report

\`--report FILE\` writes one JSON object when the stream has ended, whole or not at all: \`version\`, \`command\`, \`engine\`, \`workers\`, \`records\`,
\`bytes\` (\`in\`, \`out\`), \`findings\` by entity, \`total\`, \`withheld\` (records that could not be scrubbed and were replaced by a marker),
\`ms\` and \`mbPerSecond\`. It never holds a value. If it cannot be written the exit code is 3, and the stream is complete all the same.

This page is made from \`sidecar/src/commands/index.ts\` and \`sidecar/src/options.ts\`; a test holds it there.
\`npx vitest run sidecar/src/help -u\` writes it anew.
`;
}
