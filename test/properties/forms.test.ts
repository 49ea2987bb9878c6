/**
 * The notations of test/forms.test.ts, broken off and glued together at random: JSON stays JSON of the same structure, and
 * a megabyte of any of them goes through in linear time.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../support/runs.ts';
import { engines, scrubberOf } from '../support/scrubbers.ts';

const PIECES = [
  ...[
    'password=',
    'password: ',
    'token: ',
    'token=',
    'pw=',
    '-Dpassword=',
    'passphrase=',
    'mnemonic: ',
    '?key=',
    'cookie=',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '<',
    '>',
    '{',
    '}',
    "'",
    '"',
    '`',
    '\\',
    "''",
    '""',
    ' ',
    ';',
    '=',
    ',',
    ':',
    '|',
    '\n',
    'é',
  ],
  ...['Tr0ub4', 'zoo ', '9f86d081884c7d659a2feaa0c55ad015', '536904399', "'x1'", 'password', '"password"'],
  ...['Cookie: ', 'session=9f86d081884c7d65', 'sid=', '; ', '{"cookie":"a=b; sid=9f86d081884c7d65"}'],
  ...['<password a="', '">', '</password>', '<![CDATA[', ']]>', '&lt;password&gt;', '&lt;', '&quot;'],
  ...[
    'name="password" value="',
    '"name":"password","value":"',
    '["password","',
    's:8:"password";s:5:"',
    '|password|',
  ],
  ...[
    'insert into t (id, password) values (1, ',
    "identified by '",
    'user[password]',
    '[0]=',
    'Some("',
    'string(5) "',
  ],
  ...['--token ', 'k3jf9s0dk2lqm4x8', 'api-key ', 'your code is 482913', 'password for x: ', '%3D'],
];
const KEYS = [
  ...[
    'password',
    'passwords',
    'cookie',
    'cookies',
    'set-cookie',
    'token',
    'tokens',
    'ssns',
    'phones',
    'api_keys',
  ],
  ...['name', 'value', 'key', 'field', 'oldValue', 'newValue', 'first', 'last', 'args', 'a'],
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join(''));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(536904399, 2025550147, true, null, -1.5) },
    { weight: 1, arbitrary: tie('value').map((one) => JSON.stringify(one)) },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 2, arbitrary: fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 3 }) },
  ),
}));

/** Labels may stand for anything but what holds other things in other numbers. */
function sameShape(before: unknown, after: unknown): boolean {
  if (typeof after === 'string') return before !== null && typeof before !== 'boolean';
  if (typeof before !== 'object' || before === null) return Object.is(before, after);
  if (typeof after !== 'object' || after === null || Array.isArray(before) !== Array.isArray(after))
    return false;
  const values = Object.values(after);
  const wanted = Object.values(before);
  return wanted.length === values.length && wanted.every((one, i) => sameShape(one, values[i]));
}

const HOSTILE = [
  ...[
    'cookie: ',
    'Cookie: a=b; ',
    '"cookie":"a=b; ',
    '"cookies":{"a":"b",',
    'Cookie: sid=9f86d081884c7d65; ',
  ],
  ...[
    '<password a="',
    '<password a="b" ',
    '<password><![CDATA[',
    '&lt;password&gt;',
    '<param name="password" ',
  ],
  ...[
    '"name":"password",',
    '{"name":"password","value":',
    '"value":"x","name":"password"',
    '["password","',
    '"--password",',
  ],
  ...[
    'insert into t (password) values (',
    'insert into t (password,password) values (1,2),',
    "('x','y'),",
    'insert into ',
  ],
  ...[
    "password='a''",
    'password=""',
    'password=(',
    'password: Some(',
    'password=a(',
    'password[0]=',
    '[password] =>',
  ],
  ...[
    '--token ',
    '|password|',
    's:8:"password";s:5:"',
    '"passwords":[',
    '"ssns":[',
    '"name":{',
    '"name":{"first":"',
  ],
  ...[
    'mnemonic: a ',
    'passphrase=a ',
    'password for x',
    "identified by '",
    'alter role a ',
    '?key=aaaa',
    'pw=',
    'mysql -p',
  ],
  ...['token 9f86d081884c7d65 ', 'api-key ', 'your code ', '"field":"ssn","newValue":1,"oldValue":'],
];

describe.each(engines)('%s', (engine) => {
  const scrubber = scrubberOf({ engine });

  test('JSON stays JSON', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...KEYS), value, (a, key, b) => {
        const before = { x: a, [key]: b };
        const after = scrubber.scrubText(JSON.stringify(before));
        expect(sameShape(before, JSON.parse(after))).toBe(true);
      }),
      runs(3000),
    );
  });

  test.each(HOSTILE)('half a megabyte of %s', (unit) => {
    for (const open of ['', '{"a":"']) {
      const input = Buffer.from(open + unit.repeat(500_000 / unit.length));
      const began = performance.now();
      scrubber.scrub(input);
      expect(performance.now() - began).toBeLessThan(8000);
    }
  });
});
