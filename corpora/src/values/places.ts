/** Streets that are put together by chance, house numbers, postal codes. */
import type { Rng } from '../rng.ts';

const trees = 'Larkspur Mulberry Hawthorn Juniper Chestnut Foxglove Heron Quarry Mill Station'.split(' ');
const kinds = ['Street', 'Avenue', 'Road', 'Lane', 'Drive', 'St', 'Ave', 'Blvd', 'Court'];
const german = 'Linden Rosen Bahnhof Garten Wiesen Ulmen Birken Mühlen'.split(' ');

export function street(r: Rng): string {
  const english = `${r.int(1, 2900)} ${r.pick(trees)} ${r.pick(kinds)}`;
  return r.pick([
    english,
    english,
    `${english}, Apt ${r.int(1, 40)}${r.pick(['', 'A', 'B'])}`,
    `${r.pick(german)}${r.pick(['straße', 'weg', 'gasse', 'allee'])} ${r.int(1, 180)}`,
    `${r.int(1, 120)} rue ${r.pick(['des Tilleuls', 'du Moulin', 'de la Gare', 'des Acacias'])}`,
  ]);
}

/** As people type it. */
export const typedStreet = (r: Rng) =>
  `${r.int(1, 2900)} ${r.pick(trees)} ${r.pick(kinds.slice(0, 5))}`.toLowerCase();

export const zip = (r: Rng) =>
  r.pick([r.digits(5), `${r.digits(5)}-${r.digits(4)}`]).replace(/^0/, () => String(r.int(1, 9)));
