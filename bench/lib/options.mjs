// Options of the benchmark's commands: a wrong one is told with those that there are, and nothing is measured.
import { parseArgs } from 'node:util';

const shown = ([name, { type, multiple }]) =>
  `--${name}${type === 'string' ? ' VALUE' : ''}${multiple ? '…' : ''}`;

/** As parseArgs; exits with 2 where it would throw, and with 0 behind --help. */
export function optionsOf(options, { allowPositionals = false } = {}) {
  const usage = `options: ${Object.entries(options).map(shown).join(', ')}; more in bench/README.md`;
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean' } },
      allowPositionals,
    });
    if (!values.help) return { values, positionals };
    console.log(usage);
  } catch (error) {
    process.stderr.write(`bench: ${error.message.split('. ')[0]}; ${usage}\n`);
    process.exit(2);
  }
  process.exit(0);
}
