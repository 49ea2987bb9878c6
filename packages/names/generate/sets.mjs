// Decides which word enters which filter. The hard part is words that are names: 201 of the 1,000 commonest
// surnames of the US are everyday words. A wrong name costs false alarms in every log that says the word, so
// the commoner a word is, the more evidence it must bring to count as a name.
import { readList } from './lists.mjs';
import { readNames } from './name-sources.mjs';
import { isWord } from './normalise.mjs';
import { extraWords, places, popular, scowl, technical } from './word-sources.mjs';

export const FLAGS = {
  GIVEN: 1,
  SURNAME: 2,
  WORD: 4,
  FREQUENT_GIVEN: 8,
  FREQUENT_SURNAME: 16,
  AMBIGUOUS: 32,
  PLACE: 64,
};

/** SCOWL's tiers up to here are words that everybody writes. */
const EVERYDAY = 35;
const NO_TIER = 99;
/** Past this rank the Wikipedia list is mostly names of people and places that no other list knows. */
const POPULAR_RANK = 30_000;

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

function isSurname(word, row, tier) {
  const rank = row.censusSurname || Number.POSITIVE_INFINITY;
  if (row.extraSurname) return true;
  if (tier <= EVERYDAY) return rank <= 10_000;
  if (tier < NO_TIER) return rank <= 30_000 || row.surnameLocales.size > 0;
  if (word.length === 2) return rank <= 5000 || row.surnameLocales.size > 0;
  return (
    rank < Number.POSITIVE_INFINITY ||
    row.surnameLocales.size > 0 ||
    row.lists.has('surname-derived') ||
    row.lists.has('surname-part') ||
    row.lists.has('people')
  );
}

function isFrequentGiven(word, row, tier) {
  if (word.length < 3) return false;
  if (tier < NO_TIER) return row.births >= 30_000 || row.extraGiven;
  return (
    row.births >= 10_000 ||
    row.extraGiven ||
    row.givenLocales.size >= 2 ||
    (row.givenLocales.size === 1 && listed(row, 'given-') >= 1)
  );
}

function isFrequentSurname(word, row, tier) {
  const rank = row.censusSurname || Number.POSITIVE_INFINITY;
  if (word.length < 3) return false;
  if (tier < NO_TIER) return rank <= 1000;
  return rank <= 6000 || row.extraSurname || row.surnameLocales.size > 0;
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

export async function buildSets() {
  const names = await readNames();
  const tiers = scowl();
  const ranks = popular();
  const extra = extraWords();
  const nameFirst = new Set([...readList('names-first.txt').values()].flat());
  const { major, committed, towns } = places();
  const sets = Object.fromEntries(Object.keys(FLAGS).map((flag) => [flag, new Set()]));
  const tierOf = (word) => (extra.has(word) ? EVERYDAY : (tiers.get(word) ?? NO_TIER));

  for (const [word, row] of names.entries()) {
    const tier = nameFirst.has(word) ? NO_TIER : tierOf(word);
    const given = isGiven(word, row, tier);
    const surname = isSurname(word, row, tier);
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
    if (
      surname &&
      isFrequentSurname(word, row, tier) &&
      (!place || (row.censusSurname || NO_TIER * 9) <= 500)
    )
      sets.FREQUENT_SURNAME.add(word);
  }

  const isName = (word) => sets.GIVEN.has(word) || sets.SURNAME.has(word);
  const isFrequent = (word) => sets.FREQUENT_GIVEN.has(word) || sets.FREQUENT_SURNAME.has(word);

  for (const [word, tier] of tiers) if (tier <= EVERYDAY || !isFrequent(word)) sets.WORD.add(word);
  for (const word of nameFirst) sets.WORD.delete(word);
  for (const word of extra) if (isWord(word)) sets.WORD.add(word);
  for (const word of technical()) if (!isName(word)) sets.WORD.add(word);
  for (const [word, rank] of ranks)
    if (isWord(word) && !isName(word) && (rank <= POPULAR_RANK || isFormed(word, tiers))) sets.WORD.add(word);

  for (const word of major) {
    if (!committed.has(word) && (tiers.get(word) ?? NO_TIER) <= EVERYDAY) continue;
    sets.PLACE.add(word);
    if (!isFrequent(word)) sets.WORD.add(word);
  }
  for (const word of towns) {
    if (isName(word) || (tiers.get(word) ?? NO_TIER) <= 50) continue;
    sets.PLACE.add(word);
  }
  return { sets, names, tiers };
}
