/** Settings that fit on one line: each is a flag of the command and a variable of the environment too. */

export type SettingKind = 'list' | 'word' | 'number' | 'switch';

export interface Setting {
  readonly kind: SettingKind;
  /** `--exclude-entities` */
  readonly flag: string;
  /** `SCRUBJAY_EXCLUDE_ENTITIES` */
  readonly variable: string;
}

function setting(key: string, kind: SettingKind): [string, Setting] {
  const dashed = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const variable = `SCRUBJAY_${dashed.replaceAll('-', '_').toUpperCase()}`;
  return [key, { kind, flag: `--${dashed}`, variable }];
}

/** By key of the configuration. */
export const SETTINGS: Readonly<Record<string, Setting>> = Object.fromEntries([
  setting('preset', 'list'),
  setting('entities', 'list'),
  setting('excludeEntities', 'list'),
  setting('engine', 'word'),
  setting('workers', 'number'),
  setting('threshold', 'number'),
  setting('action', 'word'),
  setting('protectDefaults', 'switch'),
  setting('maxRecord', 'number'),
  setting('batch', 'number'),
  setting('report', 'word'),
]);

/** Names the configuration file; `--config` wins over it. */
export const CONFIG_VARIABLE = 'SCRUBJAY_CONFIG';

/** Variables that other parts of ScrubJay read. */
export const OTHER_VARIABLES: Readonly<Record<string, string>> = {
  SCRUBJAY_SKIP_NATIVE: 'keeps `npm run build` from compiling the native matcher',
  SCRUBJAY_CACHE_DIR: 'folder for compiled matchers',
};

/**
 * Kubernetes puts the addresses of every service of the namespace into the environment: a service called `scrubjay` or
 * `scrubjay-sidecar` must not keep the process from starting.
 * https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables
 */
export const SERVICE_VARIABLE =
  /^SCRUBJAY_(?:\w+_)?(?:SERVICE_HOST|SERVICE_PORT(?:_\w+)?|PORT(?:_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?)$/;

/** Text of a flag or a variable as a value. What does not read as its kind stays text, for the schema to refuse. */
export function readSetting(kind: SettingKind, text: string): unknown {
  const trimmed = text.trim();
  if (kind === 'list')
    return trimmed
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  if (kind === 'number') return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(trimmed) ? Number(trimmed) : trimmed;
  if (kind === 'switch') return trimmed === 'true' ? true : trimmed === 'false' ? false : trimmed;
  return trimmed;
}
