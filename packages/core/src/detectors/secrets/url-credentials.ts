import { placeholder } from '../kit/placeholder.ts';
import type { Detector } from '../types.ts';

const SLASH = 0x2f;

/** What no user part holds: white space, quotes, angle brackets. */
const STOP = new Uint8Array(256);
for (const character of '\t\n\r "\'<>`') STOP[character.charCodeAt(0)] = 1;

/** The user part starts behind `://`; a blank or quote on the way means that there is none. Passwords hold slashes. */
function startFrom(text: string, at: number): number {
  const stop = Math.max(0, at - 320);
  for (let i = at - 1; i >= stop; i--) {
    const code = text.charCodeAt(i);
    if (code === SLASH && text.slice(Math.max(0, i - 2), i) === ':/') return i + 1;
    if (STOP[code]) return -1;
  }
  return -1;
}

/** Behind a slash it is a password only if no port or path was meant: `db:5432/x@y`, `host:/x`, `c:{port}/x@y`. */
const WITH_SLASH = String.raw`(?![0-9]{1,5}[/?#]|[/$%{[(])(?:[^\s"'<>${'`'}?#:]|:(?!\/\/)){1,256}(?=@(?:[A-Za-z0-9_-]+\.[A-Za-z0-9.-]+|localhost|\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9_-]+(?=[:/]))(?::[0-9]{1,5})?(?:[/?#,;&\s"')\]<>|${'`'}\\]|\.(?![A-Za-z0-9])|$))`;

const password = (value: string) => value.slice(value.indexOf(':') + 1);

/** A slash in the password and no dot in the host: the shape `at` sees no URL there. */
export const databaseCredentials: Detector = {
  id: 'database-credentials',
  entity: 'URL_CREDENTIALS',
  title: 'User and password in the URL of a database or queue',
  reference: 'RFC 3986 section 3.2.1',
  prefixes: [
    'postgres://',
    'postgresql://',
    'postgresql+',
    'mysql://',
    'mysql+',
    'mariadb://',
    'mongodb://',
    'mongodb+',
    'redis://',
    'rediss://',
    'amqp://',
    'amqps://',
  ],
  pattern: new RegExp(
    String.raw`[a-z]{4,10}(?:\+[a-z0-9]{2,10})?:\/\/([^\s/"'<>${'`'}:@[]{0,128}:${WITH_SLASH})`,
    'dy',
  ),
  maxLength: 512,
  validate: (value) => !placeholder(password(value)),
  confidence: 0.96,
  examples: [
    'postgres://«app:Tr0ub/4dor3x»@db/app',
    'redis://«:Tr0ub/4dor3x»@cache:6379',
    'amqp://«svc:a/b/c9x»@queue:5672/vhost',
    'DSN=mysql+pymysql://«app:Tr0ub/4dor3x»@db:3306/app',
    '{"url":"mongodb+srv://«app:Tr0ub/4dor3x»@cluster/app"}',
  ],
  counterExamples: [
    'postgres://db:5432/app',
    'redis://cache:6379/0',
    'amqp://queue',
    'postgres://db:5432/app?user=x@y.example',
    'connecting to mysql://db/app',
    'postgres://app:{password}@db/app',
  ],
};

export const urlCredentials: Detector = {
  id: 'url-credentials',
  entity: 'URL_CREDENTIALS',
  title: 'User and password in a URL',
  reference: 'RFC 3986 section 3.2.1',
  shapes: ['at'],
  startFrom,
  // Up to the last @: people leave it unescaped in passwords.
  pattern: new RegExp(
    String.raw`(?<=[A-Za-z0-9+.-]:\/\/)[^\s/"'<>${'`'}:@[]{0,128}:(?:${WITH_SLASH}|[^\s/"'<>${'`'}]{1,256}(?=@[A-Za-z0-9[._\x80-\xff-]))`,
    'y',
  ),
  maxLength: 512,
  validate: (value) => !placeholder(password(value)),
  // Over that of an e-mail address, which the end of a password and the host look like.
  confidence: 0.96,
  context: [
    {
      // curl -u, --user and --proxy-user take the same pair.
      words: ['curl'],
      // As a user agent, and nothing behind it.
      notBefore: /^\/[0-9.]{1,12}(?:["'\\),;\]\r\n]|$)/,
      pattern: /^.{0,200}?\s(?:-u|--user|--proxy-user)[ =]{0,2}["']?([^\s"':]{1,64}:[^\s"']{1,128})/d,
      validate: (value) => !placeholder(password(value)),
      needsDigit: false,
      window: 400,
      confidence: 0.9,
    },
  ],
  examples: [
    'curl -u «admin:Tr0ub4dor3x» https://api.example.com/v1',
    'ran curl/8.5.0 -u «admin:Tr0ub4dor3x» https://api.example.com/v1',
    "curl -sS --user '«svc:hunter2»' https://api.example.com/",
    'postgres://«app:hunter2»@db.example.com/orders',
    'redis://«:s3cr3t»@cache.example.com:6379',
    'postgres://«app:p@ss:w/rd»@db.example.com/x',
    'postgres://«app:Tr0ub/4dor3x»@db.example.com/app',
    'postgres://«app:Tr0ub/4dor3x»@db/app',
    'http://«proxy:aB3/x+y==»@proxy.example.com:3128',
    '[http://«proxy:aB3/x+y==»@proxy.example.com:3128]',
    'mongodb://«svc:p@ss!word»@h1.example.com:27017,h2.example.com/app',
    'GET https://«jane:pa%24%24»@www.example.com/ 200',
    'amqp://«guest:guest»@[2001:db8::1]:5672',
    'url="https://«bot:x-oauth-basic»@git.example.com/r.git"',
  ],
  counterExamples: [
    'http://example.com:8080/path@2x',
    'ssh://git@example.com/repo',
    'https://user:***@example.com/',
    `postgres://\${USER}:\${PASS}@db.example.com/`,
    'http://web:8080/@scope/pkg@1.0.0/index.js',
    'https://example.com/a/b:c/d@example.com',
    'redis://cache:6379/0 and jane@example.com',
    'file://C:/Users/jane@example.com/x',
    'http://$HOST:$PORT/users/jane@example.com',
    'http://registry.example.com:5000/team/image@sha256:0f0f',
    'a:b@example.com',
    'http://example.com/?q=a:b@example.com',
    'https://user:[REDACTED]@example.com/',
  ],
};
