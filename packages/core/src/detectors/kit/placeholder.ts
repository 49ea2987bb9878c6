/**
 * What stands where a secret would: masks, labels, variables, format directives and words that say nothing. One expression
 * for those whose case counts and one for the others: each secret is held against all of them.
 */
const MASKS = String.raw`[*xX.#_-]*|\*{2,}.{0,8}|.{0,8}\*{3,}`;
const LABELS = String.raw`\[[A-Za-z][A-Za-z0-9_ :-]*\]|<[^<>]*>|__[A-Za-z][A-Za-z0-9_-]*__`;
const VARIABLES = String.raw`\$(?:\{[^{}]*\}|\([^()]*\)|[A-Z_][A-Z0-9_]*)|%[A-Z_][A-Z0-9_]*%|#?\{\{?[^{}]*\}?\}`;
const DIRECTIVES = String.raw`%(?:[-+0-9.]{0,6}[a-zA-Z]|\([A-Za-z0-9_]+\)[a-z])`;
const SIGNS = new RegExp(`^(?:${MASKS}|${LABELS}|${VARIABLES}|${DIRECTIVES})$`);
const WORDS =
  /^(?:(?:null|nil|none|undefined|nan|true|false|yes|no|on|off|empty|n\/a|na|not set|unset|unknown|redacted|filtered|masked|hidden|removed|scrubbed|secret|password|passwd|token|string|object|missing|required|optional|invalid|incorrect|expired|changed|valid|ok|present|absent|enabled|disabled|default)$|\[(?:object|redacted|filtered)[^\]]*\]$|(?:is|was|are|must|should|can|cannot|may|has|does|did|will|not|too|and|or) )/i;

/** True when nobody's secret can be meant. Values over 512 characters are none. */
export function placeholder(value: string): boolean {
  const text = value.trim();
  return text.length <= 512 && (SIGNS.test(text) || WORDS.test(text));
}
