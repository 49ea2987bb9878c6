/** The command: words in, exit code out. */
import { parse } from './args.ts';
import { tell } from './fail.ts';
import { OutputClosed, writeOutput } from './stdio.ts';

/** Runs a command line, without the node and script words. Never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const invocation = parse(argv);
    const { command, named, switches } = invocation;
    if (switches.has('help')) {
      const { commandHelp, help } = await import('./help.ts');
      await writeOutput(named ? commandHelp(command) : help());
      return 0;
    }
    if (switches.has('version')) {
      const { version } = await import('./version.ts');
      await writeOutput(`${version()}\n`);
      return 0;
    }
    const run = await command.load();
    return await run(invocation);
  } catch (error) {
    return error instanceof OutputClosed ? 0 : tell(error);
  }
}
