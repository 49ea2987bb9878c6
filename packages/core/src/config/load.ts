/** Where settings come from: flags win over the environment, the environment over the file, the file over the defaults. */
import { ScrubJayError } from '../errors.ts';
import { findConfigFile, readConfigFile, readConfigFileSync } from './file.ts';
import { hint, shown } from './nearest.ts';
import { CONFIG_VARIABLE, OTHER_VARIABLES, readSetting, SERVICE_VARIABLE, SETTINGS } from './settings.ts';
import type { KnownNames, ResolvedConfig } from './types.ts';
import { validateConfig } from './validate.ts';

export interface LoadOptions {
  /** Folder in which the file is looked for, and which `file` is relative to. */
  readonly cwd: string;
  /** In place of `SCRUBJAY_CONFIG` and of the file in `cwd`. */
  readonly file?: string;
  /** What a file would hold, in place of any. */
  readonly settings?: unknown;
  /** Variables whose name starts with `SCRUBJAY_` are read. Default: none. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** By key of the configuration. Text is read as in a variable: `a,b` is a list, `4` a number. */
  readonly overrides?: Readonly<Record<string, unknown>>;
  readonly known: KnownNames;
}

type Layer = Readonly<Record<string, unknown>>;

/** Settings in the environment. Throws for variables that look like settings and are none. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Layer {
  const layer: Record<string, unknown> = {};
  const problems: ScrubJayError[] = [];
  const keys = new Map(Object.entries(SETTINGS).map(([key, setting]) => [setting.variable, key]));
  const names = [...keys.keys(), CONFIG_VARIABLE, ...Object.keys(OTHER_VARIABLES)];
  for (const [name, text] of Object.entries(env)) {
    if (!name.startsWith('SCRUBJAY_') || text === undefined || text.trim() === '') continue;
    const key = keys.get(name);
    if (key !== undefined) layer[key] = readSetting(SETTINGS[key].kind, text);
    else if (!names.includes(name) && !SERVICE_VARIABLE.test(name))
      problems.push(
        ScrubJayError.of('SJ_CONFIG_UNKNOWN_KEY', { path: shown(name), hint: hint(name, names) }),
      );
  }
  if (problems.length > 0) throw ScrubJayError.all(problems);
  return layer;
}

function readOverrides(overrides: Layer): Layer {
  const set = Object.entries(overrides).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    set.map(([key, value]) => {
      const kind = Object.hasOwn(SETTINGS, key) ? SETTINGS[key].kind : 'word';
      return [key, typeof value === 'string' ? readSetting(kind, value) : value];
    }),
  );
}

/**
 * Puts one layer over another, setting by setting. `preset` and `entities` are one choice: a layer that makes either sets
 * aside both of the layer below, so `--entities EMAIL_ADDRESS` means just that, whatever preset the file names.
 */
function over(base: Layer, layer: Layer): Layer {
  const chooses = ['preset', 'entities'].some((key) => layer[key] !== undefined && layer[key] !== null);
  const { preset, entities, ...rest } = base;
  return chooses ? { ...rest, ...layer } : { ...base, ...layer };
}

/** Names the flag or the variable in problems with a setting that came from there. */
function renamed(error: ScrubJayError, origins: ReadonlyMap<string, string>): ScrubJayError {
  const problems = error.problems.length > 0 ? error.problems : [error];
  return ScrubJayError.all(
    problems.map((problem) => {
      const [key] = /^\w+/.exec(problem.path ?? '') ?? [''];
      const origin = origins.get(key);
      return origin === undefined ? problem : problem.at(`${origin}${problem.path?.slice(key.length)}`);
    }),
  );
}

/**
 * Reads every layer, puts them together, and gives a checked and frozen configuration. Throws a ScrubJayError with every
 * problem in the settings; a file that cannot be read, and variables that do not exist, are told first.
 */
export async function loadConfig(options: LoadOptions): Promise<ResolvedConfig> {
  const { file, finish } = layers(options);
  return finish(file === undefined ? options.settings : await readConfigFile(file, options.cwd));
}

/** The same within the call; a configuration in a module is refused. */
export function loadConfigSync(options: LoadOptions): ResolvedConfig {
  const { file, finish } = layers(options);
  return finish(file === undefined ? options.settings : readConfigFileSync(file, options.cwd));
}

/** The file to read, if any, and what makes a configuration of what it holds. */
function layers(options: LoadOptions) {
  const { cwd, env = {}, overrides = {}, known } = options;
  const fromEnv = readEnvironment(env);
  const file =
    options.settings === undefined
      ? (options.file ?? (env[CONFIG_VARIABLE]?.trim() || findConfigFile(cwd)))
      : undefined;
  const fromFlags = readOverrides(overrides);

  const finish = (fromFile: unknown = {}): ResolvedConfig => {
    // It says what is wrong with it; there is nothing to put a layer over.
    if (typeof fromFile !== 'object' || fromFile === null || Array.isArray(fromFile))
      return validateConfig(fromFile ?? {}, known);
    const origins = new Map<string, string>();
    for (const key of Object.keys(fromEnv)) origins.set(key, SETTINGS[key].variable);
    for (const key of Object.keys(fromFlags)) {
      origins.delete(key);
      if (typeof overrides[key] === 'string' && Object.hasOwn(SETTINGS, key))
        origins.set(key, SETTINGS[key].flag);
    }
    try {
      return validateConfig(over(over(fromFile as Layer, fromEnv), fromFlags), known);
    } catch (error) {
      throw error instanceof ScrubJayError ? renamed(error, origins) : error;
    }
  };
  return { file, finish };
}
