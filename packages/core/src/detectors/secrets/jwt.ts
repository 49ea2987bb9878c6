import { jwt } from '../../validators/jwt.ts';
import { sticky, TOKEN_END } from '../kit/edges.ts';
import { madeUp } from '../kit/made-up.ts';
import type { Detector } from '../types.ts';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const HEADER = part({ alg: 'HS256', typ: 'JWT' });
const CLAIMS = part({ sub: '42', iss: 'https://example.com' });
const SIGNATURE = madeUp(1, 43);

export const jsonWebToken: Detector = {
  id: 'jwt',
  entity: 'JWT',
  title: 'JSON Web Token',
  reference: 'RFC 7519, RFC 7515, RFC 7516',
  prefixes: ['eyJ'],
  // A token may follow a dash, but not one within another: eyJ-eyJ-eyJ- would be read anew from each.
  pattern: sticky(
    String.raw`(?<!eyJ[A-Za-z0-9_-]{0,64})eyJ[A-Za-z0-9_-]{8,8192}(?:(?:\.[A-Za-z0-9_-]{0,8192}){4}|\.[A-Za-z0-9_-]{2,8192}\.[A-Za-z0-9_-]{0,8192}={0,2})${TOKEN_END}`,
  ),
  maxLength: 8192,
  validate: jwt,
  confidence: 0.98,
  examples: [
    `${HEADER}.${CLAIMS}.${SIGNATURE}`,
    `${part({ alg: 'none' })}.${CLAIMS}.`,
    `Bearer «${HEADER}.${CLAIMS}.${SIGNATURE}»`,
    `{"id_token":"«${part({ typ: 'JWT', alg: 'RS256', kid: '1' })}.${CLAIMS}.${madeUp(2, 342)}»"}`,
    `«${part({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.${madeUp(3, 342)}.${madeUp(4, 16)}.${madeUp(5, 60)}.${madeUp(6, 22)}»`,
    `?t=«${HEADER}.${CLAIMS}.${SIGNATURE}»&x=1`,
  ],
  counterExamples: [
    HEADER,
    `${HEADER}.${CLAIMS}`,
    `${part({ typ: 'JWT' })}.${CLAIMS}.${SIGNATURE}`,
    'eyJhbGciOiJ',
    `x${HEADER}.${CLAIMS}.${SIGNATURE}`,
    'eyJust.a.sentence',
  ],
};
