import { expect, test } from 'vitest';
import { jwt } from './jwt.ts';

const part = (json: string) => Buffer.from(json).toString('base64url');

test.each([
  // RFC 7519 section 3.1 and 6.1.
  [
    'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    true,
  ],
  [
    'eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.',
    true,
  ],
  [`${part('{"alg":"RSA-OAEP","enc":"A256GCM"}')}.AA.BB.CC.DD`, true],
  [`${part('{"typ":"JWT"}')}.${part('{}')}.AA`, false],
  [`${part('{"alg":256}')}.${part('{}')}.AA`, false],
  [`${part('null')}.${part('{}')}.AA`, false],
  [`${part('{"alg":"HS256"}')}.${part('{}')}`, false],
  [`${part('{"alg":"HS256"')}.${part('{}')}.AA`, false],
  ['a.b.c', false],
  ['', false],
])('%s is %s', (value, expected) => {
  expect(jwt(value)).toBe(expected);
});
