import { describe, expect, it } from 'vitest';
import { addresses } from './addresses.ts';

describe('the allow-list', () => {
  it('is none when it is empty', () => {
    expect(addresses([])).toBeNull();
  });

  const allowed = addresses(['10.0.0.0/8', '192.0.2.7', 'fd00::/8', '::1'])!;

  it.each(['10.1.2.3', '::ffff:10.1.2.3', '192.0.2.7', '::ffff:192.0.2.7', 'fd12::1', '::1'])(
    'has %s',
    (address) => {
      expect(allowed(address)).toBe(true);
    },
  );

  it.each(['11.0.0.1', '192.0.2.8', '::ffff:11.0.0.1', 'fe80::1', '::2', '127.0.0.1', undefined])(
    'has not %s',
    (address) => {
      expect(allowed(address)).toBe(false);
    },
  );

  it.each(['acme.example', '10.0.0.0/33', '::/129', '10.0.0.0/', '', '10.0.0.0/8/8', '10.0.0'])(
    'refuses %j',
    (entry) => {
      expect(() => addresses(['::1', entry])).toThrow(
        expect.objectContaining({ code: 'SJ_CONFIG_VALUE', path: 'serve.http.allow.1' }),
      );
    },
  );
});
