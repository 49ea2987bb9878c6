/**
 * A configuration after everything was checked, filled in and frozen: what the rest of the core works from.
 * Nothing here needs parsing again, and nothing is optional.
 */
import type { ActionSpec, EngineName } from '../types.ts';
import type { ServeConfig } from './serve.ts';

/** A step down: a key, an element, any one level, any number of levels (none included). */
export type PathSegment = string | { readonly index: number } | '*' | '**';

/**
 * Where a value stands. `*` and `**` as segments are always wildcards: a key that is literally called `*` cannot be
 * addressed. A string segment is the key after JSON unescaping.
 */
export interface PathRule {
  /** Canonical text, for reports and `explain`: `req.headers["set-cookie"]`. */
  readonly path: string;
  readonly segments: readonly PathSegment[];
  /** ASCII letters alone are folded. */
  readonly caseInsensitive: boolean;
}

/** What a key or a path says about the value under it. */
export interface FieldDecision {
  /** `REDACTED` where the configuration names none. */
  readonly entity: string;
  /** Null: whatever the policy does with the entity. */
  readonly action: Readonly<ActionSpec> | null;
}

export interface KeyRule extends FieldDecision {
  /** As `keyWords` gives it: `employee_id` stands for employeeId, Employee-ID and EMPLOYEE_ID, at any depth. */
  readonly key: string;
}

export interface FieldRule extends PathRule, FieldDecision {}

/** A finding whose whole value is equal to `value`, or wholly matched by `pattern`, is left alone. */
export interface AllowRule {
  /** Null: whatever the entity. */
  readonly entity: string | null;
  /** Exactly one of `value` and `pattern` is not null. */
  readonly value: string | null;
  /** RE2 syntax. */
  readonly pattern: string | null;
  /** ASCII letters alone are folded for `value`; RE2's `i` flag for `pattern`. */
  readonly caseInsensitive: boolean;
}

export interface CustomDetector {
  readonly id: string;
  readonly entity: string;
  /** RE2 syntax, known to compile and never to match nothing. */
  readonly pattern: string;
  readonly caseInsensitive: boolean;
  /** Lower case, ASCII letters and single spaces. Where there are any, one must stand before the match. */
  readonly keywords: readonly string[];
  /** Bytes before the match in which a keyword counts. */
  readonly keywordWindow: number;
  /** Name of a shipped validator, or null. */
  readonly validator: string | null;
  /** Null: whatever the policy does with the entity. */
  readonly action: Readonly<ActionSpec> | null;
  /** 0..1 */
  readonly confidence: number;
}

export interface ResolvedConfig {
  /** Presets that choose entities; empty where `entities` alone chooses. `selectEntities` puts the three together. */
  readonly preset: readonly string[];
  readonly entities: readonly string[];
  readonly excludeEntities: readonly string[];
  readonly engine: 'auto' | EngineName;
  readonly workers: number | 'auto';
  /** Findings below it are dropped, 0..1. */
  readonly threshold: number;
  /** By entity, in place of `threshold`. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** Options are filled in: `text` for `label`, `char` for `mask`, `first`, `last` and `char` for `partial`. */
  readonly action: Readonly<ActionSpec>;
  /** By entity, in place of `action`. */
  readonly actions: Readonly<Record<string, Readonly<ActionSpec>>>;
  readonly keys: readonly KeyRule[];
  /** More exact than `keys`, so they win over them; of two that reach the same value the first listed wins. */
  readonly paths: readonly FieldRule[];
  /**
   * Wins over everything. The default envelopes are in it, less those that a key or path rule of the user names, unless
   * the configuration switched them off.
   */
  readonly protect: readonly PathRule[];
  readonly allow: readonly AllowRule[];
  readonly detectors: readonly CustomDetector[];
  /** Bytes. A longer record is scanned in overlapping pieces. */
  readonly maxRecord: number;
  /** Bytes that are scanned at once. */
  readonly batch: number;
  /** File that gets the value-free report, or null. */
  readonly report: string | null;
  /** The service's section; null where there is none. */
  readonly serve: ServeConfig | null;
}

/** The names a configuration may use. */
export interface KnownNames {
  readonly entities: readonly string[];
  readonly detectors: readonly string[];
  readonly validators: readonly string[];
}
