/** E-mail addresses that lost their signs: "sam 27 gmailcom", "janedoegmailcom", "jane dot doe at example dot com". */
import { Flag, loadNames } from '@scrubjay/names';
import type { Fact, Token } from './turn.ts';
import { endsPlace, fieldOf } from './words.ts';

const names = loadNames();
const KNOWN = Flag.WORD | Flag.PLACE | Flag.GIVEN | Flag.SURNAME;

/** Providers, with the slips that are made in them. */
const PROVIDER =
  'gm[ail]{1,4}|ga[imn]{1,3}l|g[aim]{1,4}l|gmaill|e?mail|yah?oo+|yoh?oo+|hotm[ail]{2,4}|rediff?(?:mail)?|reddiff?mail|outl?ook|icloud|aol|live|msn|' +
  'comcast|protonmail|ymail|zoho|yandex|google|optonline|att|verizon|sbcglobal|gmx|web|fastmail|yahoomail';
const SURE = 'gmail|yahoo|hotmail|outlook|rediffmail|icloud|protonmail|ymail|aol';
const TOP = 'c[aeiou]{0,2}m{1,2}|c[aeiou]n|[xv]om|ocm|cmo|net|org|edu|gov';
const GLUED = new RegExp(`^(.*?)(?:${PROVIDER})(?:${TOP})$`);
const GLUED_COUNTRY = new RegExp(`^(.*?)(?:${SURE})(?:com)?(?:in|co|couk|uk|de|fr|ca|au|es|it|br|mx)$`);
const PROVIDER_ALONE = new RegExp(`^(?:${SURE}|gamil|gmial|gmai|gmal)$`);
/** "janedoegmail com" */
const WITH_PROVIDER = new RegExp(`^[a-z0-9]{2,}(?:${SURE}|gamil|gmial|gmal)$`);
const TOP_ALONE = /^(?:com|con|net|org|edu|gov|co|in|io|uk|de|fr|ca|us|info)$/;
const WITH_TOP = /^[a-z0-9]{3,}(?:com|org|edu|gov)$/;
const OTHER_WORDS =
  /^(?:www|https?)|^(?:dotcom|telecom|intercom|sitcom|income?|ethernet|internet|intranet|subnet)$/;
const WEBSITE = new Set(['on', 'from', 'via', 'site', 'website', 'visit', 'through', 'using']);
const JOINS = new Set(['dot', 'underscore', 'dash', 'hyphen', 'period']);
const NO_LOCAL = new Set([
  'id',
  'ids',
  'emailid',
  'mailid',
  'mailto',
  'dot',
  'rate',
  'myself',
  'not',
  'no',
  'new',
]);

export function mailsIn(tokens: readonly Token[]): Fact[] {
  const found: Fact[] = [];
  let free = 0;
  for (let at = 0; at < tokens.length; at++) {
    const end = domainEnd(tokens, at);
    if (end === 0) continue;
    const from = localStart(tokens, at, free);
    if (from < 0) continue;
    found.push({ entity: 'EMAIL_ADDRESS', from, to: end });
    free = end;
    at = end - 1;
  }
  return found;
}

/** What stands before the domain inside its own word; null when the word is no domain. */
function glued(word: string): string | null {
  return (GLUED.exec(word) ?? GLUED_COUNTRY.exec(word))?.[1] ?? null;
}

/** One past the tokens of the domain that begins with, or in, token `at`; 0 when none does. */
function domainEnd(tokens: readonly Token[], at: number): number {
  const { word, number } = tokens[at];
  if (number) return 0;
  if (glued(word) !== null) return at + 1;
  const next = tokens[at + 1]?.word;
  if (next === 'com' && WITH_PROVIDER.test(word)) return at + 2;
  const afterNext = tokens[at + 2]?.word ?? '';
  if (next === 'dot' && TOP_ALONE.test(afterNext)) {
    const asked = PROVIDER_ALONE.test(word) || saysAt(tokens, at) > 0;
    return asked ? countryEnd(tokens, at + 3) : 0;
  }
  if (PROVIDER_ALONE.test(word)) {
    if (next !== undefined && /^(?:com|con|net|org)$/.test(next)) return at + 2;
    return tokens[at - 1]?.number || saysAt(tokens, at) > 0 ? at + 1 : 0;
  }
  // "sam 2589 com"
  if (word === 'com') return tokens[at - 1]?.number && at > 1 ? at + 1 : 0;
  if (!WITH_TOP.test(word) || word.length < 7 || OTHER_WORDS.test(word)) return 0;
  if (WEBSITE.has(tokens[at - 1]?.word)) return 0;
  return names.lookupText(word) & KNOWN ? 0 : at + 1;
}

/** `dot co dot uk` */
const countryEnd = (tokens: readonly Token[], at: number) =>
  tokens[at]?.word === 'dot' && TOP_ALONE.test(tokens[at + 1]?.word ?? '') ? at + 2 : at;

/** Tokens of "at", "at the rate", "at the rate of" or a bare sign before `at`; 0 when there is none. */
function saysAt(tokens: readonly Token[], at: number): number {
  const back = (n: number) => tokens[at - n]?.word;
  if (back(1) === 'at') return 1;
  if (back(1) === 'rate' && back(2) === 'the' && back(3) === 'at') return 3;
  if (back(1) === 'of' && back(2) === 'rate' && back(3) === 'the' && back(4) === 'at') return 4;
  return back(1) === 'rate' && back(2) === 'at' ? 2 : 0;
}

const isLocal = ({ word, number }: Token) =>
  !number && !endsPlace(word) && !NO_LOCAL.has(word) && (fieldOf(word) === null || word.length > 7);

/** The first token of the local part before the domain at `at`, not before `free`; -1 when there is none. */
function localStart(tokens: readonly Token[], at: number, free: number): number {
  const own =
    glued(tokens[at].word) ??
    (WITH_TOP.test(tokens[at].word) || WITH_PROVIDER.test(tokens[at].word) ? tokens[at].word : '');
  const said = saysAt(tokens, at);
  let from = at - said;
  let numbers = 0;
  while (from > free && numbers < 2 && tokens[from - 1].number && tokens[from - 1].word.length < 7) {
    from--;
    numbers++;
  }
  if (from > free && isLocal(tokens[from - 1]) && (own.length < 2 || numbers > 0 || said > 0)) from--;
  else if (own.length > 1) return at;
  else if (from === at - said) return own.length > 0 ? at : -1;
  // "jane dot doe"
  for (let pairs = 0; pairs < 3 && from - 1 > free && JOINS.has(tokens[from - 1].word); pairs++) from -= 2;
  return from;
}
