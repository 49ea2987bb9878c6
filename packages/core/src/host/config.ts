/** Where the policy of a logger's face comes from, and the scrubber that all faces of one process share. */
import type { ResolvedConfig, ScrubJayConfig } from '../config/index.ts';
import { loadConfig, loadConfigSync } from '../configure.ts';
import { CoreScrubber } from '../scrubber.ts';
import type { Counts } from '../tally.ts';
import type { ActionSpec } from '../types.ts';

export interface HostOptions {
  /**
   * File, relative to `cwd`, or the configuration itself. Default: `SCRUBJAY_CONFIG`, else `scrubjay.config.*` in `cwd`, else
   * the defaults.
   */
  readonly config?: string | ScrubJayConfig | ResolvedConfig;
  /** Default: the working folder. */
  readonly cwd?: string;
  /** `SCRUBJAY_*` win over the file. Default: the process's. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** @throws ScrubJayError with all problems at once */
export async function hostConfig(options: HostOptions = {}): Promise<ResolvedConfig> {
  return isResolved(options.config) ? options.config : loadConfig(loadOptions(options));
}

/** The same within the call. @throws ScrubJayError SJ_CONFIG_FILE for a configuration in an `.mjs` file */
export function hostConfigSync(options: HostOptions = {}): ResolvedConfig {
  return isResolved(options.config) ? options.config : loadConfigSync(loadOptions(options));
}

/** Keys are a list in a resolved configuration alone. */
const isResolved = (config: HostOptions['config']): config is ResolvedConfig =>
  typeof config === 'object' && config !== null && Array.isArray(config.keys);

function loadOptions({ config, cwd = process.cwd(), env = process.env }: HostOptions) {
  return typeof config === 'string' ? { cwd, env, file: config } : { cwd, env, settings: config };
}

const shared = new Map<string, CoreScrubber>();

/** One scrubber for equal configurations, for a policy takes a tenth of a second to compile. It is never closed. */
export function sharedScrubber(config: ResolvedConfig): CoreScrubber {
  const id = JSON.stringify(config);
  let scrubber = shared.get(id);
  if (!scrubber) {
    scrubber = new CoreScrubber(config);
    shared.set(id, scrubber);
  }
  return scrubber;
}

export interface FailAsDrop {
  readonly config: ResolvedConfig;
  /** Entities among these counts whose action was `fail`. */
  failures(counts: Counts): string[];
}

/**
 * Action `fail` for a stream whose reader is not its caller: there is nobody to throw at, and the log has to go on. The
 * record is dropped, and `failures` says what to report.
 */
export function failAsDrop(config: ResolvedConfig): FailAsDrop {
  const actions = Object.entries(config.actions);
  const rules = [...config.keys, ...config.paths, ...config.detectors];
  const failing = new Set([
    ...actions.filter(([, action]) => isFail(action)).map(([entity]) => entity),
    ...rules.filter(({ action }) => isFail(action)).map(({ entity }) => entity),
  ]);
  const others = new Set(actions.filter(([, action]) => !isFail(action)).map(([entity]) => entity));
  const all = isFail(config.action);
  const failures = ({ findings }: Counts) =>
    Object.keys(findings).filter((entity) => failing.has(entity) || (all && !others.has(entity)));
  if (failing.size === 0 && !all) return { config, failures };
  const soft = <T extends { readonly action: Readonly<ActionSpec> | null }>(rule: T): T =>
    isFail(rule.action) ? { ...rule, action: DROP } : rule;
  return {
    config: {
      ...config,
      action: all ? DROP : config.action,
      actions: Object.fromEntries(
        actions.map(([entity, action]) => [entity, isFail(action) ? DROP : action]),
      ),
      keys: config.keys.map(soft),
      paths: config.paths.map(soft),
      detectors: config.detectors.map(soft),
    },
    failures,
  };
}

const DROP: Readonly<ActionSpec> = { name: 'drop' };
const isFail = (action: Readonly<ActionSpec> | null) => action?.name === 'fail';
