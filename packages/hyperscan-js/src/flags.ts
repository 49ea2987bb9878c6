/**
 * Flags of an expression, to be joined with `|`. Names and values are those of libhs (HS_FLAG_*).
 * SOM_LEFTMOST is left out: it costs time at every scan, and `Database.scan` reports ends only.
 */
export const Flag = {
  /** Upper and lower case are the same. Without UTF8: ASCII letters only. */
  CASELESS: 1,
  /** `.` matches newlines too. */
  DOTALL: 2,
  /** `^` and `$` match at newlines too. */
  MULTILINE: 4,
  /** At most one match for this id in each scan. All expressions of one id must agree on it. */
  SINGLEMATCH: 8,
  /** Accept a pattern that matches the empty string. */
  ALLOWEMPTY: 16,
  /** Pattern and input are UTF-8. Scanning input that is not is undefined in libhs: check it first. */
  UTF8: 32,
  /** `\w`, `\d`, `\s` and the like use Unicode properties. Only with UTF8. */
  UCP: 64,
  /** Allow unsupported constructs by matching more than the pattern says; the caller confirms. */
  PREFILTER: 128,
  /**
   * The pattern is a logical combination of ids: `(1&2)|!3`. Leave SINGLEMATCH off the expressions that it
   * names unless the combination has it too: libhs 5.4 then loses the combination's matches.
   */
  COMBINATION: 512,
  /** Report no matches of this expression (it only serves a combination). */
  QUIET: 1024,
} as const;

/** Bits for `Platform.cpuFeatures` (HS_CPU_FEATURES_*). */
export const CpuFeature = { AVX2: 4, AVX512: 8, AVX512VBMI: 16 } as const;
