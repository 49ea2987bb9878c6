/**
 * A policy, compiled once and then only read: nothing is decided on the hot path that could be decided here.
 */
import type { FieldRule, PathRule, ResolvedConfig } from '../config/index.ts';
import type { ContextRule, Detector, Shape } from '../detectors/types.ts';
import type { Layouts } from '../matcher/layouts.ts';
import type { Literal } from '../matcher/literals.ts';
import type { ActionSpec } from '../types.ts';

/** What a finding of one detector or rule is called and becomes. */
export interface Target {
  readonly entity: string;
  /** Id of the detector, `key:…` or `path:…` for rules of the configuration. */
  readonly detector: string;
  readonly action: Readonly<ActionSpec>;
  /** Findings below it are dropped. */
  readonly threshold: number;
  /** A rule of the configuration: wins over every detector. */
  readonly rule: boolean;
}

/** A key that decides alone. */
export interface KeyTarget {
  readonly target: Target;
  /** True keeps the finding; null keeps all but empty values. */
  readonly validate: ((value: string) => boolean) | null;
  /** A rule of the configuration takes values of every type; a detector's key takes none that are true, false, null. */
  readonly everyType: boolean;
  /** The value is read as a person's name rather than taken whole. */
  readonly person: boolean;
  /** The value is read as cookies, of which some go. */
  readonly cookies?: boolean;
  /** Another detector with the same key, for values that this one does not take. */
  next: KeyTarget | null;
}

export interface ContextTarget {
  readonly target: Target;
  /** Global: what its validator refuses is not the last word. */
  readonly pattern: RegExp;
  readonly before: RegExp | null;
  /** The value may stand before the word as well as behind it. */
  readonly eitherSide: boolean;
  readonly rule: ContextRule;
}

export interface ShapeTarget {
  readonly target: Target;
  /** Sticky. */
  readonly pattern: RegExp | null;
  readonly detector: Detector;
}

/** What the candidates of a literal or layout lead to. */
export interface Meaning {
  /** Detectors whose value starts here. */
  readonly prefix: readonly ShapeTarget[];
  /** It may end a key. */
  readonly key: boolean;
  /** It may be the last key of a path rule. */
  readonly path: boolean;
  readonly context: readonly ContextTarget[];
  /** Names may follow it in a text. */
  readonly person: boolean;
  /** An SQL statement begins with it that names columns and then values. */
  readonly statement?: boolean;
}

export interface CompiledPolicy {
  readonly config: ResolvedConfig;
  readonly entities: readonly string[];
  /** Every entity's name, looked for or not: in brackets they are labels of an earlier scrub. */
  readonly labels: ReadonlySet<string>;
  readonly literals: readonly Literal[];
  /** Ids go on where those of the literals end. */
  readonly layouts: Layouts;
  /** By id of literal or layout. */
  readonly meanings: readonly Meaning[];
  readonly shapes: Readonly<Record<Shape, readonly ShapeTarget[]>>;
  /** Rules of the configuration, for whole keys, by key as `keyWords` gives it. */
  readonly ruleKeys: ReadonlyMap<string, KeyTarget>;
  /** Finds those of them, and last keys of paths, that no literal can find; null when there are none. */
  readonly loneKeys: RegExp | null;
  /** Keys of the detectors, by the same. */
  readonly keys: ReadonlyMap<string, KeyTarget>;
  /** Keys that decide nothing for some detectors although their last words would, with the ids of those. */
  readonly notKeys: ReadonlyMap<string, ReadonlySet<string>>;
  readonly person: Target | null;
  /** Short records are read as turns of a chat too: findings are wanted even where they are not sure. */
  readonly talk: boolean;
  /** What else is taken out of them, by entity. */
  readonly chat: ReadonlyMap<string, Target>;
  /** `last`: the last named key. */
  readonly paths: readonly { readonly rule: FieldRule; readonly target: Target; readonly last: string }[];
  /** Every record is walked: some path rule ends in a wildcard. */
  readonly walkAll: boolean;
  /** Protected paths by their last key, lower case. */
  readonly protect: ReadonlyMap<string, readonly PathRule[]>;
  readonly custom: readonly { readonly target: Target; readonly index: number }[];
}
