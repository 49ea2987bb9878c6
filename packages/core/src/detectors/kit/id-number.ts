/** Detectors of numbers that somebody issues: one form, a checksum perhaps, words and keys that speak of it. */
import type { ContextRule, Detector } from '../types.ts';
import { NO_COUNT_AFTER, NO_COUNT_BEFORE, NUMBER_END, NUMBER_START } from './edges.ts';
import { formText } from './form-text.ts';

export interface IdNumber
  extends Pick<
    Detector,
    'id' | 'entity' | 'country' | 'title' | 'reference' | 'notKeys' | 'examples' | 'counterExamples'
  > {
  /** Source of a pattern of the value as people write it, separators optional; no capture groups, no edges. Either case. */
  readonly form: string;
  /** Checksum and structure, as far as the number has them; gets the value with its separators. */
  readonly validate?: (value: string) => boolean;
  /**
   * The validator refuses most numbers of the form that were never issued (nine in ten or more), so the value may stand
   * anywhere in the window behind the word. Without it only joining words ("is", "no:") may stand between.
   */
  readonly checked: boolean;
  readonly words: readonly string[];
  readonly keys?: readonly string[];
  /** Written so that it needs no word beside it. */
  readonly alone?: {
    /** Stricter than `form`, in its own case; no capture groups, no edges. */
    readonly form: string;
    readonly groups?: readonly string[];
    readonly codes?: readonly string[];
    /** Below 0.5 it counts only where the policy takes weak evidence (preset `strict`). */
    readonly confidence: number;
  };
}

const EDGE_BEFORE = '(?<![A-Za-z0-9_.-])';
const EDGE_AFTER = '(?![A-Za-z0-9_]|[.-][0-9])';
/** Characters of a number under its key, percent-encoded at worst. */
const LONGEST_KEYED = 256;
/** Between a word and its number. */
const JOIN =
  '^[^0-9A-Za-z]{0,4}(?:(?:is|are|was|no|nr|num|number|id|code|value|equals|of|es|est|ist|e|numero|nummer|n)[^0-9A-Za-z]{1,4}){0,4}';
/** "4523 is my ssn", "4523 (ssn)", "4523 as ssn" */
const JOIN_BEFORE =
  '[^0-9A-Za-z;{}|]{1,4}(?:(?:is|as|are|for)[^0-9A-Za-z]{1,3})?(?:(?:my|the|his|her|your|their|a|an)[^0-9A-Za-z]{1,3})?$';

/** The words and the number near them, whichever comes first. Patterns are made when they are first looked at: most never are. */
export function nearWords(
  form: string,
  words: readonly string[],
  checked: boolean,
  confidence: number,
  validate?: (value: string) => boolean,
): ContextRule {
  let pattern: RegExp | undefined;
  let before: RegExp | undefined;
  return {
    words,
    ...(validate ? { validate } : {}),
    confidence,
    get pattern() {
      pattern ??= new RegExp(`${checked ? EDGE_BEFORE : JOIN}(${form})${EDGE_AFTER}`, 'di');
      return pattern;
    },
    get before() {
      before ??= new RegExp(`${EDGE_BEFORE}(${form})${JOIN_BEFORE}`, 'di');
      return before;
    },
  };
}

export function idNumber(spec: IdNumber): Detector {
  const { form, validate, checked, words, alone, keys, ...rest } = spec;
  let whole: RegExp | undefined;
  return {
    ...rest,
    confidence: alone?.confidence ?? 0.8,
    context: [nearWords(form, words, checked, checked ? 0.9 : 0.8, validate)],
    ...(keys
      ? {
          keys,
          validateKeyed: (value: string) => {
            if (value.length > LONGEST_KEYED) return false;
            const text = formText(value);
            whole ??= new RegExp(`^(?:${form})$`, 'i');
            return whole.test(text) && (validate?.(text) ?? true);
          },
        }
      : {}),
    ...(alone
      ? {
          ...(alone.groups ? { groups: alone.groups } : {}),
          ...(alone.codes ? { codes: alone.codes } : {}),
          pattern: new RegExp(
            `${NUMBER_START}${NO_COUNT_BEFORE}(?:${alone.form})${NUMBER_END}${NO_COUNT_AFTER}`,
            'y',
          ),
          ...(validate ? { validate } : {}),
        }
      : {}),
  };
}
