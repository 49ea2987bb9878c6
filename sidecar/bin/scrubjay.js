#!/usr/bin/env node
// Plain JavaScript and committed, so that npm can link the command before anything is built.
import { existsSync } from 'node:fs';
import module from 'node:module';

const cli = new URL('../dist/cli.js', import.meta.url);

if (existsSync(cli)) {
  // Node 22.1 and later keep what they compiled from one start to the next.
  module.enableCompileCache?.();
  const { main } = await import(cli.href);
  // Not exitCode: a source that is still open must not keep a command alive that is done.
  process.exit(await main(process.argv.slice(2)));
} else {
  process.stderr.write('scrubjay: the command is not built\n  Run `npm run build` in the checkout.\n');
  process.exit(2);
}
