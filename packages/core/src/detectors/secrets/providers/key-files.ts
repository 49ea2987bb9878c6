/** Lines and blocks of files that hold keys and passwords. */
import { sticky } from '../../kit/edges.ts';
import { madeUp } from '../../kit/made-up.ts';
import { placeholder } from '../../kit/placeholder.ts';
import type { Detector } from '../../types.ts';

const BODY = [1, 2].map((seed) => madeUp(seed, 64));
const KEY = (seed: number) => `${madeUp(seed, 43)}=`;
const encoded = (label: string) =>
  Buffer.from(`-----BEGIN ${label}-----\n${BODY[0]}\n-----END ${label}-----\n`).toString('base64');
const secret = (value: string) => !placeholder(value);

export const keyFiles: readonly Detector[] = [
  {
    id: 'putty-key',
    entity: 'PRIVATE_KEY',
    title: "Private key in PuTTY's format: its private lines, in one record",
    reference: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html',
    prefixes: ['Private-Lines:'],
    // Line ends are real, or escaped once or more.
    pattern:
      /Private-Lines: [0-9]{1,3}(?:(?:\r?\n|(?:\\{1,8}[nr]){1,2}|#01[25])[A-Za-z0-9+/=]{1,80}(?![A-Za-z0-9+/=:-])){1,100}/y,
    multiline: true,
    maxLength: 8192,
    confidence: 0.97,
    examples: [
      `Private-Lines: 2\\n${BODY.join('\\n')}`,
      `PuTTY-User-Key-File-3: ssh-rsa\\nEncryption: none\\n«Private-Lines: 2\\n${BODY.join('\\n')}»\\nPrivate-MAC: 00ff`,
      `{"key":"«Private-Lines: 2\\r\\n${BODY.join('\\r\\n')}»\\r\\n"}`,
      `ppk «Private-Lines: 1\\n${madeUp(3, 40)}»`,
      `«Private-Lines: 2#012${BODY.join('#012')}»`,
    ],
    counterExamples: [
      'Private-Lines: 14',
      'PuTTY-User-Key-File-3: ssh-ed25519',
      `Public-Lines: 2\\n${BODY.join('\\n')}`,
      'Private-MAC: 00ff',
      'private-lines: 2',
    ],
  },
  {
    id: 'ssh2-private-key',
    entity: 'PRIVATE_KEY',
    title: 'Private key in the format of ssh.com',
    reference: 'https://www.ssh.com/academy/ssh/keygen; RFC 4716 for the public half',
    prefixes: ['SSH2'],
    pattern:
      /(?<=---- BEGIN )SSH2 ENCRYPTED PRIVATE KEY ----(?:[A-Za-z0-9+/=:, @._-]|\\{1,8}[nrt/]|(?<=Comment: )\\{0,8}"[^"\\\r\n]{0,120}\\{0,8}"|#01[25]|\r?\n(?=[A-Za-z0-9+/=-]{1,80}(?:\r?\n|$))){0,8000}/y,
    multiline: true,
    maxLength: 8192,
    confidence: 0.98,
    examples: [
      `---- BEGIN «SSH2 ENCRYPTED PRIVATE KEY ----\\n${BODY.join('\\n')}\\n---- END SSH2 ENCRYPTED PRIVATE KEY ----»`,
      `---- BEGIN «SSH2 ENCRYPTED PRIVATE KEY ----\\n${BODY.join('\\n')}»`,
      `---- BEGIN «SSH2 ENCRYPTED PRIVATE KEY ----\\\\n${BODY[0]}»`,
      `---- BEGIN «SSH2 ENCRYPTED PRIVATE KEY ----#012${BODY[0]}»`,
      `{"log":"---- BEGIN «SSH2 ENCRYPTED PRIVATE KEY ----\\n${BODY[0]}»","stream":"stdout"}`,
      `---- BEGIN «SSH2 ENCRYPTED PRIVATE KEY ----\\nComment: x\\n${BODY[1]}»`,
    ],
    counterExamples: [
      '---- BEGIN SSH2 PUBLIC KEY ----',
      '---- BEGIN',
      '---- BEGIN TRANSMISSION ----',
      '---- END SSH2 ENCRYPTED PRIVATE KEY ----',
      '-- BEGIN SSH2',
    ],
  },
  {
    id: 'encoded-private-key',
    entity: 'PRIVATE_KEY',
    title: 'Private key in PEM, in base64 once more, as in a kubeconfig',
    reference: 'https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/#AuthInfo',
    // Base64 of "-----BEGIN ".
    prefixes: ['LS0tLS1CRUdJTi'],
    pattern: sticky('LS0tLS1CRUdJTi[A-Za-z0-9+/]{48,7000}={0,2}'),
    validate: (value) => Buffer.from(value.slice(0, 80), 'base64').includes('PRIVATE KEY'),
    maxLength: 8192,
    confidence: 0.98,
    examples: [
      encoded('RSA PRIVATE KEY'),
      `client-key-data: «${encoded('RSA PRIVATE KEY')}»`,
      `{"tls.key":"«${encoded('PRIVATE KEY')}»"}`,
      `KEY_B64=«${encoded('EC PRIVATE KEY')}»`,
      `decoded «${encoded('OPENSSH PRIVATE KEY')}» badly`,
    ],
    counterExamples: [
      encoded('CERTIFICATE'),
      encoded('PUBLIC KEY'),
      'LS0tLS1CRUdJTi',
      `x${encoded('PRIVATE KEY')}`,
      encoded('CERTIFICATE REQUEST'),
    ],
  },
  {
    id: 'wireguard-key',
    entity: 'WIREGUARD_KEY',
    title: 'Preshared key of WireGuard; a private one is a key of `secret`',
    reference: 'https://www.wireguard.com/xplatform/',
    confidence: 0.95,
    keys: ['preshared_key', 'pre_shared_key', 'presharedkey', 'wireguard_private_key', 'wg_private_key'],
    validateKeyed: (value) => value.length >= 8 && secret(value),
    examples: [
      `PresharedKey: «${KEY(1)}»`,
      `{"presharedKey":"«${KEY(2)}»"}`,
      `WG_PRIVATE_KEY=«${KEY(3)}»`,
      `preshared-key: «${KEY(4)}»`,
      `wireguard_private_key=«${KEY(5)}»`,
    ],
    counterExamples: [
      `PublicKey = ${KEY(1)}`,
      'preshared_key=null',
      'PresharedKey = (hidden)',
      'preshared key missing',
      'wg_private_key=***',
    ],
  },
  {
    id: 'netrc-password',
    entity: 'PASSWORD',
    title: 'Password in a line of .netrc or .pgpass',
    reference:
      'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html; https://www.postgresql.org/docs/current/libpq-pgpass.html',
    confidence: 0.9,
    context: [
      {
        words: ['machine'],
        pattern:
          /^[ \t]{1,4}[A-Za-z0-9.:-]{1,128}(?:\s{1,8}|\\n)(?:login[ \t]{1,4}[^\s"'\\]{1,128}(?:\s{1,8}|\\n))?password[ \t]{1,4}([^\s"'\\]{1,128})/d,
        validate: secret,
        needsDigit: false,
        window: 480,
        confidence: 0.9,
      },
      {
        words: ['pgpass', 'pgpassfile'],
        pattern:
          /^.{0,24}?(?<![A-Za-z0-9.-])(?:[A-Za-z0-9.-]{1,64}|\*):(?:[0-9]{1,5}|\*):[A-Za-z0-9_*-]{1,64}:[A-Za-z0-9_.@*-]{1,64}:([^\s"'\\]{1,128})/d,
        validate: secret,
        window: 320,
        confidence: 0.9,
      },
    ],
    examples: [
      'machine db.example.com login jane password «opensesame»',
      'machine api.example.com password «Tr0ub4dor3»',
      '.netrc: machine git.example.com\\n login bot\\n password «s3cr3t»'.replace(/\\n /g, ' '),
      '.pgpass db.example.com:5432:orders:app:«Tr0ub4dor3x»',
      '{"log":"{\\"msg\\":\\"pgpass localhost:5432:*:app:«Tr0ub4dor3x»\\"}"}',
      'pgpass line *:*:*:postgres:«opensesame»'.replace('*:*:*', 'localhost:5432:*'),
    ],
    counterExamples: [
      'machine learning 42',
      'machine db.example.com login jane',
      'machine db.example.com login jane password ***',
      'pgpass has 0600',
      'login jane failed on machine 7',
    ],
  },
];
