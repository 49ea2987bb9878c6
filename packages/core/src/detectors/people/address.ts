import { END, START } from '../kit/edges.ts';
import type { Detector } from '../types.ts';

/** A letter in latin1, the halves of UTF-8 characters included. */
const L = 'A-Za-z\\x80-\\xff';
/** A word of a street or town, with `'`, `.` and `-` inside. */
const WORD = `[${L}][${L}'-]{0,24}`;
const CAP = `[A-Z\\xc3-\\xdf][${L}'-]{0,24}`;
/** Apt 4B, Suite 246, 2nd floor */
const UNIT = `(?:,? {1,2}(?:(?:[Aa]pt|[Aa]partment|[Ss]uite|[Ss]te|[Uu]nit|[Ff]lat|[Rr]oom|[Ff]loor)\\.? ?#?[0-9]{1,5}[A-Za-z]?|#[0-9]{1,5}[A-Za-z]?|[0-9]{1,2}(?:st|nd|rd|th) floor))?`;
/** `, Springfield, IL 62704-1234`, `, 10115 Berlin`, ` Springfield IL 62704` */
const TOWN = `(?:,? {1,2}(?:[0-9]{4,5} )?${CAP}(?: ${CAP}){0,3}(?=,? {1,2}(?:[A-Z]{2} )?[0-9]{4,5}\\b|[,.;"]|$))?(?:,? {1,2}[A-Z]{2})?(?:,? {1,2}[0-9]{5}(?:-[0-9]{4})?\\b|,? {1,2}[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}\\b)?`;
const GERMAN =
  '(?:str(?:asse|a\\xc3\\x9fe|\\.)|gasse|weg|platz|allee|damm|ufer|ring|straat|laan|kade|plein|gatan|gata|v\\xc3\\xa4gen|vej|veien)';

const REFERENCE =
  'https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions; ISO 19160';

/** Words that stand behind a street's name and are long or rare enough to be looked for. */
const SUFFIXES = [
  'street',
  'avenue',
  'ave',
  'road',
  'drive',
  'lane',
  'boulevard',
  'blvd',
  'court',
  'terrace',
  'highway',
  'hwy',
  'parkway',
  'pkwy',
  'crescent',
  'square',
  'gardens',
  'grove',
  'mews',
  'circle',
];

const lowerSuffix =
  '(?:street|avenue|ave|road|drive|lane|boulevard|blvd|highway|hwy|parkway|crescent|terrace|court)';

/** "12 errors on the way", "3 requests per lane": what stands between number and street says that it is none. */
const NO_STREET =
  /\b(?:in|on|of|to|for|the|per|from|with|by|at|is|are|was|new|each|errors?|requests?|files?|bytes|ms|times?|left|took|and|or|this|all|no|first|second|only|more|most|same|right|wrong|other|any|place|items?|lines?|version|took|under|error|line|row)\b/i;

/** 404 Street, 10 Drive, 1 Court */
const NAMELESS = /^[0-9]+[A-Za-z]? [A-Za-z]+\.?(?:,|$)/;

export const streetAddress: Detector = {
  id: 'street-address',
  entity: 'STREET_ADDRESS',
  title: 'House number and street, with town and postal code behind them',
  reference: REFERENCE,
  shapes: ['street'],
  pattern: new RegExp(
    `${START}(?<![0-9][.:/-])(?:[0-9]{1,6} (?:[NSEW]\\.? )?${CAP}(?: ${CAP}){0,3} (?:St|Rd|Dr|Ln|Ct|Pl|Sq|Ave|Way|Row|Place|Close)\\b\\.?${UNIT}${TOWN}|(?:${CAP} ){0,2}(?:[${L}'-]{0,30}${GERMAN}) [0-9]{1,4}(?: ?[a-h]\\b)?(?![0-9%:/]|[.,][0-9])(?:,? {1,2}(?:[A-Z]{1,2}-)?[0-9]{4,5} ${CAP})?)`,
    'y',
  ),
  maxLength: 160,
  confidence: 0.75,
  context: [
    {
      words: SUFFIXES,
      around: true,
      // The English order, in capitals: 12 Elm Street, Springfield, IL 62704.
      pattern: new RegExp(
        `(?<![${L}0-9_.:/-])(?:[0-9]{1,3} )?[0-9]{1,6}[A-Za-z]? (?:[NSEW]\\.? )?(?:[0-9]{1,3}(?:st|nd|rd|th) )?(?:${CAP} ){0,3}(?:Street|Avenue|Ave|Road|Drive|Lane|Boulevard|Blvd|Court|Terrace|Highway|Hwy|Parkway|Pkwy|Crescent|Square|Place|Close|Gardens|Grove|Mews|Row|Trail|Way|Alley|Circle)${END}\\.?(?: [NSEW]{1,2}${END})?${UNIT}${TOWN}`,
        '',
      ),
      validate: (value) => !NO_STREET.test(value.split(',')[0]) && !NAMELESS.test(value),
      window: 96,
      confidence: 0.8,
    },
    {
      words: [
        'street',
        'avenue',
        'ave',
        'road',
        'drive',
        'lane',
        'boulevard',
        'blvd',
        'highway',
        'crescent',
        'terrace',
        'court',
      ],
      around: true,
      // In talk without capitals.
      pattern: new RegExp(
        `(?<![${L}0-9_.:/-])(?:[0-9]{1,3} )?[0-9]{1,6}[a-z]? (?:th |st |nd |rd )?(?:[a-z\\x80-\\xff'-]{2,20} ){1,3}${lowerSuffix}${END}(?:,? (?:apt|suite|unit|flat) ?[0-9]{1,5}[a-z]?)?(?: [a-z]{3,15}){0,3}(?: [a-z]{2})?(?: [0-9]{4,6})?${END}`,
        '',
      ),
      validate: (value) => !NO_STREET.test(value),
      window: 64,
      confidence: 0.55,
    },
    {
      words: [
        'rue',
        'chemin',
        'impasse',
        'quai',
        'cours',
        'route de',
        'avenue de',
        'boulevard de',
        'allée',
        'allee',
        'place de',
      ],
      around: true,
      pattern: new RegExp(
        `(?<![${L}0-9_.:/-])(?:[0-9]{1,3} )?[0-9]{1,4}(?: ?(?:bis|ter|[a-d]))?,? (?:[Rr]ue|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Cc]ours|[Rr]oute|[Aa]venue|[Bb]oulevard|[Aa]ll(?:\\xc3\\xa9|e)e|[Pp]lace)(?: (?:du|de|des|la|le|les|de la|[dl]'))* ?${CAP}(?:[ -](?:(?:du|de|des|la|le|les|l') ?)?${CAP}){0,3}(?:,? {1,2}[0-9]{5}(?: ${CAP}(?:-${CAP})*)?)?`,
        '',
      ),
      window: 96,
      confidence: 0.8,
    },
    {
      words: [
        'ulica',
        'ulice',
        'utca',
        'útja',
        'utja',
        'náměstí',
        'třída',
        'πλατεία',
        'Πλατεία',
        'οδός',
        'улица',
        'ул',
        'проспект',
      ],
      around: true,
      pattern: new RegExp(
        `(?<![${L}0-9_.:/-])(?:[0-9]{1,4}[,.]? )?(?:${WORD} ){0,3}(?:[Uu]lic[ae]|[Uu]tca|\\xc3\\xbatja|utja|n\\xc3\\xa1m\\xc4\\x9bst\\xc3\\xad|t\\xc5\\x99\\xc3\\xadda|\\xce[\\xa0\\xa0]\\xce\\xbb\\xce\\xb1\\xcf\\x84\\xce\\xb5\\xce\\xaf\\xce\\xb1|\\xcf\\x80\\xce\\xbb\\xce\\xb1\\xcf\\x84\\xce\\xb5\\xce\\xaf\\xce\\xb1|\\xce\\xbf\\xce\\xb4\\xcf\\x8c\\xcf\\x82|\\xd1\\x83\\xd0\\xbb\\xd0\\xb8\\xd1\\x86\\xd0\\xb0|\\xd1\\x83\\xd0\\xbb\\.|\\xd0\\xbf\\xd1\\x80\\xd0\\xbe\\xd1\\x81\\xd0\\xbf\\xd0\\xb5\\xd0\\xba\\xd1\\x82)(?: ${WORD}){0,3} [0-9]{1,4}[a-z]?\\b`,
        '',
      ),
      window: 64,
      confidence: 0.7,
    },
    {
      // What a sentence calls an address may be written in any form: a number, words, and a number perhaps.
      words: [
        'address is',
        'address to',
        'address with',
        'his address',
        'her address',
        'my address',
        'your address',
        'current address',
        'residential address',
        'billing address',
        'shipping address',
        'home address',
        'mailing address',
        'delivery address',
        'postal address',
        'new address',
        'street address',
        'lives at',
        'lives on',
        'lived at',
        'lived in',
        'live at',
        'live in',
        'living at',
        'located at',
        'residing at',
        'resides at',
        'return to',
        'wohnhaft in',
        'wohnt in',
        'wohnt am',
        'adresse',
        'dirección',
        'direccion',
        'indirizzo',
        'addresses',
        'adres',
        'morada',
        'endereço',
      ],
      pattern: new RegExp(
        `^[^0-9${L}@/]{0,4}(?:(?:is|are|it|here|they|at|in|on|to|est|ist|es|the corner of)[^0-9${L}@/]{1,4}){0,4}((?:[0-9]{1,5}[A-Za-z]?,? ){1,2}(?:${WORD}\\.?,? ){0,4}${WORD}\\.?(?:,? [0-9]{1,6}\\b\\.?(?![.:/0-9]))?(?:,? (?:[Aa]pt|[Ss]uite|[Uu]nit|[Ff]lat)\\.? ?[0-9]{1,5}[A-Za-z]?)?(?:,? (?:[A-Z]{2} )?[0-9]{4,6}\\b| ?,? ?${CAP}(?: ${CAP}){0,2}(?: [0-9]{4,6}\\b)?)?|(?:${WORD} ){0,3}${WORD},? [0-9]{1,4}\\b(?! ?(?:%|[ap]m|ms|s|sec|min|hours?|days?|times?|bytes|[KMG]B)\\b)(?![.:/0-9]))`,
        'd',
      ),
      validate: (value) => !NO_STREET.test(value) && /[A-Za-z\x80-\xff]{3}/.test(value),
      window: 112,
      confidence: 0.65,
    },
    {
      words: ['apt', 'suite', 'apartment'],
      around: true,
      // A line of its own in an address over several lines.
      pattern: /^[ \t]{0,16}(?:apt|suite|apartment)\.? [0-9]{1,5}[A-Za-z]?[ \t]{0,8}$/i,
      confidence: 0.5,
    },
    {
      words: ['box', 'postfach', 'bp'].filter((word) => word.length > 2),
      around: true,
      pattern: new RegExp(`(?<![${L}0-9_])(?:[Pp]\\.? ?[Oo]\\.? ?[Bb]ox|Postfach) [0-9]{1,6}${END}`, ''),
      confidence: 0.7,
    },
  ],
  keys: [
    'address',
    'street',
    'street_address',
    'address_line',
    'address_line1',
    'address_line2',
    'addressline1',
    'addressline2',
    'line1',
    'line2',
    'billing_address',
    'shipping_address',
    'home_address',
    'mailing_address',
    'delivery_address',
    'postal_address',
    'addr_line1',
    'adresse',
    'strasse',
    'direccion',
    'indirizzo',
    'endereco',
  ],
  notKeys: [
    'ip_address',
    'mac_address',
    'email_address',
    'wallet_address',
    'contract_address',
    'remote_address',
    'client_address',
    'server_address',
    'source_address',
    'src_address',
    'dest_address',
    'dst_address',
    'bind_address',
    'listen_address',
    'peer_address',
    'host_address',
    'net_address',
    'network_address',
    'local_address',
    'memory_address',
    'base_address',
  ],
  // A street has letters and, but for farms and castles, a number; no host, path or hex.
  validateKeyed: (value) => {
    const text = value.replace(/\+|%20/g, ' ').replace(/%2C/gi, ',');
    return (
      /^(?=.*[A-Za-z\x80-\xff]{3})(?=.*[0-9])[0-9A-Za-z\x80-\xff][0-9A-Za-z\x80-\xff ,.'#&()/\\n-]{4,160}$/.test(
        text,
      ) &&
      / /.test(text) &&
      !/^(?:0x|[0-9a-f:.]+(?:\/[0-9]+)?$)|:\/\/|[0-9]+\.[0-9]+\.[0-9]+/i.test(text)
    );
  },
  examples: [
    'ship to «12 Elm Street, Springfield, IL 62704» today',
    '«221 Baker St»',
    '«1600 Amphitheatre Parkway, Mountain View, CA 94043»',
    'order for «350 Fifth Avenue, Apt 12B, New York, NY 10118», paid',
    '«10 Downing Street»',
    'flat at «107 Rue Abdelaziz»',
    'livraison: «12 bis rue de la Paix, 75002 Paris»',
    '«Hauptstraße 12, 10115 Berlin»',
    'Lieferung an «Nassaustraat 123»',
    'Adresse: «Am Markt 5»',
    'bus stops on «Ziegelgasse 26»',
    'she lives at «5 Sonnenallee»',
    '{"address":"«123 Main St, Apt 4»"}',
    'street=«12+Elm+Street»',
    'sure it is «1717 cherry tree lane»',
    'no «45 lake view road»',
    'return to P.O. «» soon'.replace('P.O. «»', '«P.O. Box 1234»'),
  ],
  counterExamples: [
    '404 Street not found',
    '10 Drive bays, 1 Court case',
    '12 errors on the road',
    'worker 3 took the fast lane',
    'address already in use 0.0.0.0:3000',
    '{"address":"10.0.0.1:8080"}',
    '{"address":"0x7ffee4c0"}',
    '{"ip_address":"10.0.0.1"}',
    '5 St Petersburg',
    'took 12 ms in place',
    'listening on address 127.0.0.1 port 80',
    'retry 3 Read timed out',
    'test suite 12 passed',
    'loaded 3 files on the way',
    'bind address 8080',
    'on May 12 Main thread',
  ],
};
