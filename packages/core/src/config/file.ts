/** Finds and reads the configuration file. What it holds is checked by validate.ts. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ScrubJayError } from '../errors.ts';
import { loadYaml } from './lazy.ts';

/** Exactly one of them may be in a folder. */
export const CONFIG_FILES: readonly string[] = ['yaml', 'yml', 'json', 'mjs'].map(
  (end) => `scrubjay.config.${end}`,
);

const MAX_BYTES = 1_048_576;
/** yaml counts what the aliases of a document expand to; its default of 100 is meant for hostile input. */
const MAX_ALIASES = 100;

function fail(file: string, reason: string, cause?: unknown): ScrubJayError {
  return ScrubJayError.of('SJ_CONFIG_FILE', { path: file, reason }, cause);
}

function ioReason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  return `cannot be read (${code ?? 'unknown error'})`;
}

/** The configuration file of a folder, or undefined. Throws when there are two. */
export function findConfigFile(cwd: string): string | undefined {
  let names: string[];
  try {
    names = readdirSync(cwd);
  } catch (error) {
    throw fail(cwd, ioReason(error), error);
  }
  const found = CONFIG_FILES.filter((name) => names.includes(name));
  if (found.length > 1) throw fail(found[0], `${found.join(' and ')} are both here; keep one of them`);
  return found[0];
}

/** `file` is relative to `cwd`; errors name it as it was given. */
export async function readConfigFile(file: string, cwd: string): Promise<unknown> {
  return isModule(file)
    ? settings(file, await readModule(file, readable(file, cwd).where))
    : readTextFile(file, cwd);
}

/** The same within the call: a module, which only an import can run, is refused. */
export function readConfigFileSync(file: string, cwd: string): unknown {
  if (isModule(file))
    throw fail(file, 'is a module and cannot be read at once; await loadConfig() and pass what it gives');
  return readTextFile(file, cwd);
}

const isModule = (file: string) => extname(file).toLowerCase() === '.mjs';

function readTextFile(file: string, cwd: string): unknown {
  const end = extname(file).toLowerCase();
  if (!['.yaml', '.yml', '.json'].includes(end)) throw fail(file, 'must end with .yaml, .yml, .json or .mjs');
  return settings(file, readText(file, readable(file, cwd).text, end === '.json'));
}

function readable(file: string, cwd: string): { where: string; text: string } {
  const where = resolve(cwd, file);
  try {
    const { size } = statSync(where);
    if (size > MAX_BYTES) throw fail(file, `is larger than ${MAX_BYTES} bytes`);
    return { where, text: readFileSync(where, 'utf8').replace(/^\uFEFF/, '') };
  } catch (error) {
    throw error instanceof ScrubJayError ? error : fail(file, ioReason(error), error);
  }
}

function settings(file: string, raw: unknown): unknown {
  if (raw === null || raw === undefined) return {};
  if (typeof raw !== 'object' || Array.isArray(raw)) throw fail(file, 'must hold settings by name');
  return raw;
}

async function readModule(file: string, where: string): Promise<unknown> {
  try {
    const module = (await import(pathToFileURL(where).href)) as { default?: unknown };
    const value = typeof module.default === 'function' ? await module.default() : module.default;
    if (value === undefined)
      throw fail(file, 'must export a configuration, or a function that makes one, as default');
    return value;
  } catch (error) {
    if (error instanceof ScrubJayError) throw error;
    throw fail(
      file,
      `fails when it is run: ${String((error as Error)?.message ?? error).split('\n')[0]}`,
      error,
    );
  }
}

function readText(file: string, text: string, json: boolean): unknown {
  if (json) {
    try {
      return JSON.parse(text);
    } catch {
      // Node's message quotes the text and seldom has a position; the YAML parser, which reads JSON too, has one.
      throw fail(file, `is no valid JSON${place(text)}`);
    }
  }
  const { value, problem } = parseYaml(text);
  if (problem !== undefined) throw fail(file, problem);
  return value;
}

function place(text: string): string {
  const { problem } = parseYaml(text);
  return problem === undefined ? '' : `: ${problem}`;
}

function parseYaml(text: string): { value?: unknown; problem?: string } {
  const { LineCounter, parseDocument } = loadYaml();
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
    // A tag that is not resolved is a warning to the parser; here it is data that would be read as something else.
    const [problem] = [...document.errors, ...document.warnings];
    if (problem) {
      const { line, col } = lines.linePos(problem.pos[0]);
      return { problem: `line ${line}, column ${col}: ${problem.message}` };
    }
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch (error) {
    // Aliases without end, or nesting deeper than the stack.
    return { problem: error instanceof ReferenceError ? error.message : 'is nested too deeply' };
  }
}
