// The detectors as a practised engineer would hand them to Hyperscan alone: bodies with their least length, so that a
// value is reported about once; case folded for words only; no start of match, which libhs refuses for most of them.
import { readFileSync } from 'node:fs';
import { Flag } from 'hyperscan-js';
import { inside, policyOf } from './core.mjs';

const { LiteralFlag } = await inside('./matcher/literals.js');
const bodies = JSON.parse(readFileSync(new URL('../inputs/ordinary-patterns.json', import.meta.url), 'utf8'));

const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** A joint between words is written in any way or not at all. */
const spelled = (text, flags) =>
  flags & LiteralFlag.JOINTS ? quoted(text).replaceAll('_', '[ _-]?') : quoted(text);

/** What may stand between a key and its value: quotes, escaped quotes, brackets, then `:` or `=`. */
const KEY_END = '["\'\\]>\\\\]{0,2}\\s?(?:[:=]|%3D)';

/** Keywords and keys, of which every literal of the policy that is no prefix is one or both. */
function words(policy) {
  const rows = [];
  for (const { text, flags } of policy.literals) {
    if (flags & LiteralFlag.PREFIX) continue;
    if (flags & LiteralFlag.KEY)
      rows.push({ name: `key ${text}`, pattern: `${spelled(text, flags)}${KEY_END}` });
    if (!(flags & LiteralFlag.PROSE)) continue;
    rows.push({ name: `word ${text}`, pattern: `\\b${spelled(text, flags)}\\b` });
  }
  return rows.map((row) => ({ ...row, flags: Flag.CASELESS, reach: 64 }));
}

/** `reach`: bytes behind the match's end within which the value begins; 0 where the pattern is the value itself. */
export function ordinaryPatterns(config) {
  const policy = policyOf(config, 'portable');
  const values = bodies.map((row) => ({ ...row, flags: row.caseless ? Flag.CASELESS : 0, reach: 0 }));
  return [...values, ...words(policy)];
}
