/**
 * A detector is data: it says how one entity is found. The matcher finds where to look (a shape or a literal),
 * the pattern confirms there, the validator throws out what is not real.
 */

/** Classes of look-alikes that the SIMD kernel finds; many detectors share one. */
export type Shape =
  /** Digits, single separators (space - .) and brackets between them, grouped as telephone numbers are. */
  | 'digits'
  /** 12 to 19 digits, in one group or in those of a card, that pass Luhn. */
  | 'card'
  /** Digits in groups of 3, 2 and 4. */
  | 'ssn'
  /** Four digit groups with dots between them. */
  | 'dotted'
  /** Hex groups with colons (or six pairs with dashes) between them: IPv6, MAC. */
  | 'colons'
  /** `@`, or `%40`, between characters that can stand in an address. */
  | 'at'
  /** Two capitals and two digits at the start of a token: IBAN. */
  | 'iban'
  /** A run of 26 or more letters and digits: crypto addresses. */
  | 'token'
  /** Two capitalised words, or words of the name filters, side by side. */
  | 'words'
  /** A number and a street: `12 Elm St`, from the number on; `Hauptstraße 12`, from the word on. */
  | 'street';

/** What the text near a keyword must look like when the keyword is what makes it personal. */
export interface ContextRule {
  /**
   * Keywords in any language and script, 3 bytes or more, lower case where the script has it, single spaces:
   * `ssn`, `social security`, `número de identidad`, `身份证`. Matched as whole words, ASCII letters in either case. Other
   * letters are matched as written: a Cyrillic or Greek acronym is listed in capitals as well.
   */
  readonly words: readonly string[];
  /**
   * Searched for (not sticky) in the text after the keyword, which is cut off there, so `^` ties the value to the
   * keyword. Capture group 1, where there is one, is the span, and the match ends with it.
   */
  readonly pattern: RegExp;
  /**
   * Searched for in the 48 bytes before the keyword, which end there, so it ends with `$`: "4523 is my ssn". Capture
   * group 1 is the span, and the match begins with it.
   */
  readonly before?: RegExp;
  /**
   * The keyword is a part of the value: `street` in "12 Elm Street". The pattern is searched for from 64 bytes before
   * the keyword on, and counts when its match covers the keyword.
   */
  readonly around?: boolean;
  /**
   * What makes another word of the keyword when it stands right behind it, `^` first, 24 bytes: "Mac OS", `curl/8.1`. Only for
   * what logs are full of: it saves the search.
   */
  readonly notBefore?: RegExp;
  readonly validate?: (value: string) => boolean;
  /** The value may come without any digit. Default: a keyword without a digit in the next 64 bytes is passed over. */
  readonly needsDigit?: boolean;
  /** PERSON: the name may be in no dictionary. Default: no word of one in the next four, and the keyword is passed over. */
  readonly needsName?: boolean;
  /** Bytes after the keyword that are searched. Default 48. */
  readonly window?: number;
  readonly confidence: number;
}

export interface Detector {
  /** Unique, kebab case: `us-ssn`. */
  readonly id: string;
  /** `US_SSN`; Presidio's name where it has one. */
  readonly entity: string;
  /** ISO 3166-1 alpha-2, where the number is one country's. */
  readonly country?: string;
  /** For people: `US social security number`. */
  readonly title: string;
  /** Authority the form is taken from: a URL or the name of a standard. */
  readonly reference: string;
  /** Shapes to look at. */
  readonly shapes?: readonly Shape[];
  /**
   * Layouts of digit groups to look at, two groups or more with one space, dash or dot between them: `3.3.3-2`. What
   * the signs are the kernel leaves to the pattern. One group alone (`18`) is for long numbers with a checksum.
   */
  readonly groups?: readonly string[];
  /**
   * Layouts of tokens to look at, 8 to 18 capitals and digits with no letter or digit beside them: `A` a capital, `9` a
   * digit, `X` either: `AAAAA9999A`. Both kinds must occur.
   */
  readonly codes?: readonly string[];
  /**
   * Literals that stand at the start of the value (no letter or digit before it): `ghp_`, `AKIA`, `-----BEGIN`.
   * 3 bytes or more, case-sensitive, the first 4 bytes (or all 3) as rare as can be had.
   */
  readonly prefixes?: readonly string[];
  /**
   * Run where the shape or prefix starts; must be sticky (`y`). Input is a latin1 window of the record, so a string
   * index is a byte offset; bytes before the start are there for lookbehind. Capture group 1, where there is one, is
   * the span, and the match ends with it; else the whole match is. No nested or adjacent unbounded quantifiers:
   * its work must be linear in `maxLength`.
   */
  readonly pattern?: RegExp;
  /**
   * For shape `at`, whose candidate is the `@` inside the value: index where the pattern is to run, -1 for nowhere.
   * Looks at most 320 bytes back.
   */
  readonly startFrom?: (text: string, at: number) => number;
  /** Bytes after the start that the pattern may see. Default 128. */
  readonly maxLength?: number;
  /** The pattern may see past the end of the record: a key in PEM fills many lines. */
  readonly multiline?: boolean;
  /** Gets the span. True keeps it. */
  readonly validate?: (value: string) => boolean;
  /** 0..1, without context. */
  readonly confidence: number;
  /** Gets the span; true lifts the confidence to 1: a checksum inside that cut or made-up values need not have. */
  readonly certain?: (value: string) => boolean;
  /** Weak forms that fire only near a keyword. */
  readonly context?: readonly ContextRule[];
  /**
   * Keys of JSON, logfmt, query or header that decide alone, as lower-case words joined by `_`: `credit_card`
   * stands for `creditCard`, `credit-card`, `CREDIT_CARD`, and for `user_credit_card` (last words decide), never for
   * `credit_card_count`.
   */
  readonly keys?: readonly string[];
  /** Keys that end like one of `keys` but hold something else, matched the same way; they win: `page_token`. */
  readonly notKeys?: readonly string[];
  /** Values under such a key that are nobody's data pass: true keeps the finding. */
  readonly validateKeyed?: (value: string) => boolean;
  /**
   * Found whole, alone on a line; where the value is a part of the line it stands between « and » (example.ts). UTF-8
   * when written to bytes. Five or more.
   */
  readonly examples: readonly string[];
  /** Nothing of this entity is found in them. Five or more. */
  readonly counterExamples: readonly string[];
}
