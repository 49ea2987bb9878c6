/** Every option of every command, in one table: the parser, --help and docs/reference/command.md read it. */
import { SETTINGS } from '@scrubjay/core';

export interface Option {
  /** Without dashes. */
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in --help; null for an option without one. */
  readonly value: string | null;
  readonly text: string;
  /** Key of the configuration it sets. */
  readonly setting?: string;
  /** Given several times it adds up; else the last one counts. */
  readonly list?: boolean;
}

/** By key of the configuration; a test holds it to SETTINGS. */
const SETTING_TEXTS: Readonly<Record<string, readonly [value: string, text: string]>> = {
  preset: ['NAME,…', 'presets that choose the entities: default, strict, secrets, pci, hipaa, gdpr'],
  entities: ['NAME,…', 'entities to look for, in place of the default preset'],
  excludeEntities: ['NAME,…', 'entities not to look for'],
  engine: ['auto|hyperscan|portable', 'what finds candidates; auto takes the quickest'],
  workers: ['N|auto', 'threads that scrub'],
  threshold: ['X', 'findings with a confidence below it are dropped, 0 to 1'],
  action: ['NAME', 'what replaces a finding: label, mask, partial, remove, keep, drop, fail'],
  protectDefaults: ['true|false', 'leave the envelope fields of common log formats (time, ids) alone'],
  maxRecord: ['BYTES', 'longest record that is scanned whole'],
  batch: ['BYTES', 'bytes that are scanned at once'],
  report: ['FILE', 'write counts and timings, without values, as JSON; - is standard error'],
};

const settings: readonly Option[] = Object.entries(SETTINGS).map(([key, { flag, kind }]) => {
  const [value, text] = SETTING_TEXTS[key] ?? ['VALUE', 'see docs/reference/config.md'];
  return { name: flag.slice(2), value, text, setting: key, list: kind === 'list' };
});

const others: readonly Option[] = [
  {
    name: 'config',
    value: 'FILE',
    text: 'configuration, in place of scrubjay.config.{yaml,yml,json,mjs} in the folder',
  },
  { name: 'fail-on-findings', value: null, text: 'exit with 1 when anything was found' },
  { name: 'seconds', value: 'N', text: 'how long it may measure, about; 15' },
  { name: 'price', value: 'X', text: 'money for an hour of CPU time, in whatever currency; 0.04' },
  { name: 'json', value: null, text: 'print JSON in place of a table' },
  { name: 'show-values', value: null, text: 'print the values too, not their offsets alone' },
  { name: 'check', value: null, text: 'print what would be served, and end' },
  { name: 'ready', value: null, text: 'ask whether it takes records, not only whether it runs' },
  { name: 'quiet', short: 'q', value: null, text: 'no hints on standard error' },
  { name: 'help', short: 'h', value: null, text: 'print this help' },
  { name: 'version', value: null, text: 'print the version' },
];

export const OPTIONS: ReadonlyMap<string, Option> = new Map(
  [...others.slice(0, 1), ...settings, ...others.slice(1)].map((option) => [option.name, option]),
);

/** Names of the options that set the configuration, less those that mean nothing to a command. */
export function settingOptions(...without: readonly string[]): readonly string[] {
  return ['config', ...settings.map(({ name }) => name)].filter((name) => !without.includes(name));
}
