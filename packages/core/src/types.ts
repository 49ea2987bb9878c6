/**
 * The terms of ScrubJay as types. Offsets and lengths are bytes unless a name says otherwise.
 */

/** A confirmed span of personal data or of a secret. Never carries the value. */
export interface Finding {
  /** Kind of data, Presidio's name where it has one: `EMAIL_ADDRESS`. */
  entity: string;
  /** Id of the detector that found it. */
  detector: string;
  /** First byte of the span. */
  start: number;
  /** First byte after the span. */
  end: number;
  /** 0..1 */
  confidence: number;
}

export type EngineName = 'hyperscan' | 'portable';

/** What replaces a finding. */
export type ActionName = 'label' | 'mask' | 'partial' | 'remove' | 'keep' | 'drop' | 'fail';

/** An action with its options, as a policy holds it. */
export interface ActionSpec {
  name: ActionName;
  /** `label`: the text, `{entity}` stands for the entity. Default `[{entity}]`. */
  text?: string;
  /** `mask`, `partial`: the character that hides one. Default `*`. */
  char?: string;
  /** `partial`: characters left readable at the start, letters and digits alone counted. Default 0. */
  first?: number;
  /** `partial`: characters left readable at the end. Default 4. */
  last?: number;
}
