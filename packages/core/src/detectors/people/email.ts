import type { Detector } from '../types.ts';

/** UTF-8 of letters: RFC 6531 mail boxes and IDN. General punctuation (E2 80 xx) and C2 xx are left out. */
const WIDE = String.raw`[\xc3-\xdf][\x80-\xbf]|[\xe0\xe1\xe3-\xed][\x80-\xbf]{2}`;
const LABEL = `(?:[A-Za-z0-9-]|${WIDE}){1,63}`;
const TOP = String.raw`(?:[Xx][Nn]--[A-Za-z0-9-]{1,59}|[A-Za-z]{2,24}|(?:[\xc3-\xdf][\x80-\xbf]|[\xe0\xe1\xe3-\xed][\x80-\xbf]{2}){2,16})`;
/** Not user:password of a URL, whose host looks like an address's domain. */
const NOT_USERINFO = String.raw`(?<!:\/\/[^\s\/@:]{0,64}:[^\s\/?&=#]{0,64})`;

/** Names that look like a domain but are a file, a systemd unit or a package version. */
const NOT_TOP =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|[cm]?jsx?|[cm]?ts|tsx|css|s[ac]ss|less|json|xml|ya?ml|html?|txt|pdf|jar|war|tgz|gz|tar|exe|dll|log|lock|service|socket|timer|target|mount|slice|scope|swap|device)$/i;

const ALGORITHM =
  /^(?:aes|rijndael|chacha|hmac|umac|zlib|curve|sntrup|ssh-|ecdsa|rsa-|hostkeys|eow|no-more|fsync|posix-|statvfs|fstatvfs|hardlink|auth-agent|tun|keepalive|strict|kex-|ping|limits|lsetstat|expand-path|copy-data|home-directory|users-groups)/i;

/** Behind them stands the id of a message, which looks like an address. */
const NOT_MESSAGE_ID = '(?<!(?:[Mm]essage-[Ii][Dd]|[Ii]n-[Rr]eply-[Tt]o|[Rr]eferences)[:=] {0,2}<)';

/** Bytes of a local part. `=`, `/` and other signs that RFC 5322 allows end a value in logs. */
const LOCAL = new Uint8Array(256);
for (let code = 0; code < 256; code++) {
  if (code >= 0x80 || /[A-Za-z0-9._+~'-]/.test(String.fromCharCode(code))) LOCAL[code] = 1;
}

const PERCENT = 0x25;

/** Walks back from the `@` over what a local part can hold. */
function startFrom(text: string, at: number): number {
  const stop = Math.max(0, at - 100);
  let start = at;
  while (start > stop && LOCAL[text.charCodeAt(start - 1)]) {
    if (text.charCodeAt(start - 3) !== PERCENT) {
      start--;
      continue;
    }
    // %2B, %2E, %2D and %5F belong to the name; any other escape ends it.
    const encoded = text.slice(start - 2, start);
    if (/^(?:2[BbDdEe]|5[Ff])$/.test(encoded)) start -= 3;
    else if (/^[0-9A-Fa-f]{2}$/.test(encoded)) break;
    else start--;
  }
  // An escape of JSON in front: \njohn@…, \u003cjohn@…
  let slashes = 0;
  while (text[start - 1 - slashes] === '\\') slashes++;
  if (slashes % 2 === 1) start += /^u[0-9A-Fa-f]{4}/.test(text.slice(start, start + 5)) ? 5 : 1;
  while (start < at && /[.'~-]/.test(text[start])) start++;
  return start < at ? start : -1;
}

function validate(value: string): boolean {
  const sign = value.lastIndexOf('@');
  const encoded = value.lastIndexOf('%40');
  const local = value.slice(0, Math.max(sign, encoded, 0));
  const domain = value.slice(sign > encoded ? sign + 1 : encoded + 3);
  if (local === '' || local.length > 64 || local.endsWith('.') || local.includes('..')) return false;
  // Ciphers and extensions of SSH are named so.
  if (/(?:^|\.)(?:openssh\.com|libssh\.org|liu\.se)$/i.test(domain) && ALGORITHM.test(local)) return false;
  // Parts of hex and digits joined by dashes, at a web server: the id of a message.
  if (/^www\./i.test(domain) && /(?:-[0-9a-f]*[0-9][0-9a-f]*){3}$/i.test(local)) return false;
  // react@18.2.0-rc.next is a package.
  if (NOT_TOP.test(domain) || /^\d+\.\d+[.-]/.test(domain)) return false;
  return !(domain.startsWith('-') || domain.endsWith('-') || domain.includes('.-') || domain.includes('-.'));
}

export const email: Detector = {
  id: 'email',
  entity: 'EMAIL_ADDRESS',
  title: 'E-mail address',
  reference: 'RFC 5321 section 4.1.2, RFC 6531, RFC 5890',
  shapes: ['at'],
  startFrom,
  pattern: new RegExp(
    String.raw`${NOT_USERINFO}${NOT_MESSAGE_ID}(?!(?:git|hg|svn)@[^\s:\/]{1,255}[:\/])` +
      String.raw`(?:[A-Za-z0-9._+~'\x80-\xff-]|%2[BbDdEe]|%5[Ff]){1,100}(?:@|%40)(?:${LABEL}\.){1,10}(?:${TOP}(?![A-Za-z0-9])|(?:com|org|net|edu)(?=[0-9]))`,
    'y',
  ),
  maxLength: 384,
  validate,
  confidence: 0.95,
  context: [
    {
      // Spelled out, or with the signs lost: jane dot doe at example dot com, janedoe 45 gmailcom.
      words: [
        'email address',
        'mail address',
        'email id',
        'mail id',
        'my email',
        'your email',
        'email is',
        'mail is',
        'email me at',
        'mail it to',
        'email to',
      ],
      pattern:
        /^[^0-9A-Za-z@]{0,4}(?:(?:address|id|is|its|it|at|to|please|sure|ok)[^0-9A-Za-z@]{1,3}){0,4}([a-z0-9]{1,40}(?:(?: (?:dot|underscore|dash) |\.)[a-z0-9]{1,30}){0,3}(?: [0-9]{1,6})? (?:at|@) [a-z0-9-]{2,40}(?: dot [a-z]{2,12}){1,3}|[a-z0-9]{0,40} ?(?:[0-9]{1,6} )?(?:gmail|yahoo|hotmail|outlook|icloud|rediffmail)(?: ?dot ?| )?com)(?![A-Za-z0-9])/di,
      needsDigit: false,
      window: 112,
      confidence: 0.6,
    },
  ],
  keys: ['email', 'e_mail', 'email_address', 'mail_address', 'emails'],
  validateKeyed: (value) => /^[^\s@]{1,64}(?:@|%40)[^\s@]{1,255}$/.test(value),
  examples: [
    'john.doe@example.com',
    'JOHN_DOE+tag@mail.example.co.uk',
    "o'brien@example.org",
    'josé@exämple.example',
    'user@xn--exmple-cua.example',
    'contact: «a@example.io».',
    'redirect=%2Fu%3D«john%2Btag%40example.com»&x=1',
    '<«jane@example.com»>',
    'mailto:«jane-doe@example.com»?subject=hi',
    'my email is «jane dot doe at example dot com» thanks',
    'email id «janedoe 45 gmailcom»',
  ],
  counterExamples: [
    'offer: aes256-cbc,rijndael-cbc@lysator.liu.se,aes192-cbc',
    'kex hmac-sha2-256-etm@openssh.com',
    'Message-ID: <20240223075525.8CD9941B67@mail.example.com>',
    'id ea-mime-65644089-5f53-529258e0@www.example.com',
    'user@db',
    'react@18.2.0',
    'pkg@1.2.3-beta.rc',
    'git@github.com:org/repo.git',
    'ssh://git@github.com/org/repo.git',
    'logo@2x.png',
    'user@1000.service',
    'postgres://app:hunter2@db.example.com/orders',
    'java.lang.Object@1b28cdfa',
    '@example.com',
    'your email is at the top of the page',
    'we offer email address lookup at gmail',
  ],
};
