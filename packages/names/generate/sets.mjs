// Decides which word enters which filter. The hard part is words that are names: 201 of the 1,000 commonest
// surnames of the US are everyday words. A wrong name costs false alarms in every log that says the word, so
// the commoner a word is, the more evidence it must bring to count as a name.
import { readList, readPhrases } from './lists.mjs';
import { PARTICLES, readNames } from './name-sources.mjs';
import { isWord, plain } from './normalise.mjs';
import { extraWords, places, popular, scowl, technical } from './word-sources.mjs';

export const FLAGS = {
  GIVEN: 1,
  SURNAME: 2,
  WORD: 4,
  FREQUENT_GIVEN: 8,
  FREQUENT_SURNAME: 16,
  AMBIGUOUS: 32,
  PLACE: 64,
  // Of phrases, so last: the kernel leaves it out.
  THING: 128,
};

/** SCOWL's tiers up to here are words that everybody writes. */
const EVERYDAY = 35;
const NO_TIER = 99;
/** Past this rank the Wikipedia list is mostly names of people and places that no other list knows. */
const POPULAR_RANK = 30_000;

const rankOf = (row) => row.censusSurname || Number.POSITIVE_INFINITY;
const listed = (row, prefix) => [...row.lists].filter((list) => list.startsWith(prefix)).length;

function isGiven(word, row, tier) {
  const languages = listed(row, 'given-') - (row.lists.has('given-part') ? 1 : 0);
  if (row.extraGiven) return true;
  if (tier <= EVERYDAY) return row.births >= 3000 || (row.givenLocales.size >= 2 && languages >= 1);
  if (tier < NO_TIER)
    return row.births >= 500 || row.givenLocales.size >= 2 || (row.givenLocales.size >= 1 && languages >= 1);
  if (word.length === 2) return row.births >= 2000 || row.givenLocales.size >= 2;
  return (
    row.births >= 200 ||
    row.censusGiven > 0 ||
    row.givenLocales.size > 0 ||
    languages > 0 ||
    row.lists.has('given-part')
  );
}

// `known`: a technical or common word by another list; the long tail of names does not outweigh that.
function isSurname(word, row, tier, known) {
  const rank = rankOf(row);
  if (row.extraSurname) return true;
  if (tier <= EVERYDAY) return rank <= 10_000;
  if (tier < NO_TIER) return rank <= 30_000 || row.surnameLocales.size > 0;
  if (word.length === 2) return rank <= 5000 || row.surnameLocales.size > 0;
  return (
    (row.lists.has('roleless') && word.length > 3 && !known) ||
    rank < Number.POSITIVE_INFINITY ||
    row.surnameLocales.size > 0 ||
    row.lists.has('surname-derived') ||
    row.lists.has('surname-part') ||
    row.lists.has('people')
  );
}

function isFrequentGiven(word, row, tier) {
  if (word.length < 3) return false;
  if (tier <= 60) return row.births >= 100_000;
  if (tier < NO_TIER) return row.births >= 30_000;
  // Lists small enough that a name in them is a usual one; the French and English lists are not.
  const usual = ['given-de', 'given-it', 'given-tr', 'given-es'].filter((list) => row.lists.has(list)).length;
  return row.births >= 10_000 || row.extraGiven || row.givenLocales.size + usual >= 2;
}

function isFrequentSurname(word, row, tier) {
  const rank = rankOf(row);
  if (word.length < 3) return false;
  if (tier <= 60) return rank <= 150;
  if (tier < NO_TIER) return rank <= 500;
  return rank <= 6000 || row.extraSurname || row.surnameLocales.size >= (word.length < 6 ? 2 : 1);
}

// A word of the Wikipedia list that is formed from an everyday word is a word itself, however rare.
const AFFIXES = [
  /s$/,
  /es$/,
  /ed$/,
  /d$/,
  /ing$/,
  /er$/,
  /ers$/,
  /or$/,
  /ors$/,
  /ly$/,
  /ness$/,
  /less$/,
  /able$/,
  /ization$/,
  /^un/,
  /^re/,
  /^non/,
  /^sub/,
  /^pre/,
  /^multi/,
  /^inter/,
  /^auto/,
  /^micro/,
  /^over/,
  /^under/,
];

function isFormed(word, tiers) {
  if (word.length < 7) return false;
  return AFFIXES.some((affix) => {
    const stem = word.replace(affix, '');
    return (
      stem !== word &&
      stem.length > 3 &&
      ((tiers.get(stem) ?? NO_TIER) <= 50 || (tiers.get(`${stem}e`) ?? NO_TIER) <= 50)
    );
  });
}

// Sơn is a name, "son" a word: the form without diacritics enters only where it is no everyday word, and
// counts as frequent only where it is no word at all.
function addPlainForms(sets, tierOf) {
  for (const [flag, worst] of [
    ['GIVEN', EVERYDAY],
    ['SURNAME', EVERYDAY],
    ['FREQUENT_GIVEN', NO_TIER - 1],
    ['FREQUENT_SURNAME', NO_TIER - 1],
  ])
    for (const word of [...sets[flag]]) {
      const bare = plain(word);
      if (bare !== word && isWord(bare) && tierOf(bare) > worst) sets[flag].add(bare);
    }
}

export async function buildSets() {
  const names = await readNames();
  const tiers = scowl();
  const ranks = popular();
  const extra = extraWords();
  const technicalWords = technical();
  const nameFirst = new Set([...readList('names-first.txt').values()].flat());
  const { major, committed, towns } = places();
  const sets = Object.fromEntries(Object.keys(FLAGS).map((flag) => [flag, new Set()]));
  const tierOf = (word) => (extra.has(word) ? EVERYDAY : (tiers.get(word) ?? NO_TIER));

  for (const [word, row] of names.entries()) {
    const tier = nameFirst.has(word) ? NO_TIER : tierOf(word);
    const given = isGiven(word, row, tier);
    const known =
      technicalWords.has(word) || (ranks.get(word) ?? Number.POSITIVE_INFINITY) <= POPULAR_RANK / 2;
    const surname = isSurname(word, row, tier, known);
    if (PARTICLES.has(word) && !row.extraSurname && rankOf(row) > 2000) continue;
    if (given) sets.GIVEN.add(word);
    if (surname) sets.SURNAME.add(word);
    if (!given && !surname) continue;
    if (tier <= EVERYDAY) {
      sets.AMBIGUOUS.add(word);
      continue;
    }
    const place = major.has(word);
    if (given && isFrequentGiven(word, row, tier) && (!place || row.births >= 30_000))
      sets.FREQUENT_GIVEN.add(word);
    if (surname && isFrequentSurname(word, row, tier) && (!place || rankOf(row) <= 500))
      sets.FREQUENT_SURNAME.add(word);
  }

  addPlainForms(sets, tierOf);
  const isName = (word) => sets.GIVEN.has(word) || sets.SURNAME.has(word);
  const isFrequent = (word) => sets.FREQUENT_GIVEN.has(word) || sets.FREQUENT_SURNAME.has(word);

  for (const [word, tier] of tiers) if (tier <= EVERYDAY || !isFrequent(word)) sets.WORD.add(word);
  for (const word of nameFirst) sets.WORD.delete(word);
  for (const word of extra) if (isWord(word)) sets.WORD.add(word);
  for (const word of technicalWords) if (!isName(word)) sets.WORD.add(word);
  for (const [word, rank] of ranks)
    if (isWord(word) && !isName(word) && (rank <= POPULAR_RANK || isFormed(word, tiers))) sets.WORD.add(word);

  for (const word of major) {
    if (
      !committed.has(word) &&
      (word.length < 4 || isFrequent(word) || (tiers.get(word) ?? NO_TIER) <= EVERYDAY)
    )
      continue;
    sets.PLACE.add(word);
    if (!isFrequent(word)) sets.WORD.add(word);
  }
  for (const word of towns) {
    if (isName(word) || word.length < 4 || (tiers.get(word) ?? NO_TIER) <= 50) continue;
    sets.PLACE.add(word);
  }
  for (const phrase of readPhrases('things.txt')) sets.THING.add(phrase);
  return { sets, names, tiers };
}
