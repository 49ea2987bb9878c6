/** Detectors of tokens that their issuer marks by a prefix: a row of data each. */
import type { Detector } from '../types.ts';
import { sticky, TOKEN_END } from './edges.ts';
import { madeUp } from './made-up.ts';

export interface ProviderToken extends Pick<Detector, 'id' | 'entity' | 'title' | 'reference' | 'maxLength'> {
  readonly prefixes: readonly string[];
  /** Source of a pattern of the whole token, prefix and all; no capture groups, no edges. */
  readonly form: string;
  /** Default 0.95: the prefix says whose it is. Less where only length and letters speak for a token. */
  readonly confidence?: number;
  /** Gets what is behind the prefix. True keeps the finding. */
  readonly validate?: (tail: string) => boolean;
  /** The issuer's checksum holds. Tokens that fail may be newer or cut, and are kept. */
  readonly checksum?: (value: string) => boolean;
  /** Made-up tokens. The rows of examples, and some that are none, are made of them. */
  readonly tokens: readonly [string, ...string[]];
  /** Look-alikes that are none. */
  readonly others?: readonly string[];
}

const HEX = '0123456789abcdef';

export const hex = (seed: number, length: number) => madeUp(seed, length, HEX);
export const digits = (seed: number, length: number) => madeUp(seed, length, '0123456789');
export const upper = (seed: number, length: number) =>
  madeUp(seed, length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
export const lower = (seed: number, length: number) =>
  madeUp(seed, length, 'abcdefghijklmnopqrstuvwxyz0123456789');
export const uuid = (seed: number) =>
  [8, 4, 4, 4, 12].map((length, i) => hex(seed * 7 + i, length)).join('-');

/** Source of a pattern of a UUID in lower case. */
export const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Not the `xxxxxxxx…` or `00000000…` that stand for a token in manuals. */
export function varied(value: string): boolean {
  return new Set(value).size > 5;
}

/** A digit, or letters of both cases in turn: no word or identifier. */
export function mixed(value: string): boolean {
  return /[0-9]|[a-z][A-Z]/.test(value);
}

export function providerToken(spec: ProviderToken): Detector {
  const { form, checksum, tokens, others = [], validate, confidence = 0.95, ...rest } = spec;
  const [token] = tokens;
  const prefix = prefixOf(spec.prefixes, token);
  const tail = (value: string) => value.slice(prefixOf(spec.prefixes, value).length);
  return {
    ...rest,
    pattern: sticky(`(?:${form})${TOKEN_END}`),
    validate: (value) => varied(tail(value)) && (validate?.(tail(value)) ?? true),
    confidence,
    ...(checksum ? { certain: checksum } : {}),
    examples: [
      ...tokens,
      `Authorization: Bearer «${token}»`,
      `{"level":"info","sent":"«${token}»"}`,
      `GET /v1/items?t=«${token}»&page=2 200`,
      `export SETTING='«${token}»'`,
      `refused «${token}», trying again`,
    ],
    counterExamples: [
      prefix,
      `${prefix}short`,
      `x${token}`,
      `${otherCase(prefix)}${token.slice(prefix.length)}`,
      `${prefix}${'x'.repeat(token.length - prefix.length)}`,
      ...others,
    ],
  };
}

function prefixOf(prefixes: readonly string[], value: string): string {
  return prefixes.find((one) => value.startsWith(one)) ?? '';
}

function otherCase(prefix: string): string {
  return prefix === prefix.toLowerCase() ? prefix.toUpperCase() : prefix.toLowerCase();
}
