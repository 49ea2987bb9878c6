import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filterFromBits } from '../generate/bloom.mjs';
import { randomWords } from '../generate/random-words.mjs';
import { Flag, loadNames, NamesFileError, readFilters } from './index.ts';

const names = loadNames();
const manifest = JSON.parse(readFileSync(new URL('../data/manifest.json', import.meta.url), 'utf8'));
const encoder = new TextEncoder();
const NAME = Flag.GIVEN | Flag.SURNAME;
const FREQUENT = Flag.FREQUENT_GIVEN | Flag.FREQUENT_SURNAME;
const rows = (text: string) => text.trim().split(/\s+/);

function flagNames(flags: number): string[] {
  return Object.entries(Flag).flatMap(([name, flag]) => (flags & flag ? [name] : []));
}

const GIVEN_ROWS: Record<string, string> = {
  english: 'John Mary James Jennifer Michael Olivia Elizabeth Nicholas Charlotte',
  spanish: 'José María Guadalupe Íñigo Álvaro Rocío Joaquín',
  french: 'Jérôme Françoise Benoît Amélie Étienne',
  german: 'Jürgen Günther Björn Ulrike Käthe Juergen',
  nordic: 'Håkon Sørensen Åsa Solveig Päivi Ville Guðrún',
  polish: 'Łukasz Małgorzata Agnieszka Zbigniew Lukasz',
  hungarian: 'György Zsófia István Erzsébet',
  russian: 'Dmitri Svetlana Yevgeny Anastasia Vladimir',
  turkish: 'Ayşe Mehmet Çiğdem İbrahim Oğuz',
  arabic: 'Mohammed Fatima Abdulrahman Khalid Yasmin',
  hebrew: 'Yitzhak Shlomo Avigail Noam',
  persian: 'Farhad Maryam Kourosh Shirin',
  indian: 'Priya Rajesh Ananya Venkatesh Gurpreet',
  chinese: 'Wei Xiaoming Jing Zhihao',
  japanese: 'Hiroshi Yuki Sakura Takeshi',
  korean: 'Minjun Jiyeon Seojun Hyejin',
  vietnamese: 'Thanh Ngọc Phương Dung',
  african: 'Chidi Kwame Thandiwe Oluwaseun Wanjiru',
  irish: 'Siobhán Niamh Caoimhe Ruairí',
};

const SURNAME_ROWS: Record<string, string> = {
  english: 'Smith Johnson Williams Thompson Fitzgerald',
  spanish: 'García Rodríguez Hernández Muñoz Garcia',
  portuguese: 'Gonçalves Araújo Ferreira Magalhães',
  german: 'Müller Schäfer Zimmermann Mueller Krüger',
  nordic: 'Paavolainen Virtanen Jørgensen Guðmundsdóttir Lindqvist',
  polish: 'Kowalski Wiśniewska Szymański Wójcik',
  czech: 'Nováková Dvořák Procházka',
  hungarian: 'Gelencsér Nagy Szabó Kovács',
  russian: 'Yefremova Ivanov Kuznetsova Shevchenko',
  balkan: 'Petrović Horvat Popescu Dimitrova',
  greek: 'Papadopoulos Papadopoulou Georgiou',
  turkish: 'Yılmaz Öztürk Şahin',
  arabic: 'Haddad Mansour Alotaibi',
  indian: 'Patel Chatterjee Iyer Subramanian',
  chinese: 'Zhang Huang Ouyang Leung',
  japanese: 'Tanaka Watanabe Takahashi',
  korean: 'Kim Park Jeong',
  vietnamese: 'Nguyễn Trần Huynh',
  african: 'Okafor Mensah Dlamini Diallo',
};

describe('names of many cultures', () => {
  test.each(Object.entries(GIVEN_ROWS))('%s given names', (_, text) => {
    const missing = rows(text).filter((word) => !(names.lookupText(word) & NAME));
    expect(missing).toEqual([]);
  });
  test.each(Object.entries(SURNAME_ROWS))('%s surnames', (_, text) => {
    const missing = rows(text).filter((word) => !(names.lookupText(word) & Flag.SURNAME));
    expect(missing).toEqual([]);
  });
  test('the pieces of a name with a mark, and both joined', () => {
    for (const word of ['obrien', 'brien', 'jeanluc', 'oconnor'])
      expect(names.lookupText(word) & NAME, word).toBeTruthy();
  });
  test.each(rows('john priya mohammed wei jürgen smith nguyen garcia müller kowalski ivanova'))(
    '%s is evidence alone',
    (word) => {
      expect(flagNames(names.lookupText(word) & FREQUENT)).not.toEqual([]);
    },
  );
});

describe('words of logs', () => {
  test.each([
    'Error Request Connection Timeout Kernel Thread Java Spring Kafka Nginx Chrome Mozilla Windows Server Docker Node',
    'Unable Failed Missing Started Stopped Warning Exception Session Handler Listening Retrying Shutdown Unexpected Agent',
    'Linux Ubuntu Debian Apache Tomcat Postgres Redis Jenkins Firefox Safari Kubernetes Prometheus Elasticsearch',
    'Monday Wednesday Sunday January February August December Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec',
    'Account Customer Invoice Payment Address Password Username Doctor Manager Director Engineer',
  ])('%s', (text) => {
    for (const word of rows(text)) {
      const flags = names.lookupText(word);
      expect(flags & Flag.WORD, word).toBe(Flag.WORD);
      expect(flagNames(flags & FREQUENT), word).toEqual([]);
      if (flags & NAME) expect(flags & Flag.AMBIGUOUS, word).toBe(Flag.AMBIGUOUS);
    }
  });
  test.each(rows('will mark grace may young brown rose hunter chase bill art king page bell'))(
    '%s is a name and a word',
    (word) => {
      const flags = names.lookupText(word);
      expect(flagNames(flags)).toEqual(expect.arrayContaining(['WORD', 'AMBIGUOUS']));
      expect(flags & NAME).toBeTruthy();
      expect(flags & FREQUENT).toBe(0);
    },
  );
  test.each(
    rows('York Francisco San Angeles Germany Berlin Tokyo Texas Mumbai French Paris London Jordan Zürich'),
  )('%s is a place', (word) => {
    expect(names.lookupText(word) & Flag.PLACE).toBe(Flag.PLACE);
  });
  test('a rare surname of the Wikipedia list is no word', () => {
    for (const word of rows('Paavolainen Gelencsér Kowalski Nguyen Papadopoulos'))
      expect(names.lookupText(word) & Flag.WORD, word).toBe(0);
  });
});

describe('lookup', () => {
  test('reads a word inside a longer buffer, ASCII in any case', () => {
    const line = encoder.encode('user=JOHN Müller');
    expect(names.lookup(line, 5, 9)).toBe(names.lookupText('john'));
  });
  test('lookupText takes any case and normal form', () => {
    const flags = names.lookupText('müller');
    for (const word of ['MÜLLER', 'Müller'.normalize('NFD'), 'Müller'])
      expect(names.lookupText(word)).toBe(flags);
  });
  test('the empty word and odd strings are nothing', () => {
    for (const word of ['', '1234567890', '-----', '\u0000\u0000', '\ud800'])
      expect(names.lookupText(word) & FREQUENT).toBe(0);
  });
});

const THINGS = ['morgan stanley', 'Harley-Davidson', 'walt disney world', 'Mount Everest'];

describe('firms, products and places that are written as names are', () => {
  test.each(THINGS)('%s', (phrase) => {
    expect(names.lookupText(phrase) & Flag.THING).toBe(Flag.THING);
  });
  test('a name is none', () => {
    for (const name of ['jane doe', 'john smith', 'morgan', 'stanley'])
      expect(names.lookupText(name) & Flag.THING).toBe(0);
  });
});

describe('the committed file', () => {
  test('is the one that the manifest describes', () => {
    expect(createHash('sha256').update(names.data).digest('hex')).toBe(manifest.sha256);
    expect(names.filters.map(({ flag }) => flag)).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
    for (const { offset } of names.filters) expect(offset % 16).toBe(0);
  });

  const known = [...Object.values(GIVEN_ROWS), ...Object.values(SURNAME_ROWS)]
    .flatMap(rows)
    .map((word) => word.toLowerCase());
  test.each(names.filters.map((entry, i) => ({ ...entry, name: manifest.filters[i].name })))(
    '$name: our reader answers as the library does',
    ({ flag, log2m, k, offset }) => {
      const filter = filterFromBits(names.data.subarray(offset, offset + 2 ** (log2m - 3)), log2m, k);
      // Short strings are often real entries, long ones never: both answers are held.
      const probes = [
        ...known,
        ...THINGS,
        ...randomWords(4000, 11),
        ...randomWords(4000, 12).map((word) => word.slice(0, 4)),
      ];
      let hits = 0;
      for (const word of probes) {
        const bytes = encoder.encode(word);
        const ours = (names.lookup(bytes, 0, bytes.length) & flag) !== 0;
        expect(ours, word).toBe(filter.has(word));
        if (ours) hits++;
      }
      expect(hits).toBeGreaterThan(0);
      expect(hits).toBeLessThan(probes.length);
    },
  );

  test('keeps its false-positive bounds on strings it has never seen', () => {
    const probes = randomWords(60_000, 77).map((word) => encoder.encode(word));
    const flags = probes.map((bytes) => names.lookup(bytes, 0, bytes.length));
    for (const { name, flag, bound, falsePositiveRate } of manifest.filters) {
      expect(falsePositiveRate, name).toBeLessThanOrEqual(bound);
      expect(flags.filter((found) => found & flag).length / probes.length, name).toBeLessThanOrEqual(
        bound * 1.3,
      );
    }
  });
});

describe('a damaged file', () => {
  const damaged: [string, (image: Uint8Array) => Uint8Array, RegExp][] = [
    ['empty', () => new Uint8Array(0), /cut short/],
    ['another file', (image) => image.fill(0, 0, 4), /no names file/],
    ['a later version', (image) => image.fill(9, 4, 5), /version 9/],
    ['cut in the header', (image) => image.slice(0, 40), /cut short/],
    ['cut in the bits', (image) => image.slice(0, image.length - 1), /cut short/],
    ['a header that points astray', (image) => image.fill(77, 16, 17), /damaged header/],
  ];
  test.each(damaged)('%s', (_, damage, message) => {
    const load = () => readFilters(damage(names.data.slice()));
    expect(load).toThrow(NamesFileError);
    expect(load).toThrow(message);
    expect(load).toThrow(/npm run generate/);
  });
});
