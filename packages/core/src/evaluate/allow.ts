/** Values that the configuration says are nobody's. */
import type { AllowRule } from '../config/index.ts';
import { loadRe2 } from '../config/lazy.ts';
import type { Text } from './text.ts';

type Rule = (entity: string, value: string) => boolean;

export class AllowList {
  readonly #rules: readonly Rule[];

  constructor(rules: readonly AllowRule[]) {
    this.#rules = rules.map(compile);
  }

  has(entity: string, text: Text, start: number, end: number): boolean {
    if (this.#rules.length === 0) return false;
    // The sign of an address in a URL; what else is encoded is decoded before it comes here.
    const value = text.bytes.toString('utf8', start, end).replace('%40', '@');
    return this.#rules.some((rule) => rule(entity, value));
  }
}

const folded = (value: string) => value.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

function compile(rule: AllowRule): Rule {
  const test = tester(rule);
  return (entity, value) => (rule.entity === null || rule.entity === entity) && test(value);
}

function tester(rule: AllowRule): (value: string) => boolean {
  if (rule.pattern !== null) {
    const re2 = loadRe2();
    const compiled = re2.compile(rule.pattern, rule.caseInsensitive ? re2.CASE_INSENSITIVE : 0);
    return (value) => compiled.matches(value);
  }
  const wanted = rule.value ?? '';
  if (!rule.caseInsensitive) return (value) => value === wanted;
  return (value) => folded(value) === folded(wanted);
}
