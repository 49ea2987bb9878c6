/** People: names in the ways logs write them, e-mail addresses, phones, dates of birth. Values are without markup. */
import type { Rng } from '../rng.ts';
import { cultures } from '../words.ts';

export interface Person {
  given: string;
  surname: string;
}

export function person(r: Rng): Person {
  const given = r.pick(r.pick(cultures).given);
  return { given, surname: r.pick(r.pick(cultures).surnames) };
}

export function fullName({ given, surname }: Person): string {
  return `${given} ${surname}`;
}

/** As people and programs write names. An honorific is not part of the value: it names nobody. */
export function writtenName(r: Rng, { given, surname }: Person): string {
  switch (r.int(0, 9)) {
    case 0:
      return `${surname}, ${given}`;
    case 1:
      return `${given[0]}. ${surname}`;
    case 2:
      return `${given} ${r.chars('ABCDEFGHJKLMNPRSTW', 1)}. ${surname}`;
    case 3:
      return `${given} ${surname}`.toUpperCase();
    case 4:
      return `${given} ${surname}-${r.pick(r.pick(cultures).surnames)}`;
    default:
      return `${given} ${surname}`;
  }
}

export const honorifics = ['Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Prof.', 'Herr', 'Frau', 'Sra.', 'Mme'];

/** Letters an address may hold without escapes. */
export function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[ðÐ]/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

const domains = [
  'example.com',
  'example.org',
  'example.net',
  'mail.example.com',
  'post.example.net',
  'kunden.example',
  'acme.example',
  'north-wind.example',
  'corp.test',
  'eu.corp.test',
];

export function email(r: Rng, who: Person = person(r)): string {
  const given = ascii(who.given);
  const surname = ascii(who.surname);
  const local = r.pick([
    `${given}.${surname}`,
    `${given[0]}${surname}`,
    `${given}_${surname}${r.int(1, 99)}`,
    `${given}${r.int(60, 99)}`,
    `${surname}.${given[0]}`,
    `${given}+${r.pick(['news', 'shop', 'test'])}`,
    `${given}-${surname}`,
  ]);
  return `${local}@${r.pick(domains)}`;
}

/** Ranges that the numbering authorities keep for drama, or that are not in service. */
const phones: ((r: Rng) => string)[] = [
  (r) => `(${r.pick(areas)}) 555-01${r.digits(2)}`,
  (r) => `${r.pick(areas)}-555-01${r.digits(2)}`,
  (r) => `+1 ${r.pick(areas)} 555 01${r.digits(2)}`,
  (r) => `+1${r.pick(areas)}55501${r.digits(2)}`,
  (r) => `+1-${r.pick(areas)}-555-01${r.digits(2)}`,
  (r) => `${r.pick(areas)}.555.01${r.digits(2)}`,
  (r) => `+44 20 7946 0${r.digits(3)}`,
  (r) => `07700 900${r.digits(3)}`,
  (r) => `+447700900${r.digits(3)}`,
  (r) => `+33 1 99 00 ${r.digits(2)} ${r.digits(2)}`,
  (r) => `+49 30 23125 ${r.digits(3)}`,
  (r) => `+61 4 9157 0${r.digits(3)}`,
  (r) => `+353 20 91${r.digits(1)} ${r.digits(4)}`,
  (r) => `+46 70 174 06 ${r.digits(2)}`,
];
const areas = ['212', '415', '303', '617', '702', '808', '512'];

export function phone(r: Rng): string {
  return r.pick(phones)(r);
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

export function birthDate(r: Rng): string {
  const year = r.int(1938, 2006);
  const month = r.int(1, 12);
  const day = r.int(1, 28);
  const two = (n: number) => String(n).padStart(2, '0');
  return r.pick([
    `${year}-${two(month)}-${two(day)}`,
    `${year}-${two(month)}-${two(day)}`,
    `${two(month)}/${two(day)}/${year}`,
    `${two(day)}.${two(month)}.${year}`,
    `${day} ${months[month - 1]} ${year}`,
    `${months[month - 1].slice(0, 3)} ${day}, ${year}`,
  ]);
}
