import { madeUp } from '../kit/made-up.ts';
import type { Detector } from '../types.ts';

const BODY = [1, 2, 3].map((seed) => madeUp(seed, 64));

/** In a form or a query the blanks are %20 or +. */
const GAP = String.raw`(?: |%20|\+)`;
const LABEL = `(?:[A-Z0-9]{2,16}${GAP}){0,3}PRIVATE${GAP}KEY(?:${GAP}BLOCK)?-----`;
const BEGIN = `-----BEGIN${GAP}${LABEL}`;
/** The rest of the record; its line ends are escaped, once or more, or written #012 as syslog does. */
const INLINE = String.raw`(?:[A-Za-z0-9+/=:,. \t()]|\\{1,8}[nrt/]|#01[125]|%[0-9A-Fa-f]{2}|-(?!----))*`;
const BASE64 = '[A-Za-z0-9+/=]';
/** Real lines: base64, headers, and blank ones between. A block whose end is out of sight ends at the first other line. */
const LINES = String.raw`(?:\r?\n[ \t]{0,16}(?:${BASE64}{20,80}(?=\r?\n|$)|${BASE64}{1,80}(?=\r?\n[ \t]{0,16}-----END)|(?:Proc-Type|DEK-Info|Version|Comment|Hash): [^\r\n]{0,120}|(?=\r?\n[ \t]{0,16}${BASE64}{20})))*`;
const ENDING = String.raw`(?:(?:\r?\n[ \t]{0,16})?-----END${GAP}${LABEL})?`;

export const privateKey: Detector = {
  id: 'private-key',
  entity: 'PRIVATE_KEY',
  title: 'Private key in PEM',
  reference: 'RFC 7468 sections 10 and 11, RFC 1421, OpenSSH PROTOCOL.key',
  prefixes: ['-----BEGIN'],
  pattern: new RegExp(`${BEGIN}${INLINE}${LINES}${ENDING}`, 'y'),
  multiline: true,
  maxLength: 16384,
  confidence: 0.99,
  examples: [
    `-----BEGIN PRIVATE KEY-----\n${BODY.join('\n')}\n-----END PRIVATE KEY-----`,
    `-----BEGIN RSA PRIVATE KEY-----\\n${BODY.join('\\n')}\\n-----END RSA PRIVATE KEY-----`,
    `-----BEGIN EC PRIVATE KEY-----\\\\n${BODY.join('\\\\n')}\\\\n-----END EC PRIVATE KEY-----`,
    `-----BEGIN EC PRIVATE KEY-----#012${BODY.join('#012')}#012-----END EC PRIVATE KEY-----`,
    `{"key":"«-----BEGIN OPENSSH PRIVATE KEY-----\\n${BODY.join('\\n')}\\n-----END OPENSSH PRIVATE KEY-----»\\n"}`,
    `«-----BEGIN ENCRYPTED PRIVATE KEY-----\n${BODY[0]}\n${madeUp(9, 24)}»\n2026-01-01 next record`,
    `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00FF\n\n${BODY[0]}\n-----END RSA PRIVATE KEY-----`,
    `key=«-----BEGIN%20PRIVATE%20KEY-----%0A${BODY.join('%0A')}%0A-----END%20PRIVATE%20KEY-----»&x=1`,
    `-----BEGIN RSA PRIVATE KEY----- ${BODY[0]}`,
  ],
  counterExamples: [
    '-----BEGIN PUBLIC KEY-----',
    '-----BEGIN CERTIFICATE-----',
    'BEGIN RSA PRIVATE KEY',
    '----- PRIVATE KEY -----',
    '-----END PRIVATE KEY-----',
    '-----BEGIN SSH2 PUBLIC KEY-----',
  ],
};
