// What an application that redacts by name is given: keys that people write down, the same for every peer of this kind.

export const KEYS = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'email',
  'phone',
  'ssn',
  'cardNumber',
  'name',
];

/** Ten paths of pino: where such keys usually stand. */
export const PATHS = [
  'password',
  'token',
  'secret',
  'req.headers.authorization',
  'req.headers.cookie',
  'email',
  'phone',
  'ssn',
  'cardNumber',
  'user.email',
];

/** Ten paths as well: five keys, at the top and below any key of the top. */
export const TWO_LEVELS = ['password', 'token', 'authorization', 'email', 'phone'].flatMap((key) => [
  key,
  `*.${key}`,
]);

/** Thirty: all the keys at three depths. A wildcard stands for one level, there is none for any. */
export const THREE_LEVELS = KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
