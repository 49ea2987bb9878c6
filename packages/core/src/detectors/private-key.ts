import { madeUp } from './made-up.ts';
import type { Detector } from './types.ts';

const BODY = [1, 2, 3].map((seed) => madeUp(seed, 64));

export const privateKey: Detector = {
  id: 'private-key',
  entity: 'PRIVATE_KEY',
  title: 'Private key in PEM',
  reference: 'RFC 7468 sections 10 and 11, RFC 1421, OpenSSH PROTOCOL.key',
  prefixes: ['-----BEGIN'],
  // Line ends are real or escaped once or more. A block whose end is not in sight is taken as far as it goes.
  pattern:
    /-----BEGIN (?:[A-Z0-9]{2,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[A-Za-z0-9+/=:,. \t\r\n()]|\\{1,8}[nrt/]|-(?!----))*(?:-----END (?:[A-Z0-9]{2,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----)?/y,
  maxLength: 16384,
  confidence: 0.99,
  examples: [
    `-----BEGIN PRIVATE KEY-----\n${BODY.join('\n')}\n-----END PRIVATE KEY-----`,
    `-----BEGIN RSA PRIVATE KEY-----\\n${BODY.join('\\n')}\\n-----END RSA PRIVATE KEY-----`,
    `-----BEGIN EC PRIVATE KEY-----\\\\n${BODY.join('\\\\n')}\\\\n-----END EC PRIVATE KEY-----`,
    `{"key":"«-----BEGIN OPENSSH PRIVATE KEY-----\\n${BODY.join('\\n')}\\n-----END OPENSSH PRIVATE KEY-----»\\n"}`,
    `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${BODY[0]}\n${madeUp(9, 20)}`,
    `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00FF\n\n${BODY[0]}\n-----END RSA PRIVATE KEY-----`,
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
