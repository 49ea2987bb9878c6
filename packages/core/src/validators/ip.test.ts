import { describe, expect, test } from 'vitest';
import { ipv4Class, ipv6Class, parseIpv6, pointsAtSomeone } from './ip.ts';

describe('ipv4', () => {
  test.each([
    ['203.0.113.7', 'documentation'],
    ['192.0.2.1', 'documentation'],
    ['198.51.100.200', 'documentation'],
    ['8.8.8.8', 'public'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.32.0.1', 'public'],
    ['192.168.1.1', 'private'],
    ['192.168.001.010', 'private'],
    ['100.64.0.1', 'private'],
    ['169.254.10.20', 'linkLocal'],
    ['127.0.0.1', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['224.0.0.251', 'multicast'],
    ['255.255.255.255', 'reserved'],
    ['255.255.255.0', 'reserved'],
    ['256.1.1.1', undefined],
    ['01.2.3.4', undefined],
    ['1.2.3', undefined],
    ['1.2.3.4.5', undefined],
  ])('%s is %s', (value, expected) => {
    expect(ipv4Class(value)).toBe(expected);
  });
});

// RFC 4291 section 2.2, RFC 5952, RFC 6052.
describe('ipv6', () => {
  test.each([
    ['ABCD:EF01:2345:6789:ABCD:EF01:2345:6789', 'reserved'],
    ['2001:DB8:0:0:8:800:200C:417A', 'documentation'],
    ['2001:DB8::8:800:200C:417A', 'documentation'],
    ['2001:db8::', 'documentation'],
    ['2606:4700:4700::1111', 'public'],
    ['FF01::101', 'multicast'],
    ['ff02::1', 'multicast'],
    ['::1', 'loopback'],
    ['::', 'unspecified'],
    ['::ffff:203.0.113.7', 'documentation'],
    ['::FFFF:129.144.52.38', 'public'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['64:ff9b::192.0.2.33', 'documentation'],
    ['fe80::1%eth0', 'linkLocal'],
    ['fd12:3456:789a:1::1', 'private'],
    ['1:2:3:4:5:6:7', undefined],
    ['1:2:3:4:5:6:7:8:9', undefined],
    ['1::2::3', undefined],
    ['2001:db8:::1', undefined],
    ['12345::1', undefined],
    ['12:34:56', undefined],
    ['fe80::1%', undefined],
    ['g::1', undefined],
    ['', undefined],
  ])('%s is %s', (value, expected) => {
    expect(ipv6Class(value)).toBe(expected);
  });

  test('groups', () => {
    expect(parseIpv6('::ffff:1.2.3.4')).toEqual([0, 0, 0, 0, 0, 0xffff, 0x102, 0x304]);
  });
});

test.each([
  ['public', true],
  ['private', true],
  ['loopback', false],
  ['unspecified', false],
  ['reserved', false],
  [undefined, false],
] as const)('%s points at someone: %s', (ipClass, expected) => {
  expect(pointsAtSomeone(ipClass)).toBe(expected);
});
