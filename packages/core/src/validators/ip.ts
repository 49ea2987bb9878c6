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
const COLON = 58;
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

/** -1 for what is no hex digit. */
function hexDigit(c: number): number {
  if (c >= ZERO && c <= NINE) return c - ZERO;
  const letter = (c | 32) - 97;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

/** The eight groups of an address in any form of RFC 4291 section 2.2, zone (RFC 4007) left out. */
export function parseIpv6(value: string): number[] | undefined {
  const zone = value.indexOf('%');
  const end = zone < 0 ? value.length : zone;
  if (zone === value.length - 1 || end > 45) return undefined;
  const groups: number[] = [];
  /** Groups before the `::`. */
  let gap = -1;
  let at = 0;
  if (value.startsWith('::')) {
    gap = 0;
    at = 2;
  }
  while (at < end) {
    const from = at;
    let group = 0;
    for (let digit = hexDigit(value.charCodeAt(at)); at < end && digit >= 0; ) {
      group = (group << 4) | digit;
      digit = hexDigit(value.charCodeAt(++at));
    }
    if (at < end && value.charCodeAt(at) === DOT) {
      const quad = parseIpv4(value.slice(from, end));
      if (!quad) return undefined;
      groups.push((quad[0] << 8) | quad[1], (quad[2] << 8) | quad[3]);
      break;
    }
    if (at === from || at - from > 4) return undefined;
    groups.push(group);
    if (at === end) break;
    // A colon ends a group, and one alone ends no address.
    if (value.charCodeAt(at++) !== COLON || at === end) return undefined;
    if (value.charCodeAt(at) !== COLON) continue;
    if (gap >= 0) return undefined;
    gap = groups.length;
    at++;
  }
  if (gap < 0) return groups.length === 8 ? groups : undefined;
  if (groups.length > 7) return undefined;
  return [...groups.slice(0, gap), ...new Array<number>(8 - groups.length).fill(0), ...groups.slice(gap)];
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
