/** What an editor offers while somebody writes options. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** `|` is where the cursor stands. */
function offered(code: string): string[] {
  const file = join(dirname(fileURLToPath(import.meta.url)), 'editor.mts');
  const text = code.replace('|', '');
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    types: ['node'],
  };
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const source = name === file ? text : ts.sys.readFile(name);
      return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source);
    },
    getCurrentDirectory: () => dirname(file),
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
  };
  const found = ts.createLanguageService(host).getCompletionsAtPosition(file, code.indexOf('|'), undefined);
  return found?.entries.map(({ name }) => name) ?? [];
}

it.each([
  [
    "import { scrubTransport } from '@scrubjay/pino'; scrubTransport({ | });",
    ['append', 'config', 'cwd', 'destination', 'mkdir', 'workers'],
  ],
  [
    "import { scrubTransport } from '@scrubjay/pino'; scrubTransport({ destination: { | } });",
    ['options', 'target'],
  ],
  [
    "import { scrubTransport } from '@scrubjay/pino'; scrubTransport().counts().|",
    ['bytes', 'findings', 'lost', 'records', 'withheld'],
  ],
  ["import { streamWrite } from '@scrubjay/pino'; streamWrite({ | });", ['config', 'cwd']],
  [
    "import { scrubbed } from '@scrubjay/pino'; import pino from 'pino'; scrubbed(pino.destination()).|",
    ['write', 'flushSync', 'reopen'],
  ],
  [
    "import { streamWrite } from '@scrubjay/pino'; streamWrite({ config: { | } });",
    ['preset', 'entities', 'actions', 'keys', 'paths', 'allow', 'detectors'],
  ],
  [
    "import { streamWrite } from '@scrubjay/pino'; streamWrite({ config: { action: '|' } });",
    ['label', 'mask', 'remove', 'drop', 'fail'],
  ],
])('%s', (code, names) => {
  expect(offered(code)).toEqual(expect.arrayContaining(names));
});
