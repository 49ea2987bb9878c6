/** Patterns of users: RE2 syntax, so that matching takes linear time whatever the input. */
import { loadRe2 } from './lazy.ts';

export const MAX_PATTERN = 2_000;
/**
 * RE2's work for a byte grows with its program. 5,000 instructions hold `\d{1,1000}` twice; a pattern that repeats
 * groups of groups goes far beyond.
 */
const MAX_PROGRAM = 5_000;

/** Between them they hold every neighbourhood that an assertion can ask for: ends of text and line, word and not. */
const PROBES = ['', 'a', 'aa', ' ', '  ', 'a\n b\n\n', '\na', '0 0', '_-'];

function reasonOf(error: unknown, pattern: string): string {
  const { error: said = '', input = '' } = error as { error?: string; input?: string };
  const part = input.slice(0, 40);
  const around = /^\(\?<?[=!]/.exec(input)?.[0];
  if (around) return `look-around, ${around}, cannot be held to linear time`;
  if (/^\\[1-9k]/.test(input)) return `a back-reference, ${part.slice(0, 2)}, cannot be held to linear time`;
  if (said === 'invalid repeat count')
    return `the repeat ${part} is too large: RE2 takes 1,000 at most, nested repeats multiplied`;
  if (pattern.includes('(?P=') && input.startsWith('(?P'))
    return 'a back-reference, (?P=, cannot be held to linear time';
  if (said === '') return 'RE2 cannot compile it';
  return part === '' ? `RE2 says: ${said}` : `RE2 says: ${said}: ${part}`;
}

/** Why the pattern is refused, or undefined when it is fine. */
export function refusePattern(pattern: string, caseInsensitive: boolean): string | undefined {
  if (pattern === '') return 'the pattern is empty';
  if (pattern.length > MAX_PATTERN) return `the pattern is longer than ${MAX_PATTERN} characters`;
  const re2 = loadRe2();
  let compiled: ReturnType<typeof re2.compile>;
  try {
    compiled = re2.compile(pattern, caseInsensitive ? re2.CASE_INSENSITIVE : 0);
  } catch (error) {
    return reasonOf(error, pattern);
  }
  if (compiled.programSize() > MAX_PROGRAM) return 'its repeats multiply to a program that is too large';
  for (const probe of PROBES) {
    const matcher = compiled.matcher(probe);
    while (matcher.find()) if (matcher.start() === matcher.end()) return 'it matches the empty string';
  }
  return undefined;
}
