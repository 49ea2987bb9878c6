/** What stands where a secret would: masks, labels, variables, format directives and words that say nothing. */
const FORMS: readonly RegExp[] = [
  /^$/,
  /^[*xX.#_-]+$/,
  /^(?:\*{2,}.{0,8}|.{0,8}\*{3,})$/,
  /^\[[A-Za-z][A-Za-z0-9_ :-]*\]$/,
  /^<[^<>]*>$/,
  /^__[A-Za-z][A-Za-z0-9_-]*__$/,
  /^\$(?:\{[^{}]*\}|\([^()]*\)|[A-Z_][A-Z0-9_]*)$/,
  /^%(?:[A-Z_][A-Z0-9_]*%|[-+0-9.]{0,6}[a-zA-Z]|\([A-Za-z0-9_]+\)[a-z])$/,
  /^#?\{\{?[^{}]*\}?\}$/,
  /^(?:null|nil|none|undefined|nan|true|false|yes|no|on|off|empty|n\/a|na|not set|unset|unknown|redacted|filtered|masked|hidden|removed|scrubbed|secret|password|passwd|token|string|object|missing|required|optional|invalid|incorrect|expired|changed|valid|ok|present|absent|enabled|disabled|default)$/i,
  /^\[(?:object|redacted|filtered)[^\]]*\]$/i,
  /^(?:is|was|are|must|should|can|cannot|may|has|does|did|will|not|too|and|or) /i,
];

/** True when nobody's secret can be meant. Values over 512 characters are none. */
export function placeholder(value: string): boolean {
  const text = value.trim();
  return text.length <= 512 && FORMS.some((form) => form.test(text));
}
