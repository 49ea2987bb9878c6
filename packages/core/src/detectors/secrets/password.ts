import { placeholder } from '../kit/placeholder.ts';
import type { Detector } from '../types.ts';

/** `pwd` and `PWD` are the working directory too. */
const PATH = /^(?:~?(?:\/[\w.@-]+)+\/?|\/|[A-Za-z]:\\.*)$/;

/** A word with a digit or sign in it; `password is incorrect` is a sentence. */
function passwordLike(value: string): boolean {
  // `type="text"` and `Value=x` are an attribute and the other half of a pair.
  if (placeholder(value) || /^(?:[(<[|]|HTTP\/[0-9]|[A-Za-z_:-]{2,20}=(?!=))/.test(value)) return false;
  // The question mark and the bracket at its end are the sentence's: (password mismatch?)
  return /[0-9!$%&*+=?@^~#]/.test(value.replace(/[?!.,:)\]]+$/, ''));
}

export const password: Detector = {
  id: 'password',
  entity: 'PASSWORD',
  title: 'Password, by its key or in a sentence',
  reference: 'https://cwe.mitre.org/data/definitions/532.html',
  confidence: 0.9,
  context: [
    {
      words: [
        'password',
        'passwd',
        'passphrase',
        'passcode',
        'passwort',
        'kennwort',
        'contrasena',
        'mot de passe',
        'senha',
        'wachtwoord',
      ],
      pattern:
        /^(?: (?:is|was|set to|changed to|to|ist|es))?(?: ?(?:[:=]|[-=]>) ?|[ \t])(?:\\{0,3}["'`])?([^\s"'`,;\\]{4,128})/d,
      validate: passwordLike,
      needsDigit: false,
      window: 160,
      confidence: 0.65,
    },
    {
      words: ['password', 'passwd', 'passphrase', 'passwort'],
      pattern: /^ (?:for|of|für)(?: user)? [^\s:=]{1,64} ?[:=] ?["'`]?([^\s"'`,;\\]{4,128})/d,
      validate: passwordLike,
      needsDigit: false,
      window: 160,
      confidence: 0.65,
    },
    {
      words: ['password', 'passwd', 'passphrase'],
      pattern: /^ (?:is|was|set to|changed to):? ["'`]([^"'`\\]{4,128})(?=["'`])/d,
      validate: (value) => !placeholder(value),
      needsDigit: false,
      window: 160,
      confidence: 0.6,
    },
    // MySQL, MariaDB, PostgreSQL, Oracle: statements that set one.
    {
      words: ['identified by', 'identified with'],
      pattern: /^(?: [a-z0-9_]{1,40} (?:by|as))?(?: password)? '((?:[^'\\]|''|\\.){1,128})(?=')/di,
      needsDigit: false,
      window: 200,
      confidence: 0.9,
    },
    {
      words: ['identified by'],
      pattern: /^ "?([A-Za-z0-9][^\s'";,()]{3,127})/d,
      validate: passwordLike,
      needsDigit: false,
      window: 160,
      confidence: 0.65,
    },
    {
      words: ['set password'],
      pattern: /^(?: for [^=;]{1,100})? ?= ?(?:password\()?'((?:[^'\\]|''|\\.){1,128})(?=')/di,
      needsDigit: false,
      window: 260,
      confidence: 0.9,
    },
    {
      words: ['alter user', 'alter role', 'create user', 'create role'],
      pattern: /^[^;']{1,100} password '((?:[^'\\]|''|\\.){1,128})(?=')/di,
      needsDigit: false,
      window: 260,
      confidence: 0.9,
    },
    {
      words: ['requirepass', 'masterauth'],
      pattern: /^ \\{0,4}"?([^\s"',;\\]{4,128})/d,
      validate: (value) => !placeholder(value),
      needsDigit: false,
      window: 140,
      confidence: 0.7,
    },
  ],
  keys: [
    'password',
    'passwd',
    'passwort',
    'kennwort',
    'pwd',
    'passphrase',
    'passcode',
    'pass_phrase',
    'pass_word',
    'userpassword',
    'password_confirmation',
    'password_confirm',
    'confirm_password',
    'password1',
    'password2',
    'passwords',
    'passwd1',
    'pgpassword',
    'mysql_pwd',
    'db_pass',
    'smtp_pass',
    'user_pass',
    'mot_de_passe',
    'contrasena',
    'senha',
    'bindpw',
    'rootpw',
    'userpw',
    'psk',
    'requirepass',
    'masterauth',
  ],
  notKeys: ['forgot_password', 'reset_password', 'has_password', 'requires_password', 'change_password'],
  validateKeyed: (value) => !placeholder(value) && !PATH.test(value),
  examples: [
    'password=«hunter2»',
    '{"password":"«correct horse battery staple»"}',
    '{"newPassword":"«123456»"}',
    'POST /login?user=jane&passwd=«s3cr3t%21»&x=1',
    'db_pass: «Tr0ub4dor»',
    'my password is «Tr0ub4dor&3»',
    'PGPASSWORD=«hunter2»',
    'password for jroe: «Tr0ub4dor3»',
    'password -> «Tr0ub4dor3»',
    "create user app identified by '«it''s me»'",
    "set password for 'jroe'@'%' = '«opensesame»'",
    "alter role app with password '«opensesame»'",
    'requirepass «opensesame»',
    '{"log":"{\\"msg\\":\\"requirepass «opensesame»\\"}"}',
    'bindpw=«opensesame»',
  ],
  counterExamples: [
    'password is incorrect',
    'Failed password for root',
    'password=null',
    '{"password":"[REDACTED]"}',
    'password=***',
    `password=\${DB_PASSWORD}`,
    'PWD=/home/app/current',
    '{"password_length":12}',
    '{"password":"is required"}',
    'GET /../etc/passwd HTTP/1.1',
    'authentication failure (password mismatch?)',
    '{"password":"__REDACTED__"}',
    'Failed password for root from 192.0.2.7 port 22',
    '<input type=password name=field2>',
    'create user app identified by external',
    'set password for jroe',
    'password for jroe: required',
  ],
};

/** `pass` alone counts test runs as often as it opens doors. */
export const pass: Detector = {
  id: 'pass',
  entity: 'PASSWORD',
  title: 'Password under the key `pass`',
  reference: password.reference,
  confidence: 0.7,
  keys: ['pass', 'pswd'],
  notKeys: ['first_pass', 'second_pass', 'single_pass', 'by_pass', 'proxy_pass', 'boarding_pass'],
  validateKeyed: (value) =>
    !placeholder(value) &&
    value.length >= 4 &&
    !/^[0-9.%]+$/.test(value) &&
    !/^(?:pass|fail|skip)(?:ed)?$/i.test(value),
  examples: [
    'pass=«hunter2»',
    '{"pass":"«correct horse»"}',
    'user=jane pass=«Tr0ub4dor»',
    '{"auth":{"user":"app","pass":"«s3cr3t»"}}',
    'pswd: «opensesame9»',
  ],
  counterExamples: [
    'pass=12',
    '{"pass":true}',
    'pass=100%',
    '{"pass":"passed"}',
    '{"proxy_pass":"http://backend"}',
    'pass: 1234 fail: 2',
  ],
};
