/** Words of short turns of talk, by what they say of the number or words beside them. */

/** A word, or one that somebody's fingers slipped on. */
const list = (words: string) => new Set(words.split(' '));

export type Field = 'ssn' | 'card' | 'account' | 'phone' | 'other';

const FIELDS: readonly [Field, ReadonlySet<string>, RegExp | null][] = [
  ['ssn', list('ssn social security sss ss'), /ssn$|^so[cs]i[ae]l$/],
  ['card', list('card credit debit visa mastercard amex cc maestro rupay'), /card$/],
  [
    'account',
    list('account accounts ac acc acct savings saving checking chequing an banking a/c'),
    /^ac{1,2}o[a-z]{0,2}[nmu][a-z]?t$/,
  ],
  [
    'phone',
    list(
      'phone mobile cell contact conno ph tel telephone mob whatsapp phno phonenumber mobileno cellphone landline',
    ),
    /^(?:ph[aeo]{0,2}ne?|mob[a-z]{0,4})$/,
  ],
  [
    'other',
    list(
      'policy claim booking confirmation conformation reservation reference ref pnr passport license licence vehicle car ' +
        'model insurance code pin zip zipcode date dob birth born year flight ticket order invoice seat room gate price amount ' +
        'cost paid pay fare dollars dollar rs usd inr charged charge transfer worth bill otp plate vin transferred send version port build ' +
        'error job worker row line page status http month day time at by on in until till since from around after before between expires expiry exp cvv',
    ),
    null,
  ],
];

export function fieldOf(word: string): Field | null {
  for (const [field, words, slips] of FIELDS) if (words.has(word) || slips?.test(word)) return field;
  return null;
}

/** Between what a number is called and the number. */
const CONNECTS = list(
  'is was are were be s its it the my of last final first four digit digits ends end ending ended with in and to id as here this ' +
    'that would will should read sure yes yeah ok okay correct right actually your his her our complete full me on',
);
export const connects = (word: string) =>
  CONNECTS.has(word) ||
  /^(?:n[uo]s?|n[u]?m?b?[a-z]{0,5}|n[uo][bmn][a-z]{0,5}|di[a-z]?g[a-z]{0,5})$/.test(word);

/** All that may stand around a number that answers a question on its own. */
const AROUND = list(
  'sure yes yeah yep yup ya yea ok okay okey oh ohk sorry hi hello hey its it is im i am this that thats here my name and the well so ' +
    'no not please thanks thank you fine great of course alright are was as for to n nos correct wait mine me s be would both one two ' +
    'last first four digit digits full details follows follow these those ssn sir madam maam mam again also other',
);
export const standsAround = (word: string) => AROUND.has(word);

/** Somebody speaks, rather than something. */
const SPEAKS = list(
  'i my me you your please pls plz sure yes yeah sorry its im thanks thank hi hello mine name ok okay oops wait oh am ' +
    'myself number no thats too',
);
export const speaks = (word: string) => SPEAKS.has(word);

/** Ends an address, on its either side. */
const ENDS_PLACE = list(
  'i my me you your is are was were am be it its this that thats the a an and or but to for from of with in at on by ssn social security ' +
    'card credit debit account acc acct phone mobile cell contact email mail name number please pls plz thanks thank sure yes yeah ' +
    'ok okay sorry oh hi hello have has had do does did can could would will want need help know tell give get got took took make ' +
    'change changed update updated should instead write wrong correct correction not only all any every per each more most same other right ' +
    'left first errors error requests request files bytes ms times tickets ticket seats seat cards people persons passengers passenger ' +
    'days day hours hour bags bag rooms room months month years year dollars pm am minutes items item lines line version under january february march april june july august september october november december ' +
    'when where what which who how why if so just now then there here we they he she our their his her new address adress ' +
    'flight trip booking book station airport class ways lost stolen found using used go going live lives lived took into int',
);
export const endsPlace = (word: string) => ENDS_PLACE.has(word);

/** Streets and quarters by themselves. */
const STREETS = list(
  'street road avenue ave rd lane boulevard blvd nagar colony salai marg chowk pudhur parkway crescent apartments bazaar bazar ' +
    'kandigai palayam terrace highway hwy',
);
/** Words of every day that are streets or houses behind a number. */
const HOUSES = list(
  'st dr drive ln ct court cir circle way pl place sq square complex cross main market plaza tower towers floor house villa villas ' +
    'residency society garden gardens layout enclave sector block phase park hills building apartment apt flats estate estates ' +
    'grove trail close row alley mews village terr pkwy heights vihar puram pet',
);
export const isStreet = (word: string) =>
  STREETS.has(word) ||
  (/^(?:s?t?re{1,3}t[a-z]{0,2}|s?te{1,3}t[a-z]{0,2}|stree|[a-z]{3,}road|[a-z]{4,}street)$/.test(word) &&
    !/^(?:set|tree|teet|ret|rett|rets|retro|reeth?|treet|teeth?|steel|abroad|railroad|inroad|broad|tet|teto|sett)$/.test(
      word,
    )) ||
  word === 'street';
export const isHouse = (word: string) => HOUSES.has(word);

/** Postal abbreviations of the states, USPS Publication 28. */
const STATES = list(
  'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut ' +
    'vt va wa wv wi wy dc',
);
export const isState = (word: string) => STATES.has(word);
