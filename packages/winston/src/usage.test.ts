/** As users take it into their code: modules and CommonJS, TypeScript and plain JavaScript. */
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { folder } from './test/files.ts';
import { run } from './test/processes.ts';

const dir = folder();
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

it('has types', () => {
  const files = ['module.mts', 'script.cts'].map((name) => path(`./test/usage/${name}`));
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node20,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    types: ['node'],
  });
  const told = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  expect(told).toEqual([]);
});

const BODY = `
const logger = winston.createLogger({
  format: winston.format.combine(winston.format.json(), scrub()),
  transports: [new ScrubTransport(), new ScrubTransport({ transports: new winston.transports.Console() })],
});
logger.info('to jane.doe@acme.example');
`;

it.each([
  ['app.mjs', "import { ScrubTransport, scrub } from '@scrubjay/winston';\nimport winston from 'winston';"],
  [
    'app.cjs',
    "const { ScrubTransport, scrub } = require('@scrubjay/winston');\nconst winston = require('winston');",
  ],
])('runs: %s', async (name, head) => {
  // Where packages are found as from here.
  const file = path(`./test/usage/.${process.pid}-${name}`);
  writeFileSync(file, head + BODY);
  try {
    const { code, stdout, stderr } = await run(file, [], dir);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe('{"level":"info","message":"to [EMAIL_ADDRESS]"}\n'.repeat(2));
  } finally {
    rmSync(file);
  }
});
