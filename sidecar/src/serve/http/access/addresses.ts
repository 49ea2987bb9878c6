/** The allow-list of addresses and networks. */
import { BlockList, isIP, isIPv6 } from 'node:net';
import { ScrubJayError } from '@scrubjay/core';

/** Null: whoever comes may connect. */
export type Addresses = ((address: string | undefined) => boolean) | null;

/**
 * `allow`: addresses, or networks as `10.0.0.0/8`; `path`: where they stand in the configuration. An IPv4 address that comes as IPv6 (`::ffff:10.0.0.1`) counts as itself.
 * @throws ScrubJayError SJ_CONFIG_VALUE
 */
export function addresses(allow: readonly string[], path = 'serve.http.allow'): Addresses {
  if (allow.length === 0) return null;
  const list = new BlockList();
  for (const [i, entry] of allow.entries()) add(list, entry, `${path}.${i}`);
  return (address) => address !== undefined && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

function add(list: BlockList, entry: string, path: string): void {
  const [, net, bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
  const version = isIP(net ?? '');
  const most = version === 6 ? 128 : 32;
  if (version === 0 || Number(bits ?? most) > most) {
    throw ScrubJayError.of('SJ_CONFIG_VALUE', { path, reason: 'is no address and no network' });
  }
  list.addSubnet(net, Number(bits ?? most), version === 6 ? 'ipv6' : 'ipv4');
}
