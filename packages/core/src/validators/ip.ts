/** What an address is for; `public` is everything that a registry can have handed out. */
export type IpClass =
  | 'unspecified'
  | 'loopback'
  | 'linkLocal'
  | 'private'
  | 'multicast'
  | 'reserved'
  | 'documentation'
  | 'public';

const DOT = 46;
const ZERO = 48;
const NINE = 57;

/** Four octets of a dotted quad. Leading zeros only where all four are padded to three digits. */
export function parseIpv4(value: string): number[] | undefined {
  const padded = value.length === 15;
  const octets: number[] = [];
  let from = 0;
  let octet = 0;
  for (let at = 0; at <= value.length; at++) {
    const c = at === value.length ? DOT : value.charCodeAt(at);
    if (c !== DOT) {
      if (c < ZERO || c > NINE) return undefined;
      octet = octet * 10 + c - ZERO;
      continue;
    }
    const digits = at - from;
    if (digits === 0 || digits > 3 || octet > 255) return undefined;
    if (digits > 1 && value.charCodeAt(from) === ZERO && !padded) return undefined;
    octets.push(octet);
    octet = 0;
    from = at + 1;
  }
  return octets.length === 4 ? octets : undefined;
}

const HEX_GROUP = /^[0-9A-Fa-f]{1,4}$/;

/** The eight groups of an address in any form of RFC 4291 section 2.2, zone (RFC 4007) left out. */
export function parseIpv6(value: string): number[] | undefined {
  const zone = value.indexOf('%');
  let text = zone < 0 ? value : value.slice(0, zone);
  if (zone === value.length - 1 || text.length > 45) return undefined;
  const colon = text.lastIndexOf(':');
  if (text.includes('.')) {
    const quad = parseIpv4(text.slice(colon + 1));
    if (!quad) return undefined;
    const hex = (high: number, low: number) => ((high << 8) | low).toString(16);
    text = `${text.slice(0, colon + 1)}${hex(quad[0], quad[1])}:${hex(quad[2], quad[3])}`;
  }
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const groups = tail ? [...head, ...tail] : head;
  if (tail ? groups.length > 7 : groups.length !== 8) return undefined;
  const values = new Array<number>(8).fill(0);
  const behind = 8 - groups.length;
  for (let i = 0; i < groups.length; i++) {
    if (!HEX_GROUP.test(groups[i])) return undefined;
    values[i < head.length ? i : i + behind] = Number.parseInt(groups[i], 16);
  }
  return values;
}

/** Class of an IPv4 address (IANA special-purpose registry); undefined where it is none. */
export function ipv4Class(value: string): IpClass | undefined {
  const octets = parseIpv4(value);
  return octets && classOfOctets(octets);
}

function classOfOctets([a, b, c, d]: number[]): IpClass {
  if (a === 0) return b + c + d === 0 ? 'unspecified' : 'reserved';
  if (a === 127) return 'loopback';
  if (a === 10 || (a === 172 && b >> 4 === 1) || (a === 192 && b === 168)) return 'private';
  if (a === 100 && b >> 6 === 1) return 'private';
  if (a === 169 && b === 254) return 'linkLocal';
  if (a >= 240) return 'reserved';
  if (a >= 224) return 'multicast';
  if ((a === 192 && b === 0 && c === 2) || (a === 198 && b === 51 && c === 100)) return 'documentation';
  if (a === 203 && b === 0 && c === 113) return 'documentation';
  return 'public';
}

/** Class of an IPv6 address; a mapped or translated IPv4 address has the class of that. */
export function ipv6Class(value: string): IpClass | undefined {
  const groups = parseIpv6(value);
  if (!groups) return undefined;
  const [first, second] = groups;
  const low = [groups[6] >> 8, groups[6] & 255, groups[7] >> 8, groups[7] & 255];
  if (groups.every((group, i) => group === 0 || i > 4)) {
    if (groups[5] === 0xffff) return classOfOctets(low);
    if (groups[5] === 0 && groups[6] === 0 && groups[7] <= 1) return groups[7] ? 'loopback' : 'unspecified';
    return 'reserved';
  }
  if (first === 0x64 && second === 0xff9b) return classOfOctets(low);
  if (first >> 8 === 0xff) return 'multicast';
  if (first >> 6 === 0x3fa) return 'linkLocal';
  if (first >> 9 === 0x7e) return 'private';
  if (first === 0x2001 && second === 0xdb8) return 'documentation';
  return first >> 13 === 1 ? 'public' : 'reserved';
}

/** Classes that point at one machine, and so at a person behind it. */
export function pointsAtSomeone(ipClass: IpClass | undefined): boolean {
  return (
    ipClass === 'public' || ipClass === 'private' || ipClass === 'documentation' || ipClass === 'linkLocal'
  );
}
