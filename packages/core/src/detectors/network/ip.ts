import { ipv4Class, ipv6Class, pointsAtSomeone } from '../../validators/ip.ts';
import { START } from '../kit/edges.ts';
import type { Detector } from '../types.ts';

/** Their versions have four numbers, mostly 120.0.0.0; as an address that is a network and nobody's. */
const BROWSER =
  '(?:Chrome|Chromium|CriOS|Edg|EdgA|OPR|YaBrowser|SamsungBrowser|Electron|Vivaldi|Instagram|Whale)';
/** `Firefox/2.0.0.4`: the version of a product, small numbers behind a capitalised word. Hosts (`node1/10.0.0.7`) have none. */
const NO_PRODUCT = String.raw`(?!(?<=(?<![A-Za-z0-9/-])[A-Z][A-Za-z]{0,22}[a-z]\/)[0-9]\.[0-9]{1,2}\.[0-9]{1,2}\.)`;
/** `zlib/1.2.3.4 libidn/1.23`: a list of products and their versions. */
const NO_LIBRARY = String.raw`(?!(?<=(?<![A-Za-z0-9/:-])[a-z]{3,16}\/)(?:[0-9]{1,2}\.){3}[0-9]{1,2} [A-Za-z]{3,16}\/[0-9])`;
/** What has versions of four numbers, and is no machine; a server, driver or receiver is one. */
const VERSIONED =
  '[vV]ersion|VERSION|(?<![A-Za-z])ver|(?<![A-Z])V(?:er|ER)|[fF]irmware|FIRMWARE|[dD]otnet|\\.NET(?: [A-Z][a-z]{3,8})?|SDK|sdk|BIOS|bios';
/** May speak of an address as well (a lease's release): only short numbers behind them are versions, those of 10.0.0.0/8 not. */
const RELEASED = '[rR]elease|[bB]uild|[rR]evision|[rR]ev|[pP]atch|[uU]pdate|[rR]untime|[uU]pgraded to';
const NO_RELEASE = String.raw`(?:(?=10\.|[0-9]{3}|[0-9]{1,2}\.[0-9]{3})|(?<!\b(?:${RELEASED})[\s=:.,"'\\]{1,4}))`;
/** `1.2.3.4 version`, without a number behind the word, which would be another's. */
const NO_VERSION_BEHIND = String.raw`(?!(?!10\.)(?:[0-9]{1,2}\.){3}[0-9]{1,2} (?:version|release|build|firmware)\b(?![ =:"']{1,3}[0-9]))`;

export const ipv4: Detector = {
  id: 'ipv4',
  entity: 'IP_ADDRESS',
  title: 'IPv4 address',
  reference: 'RFC 791; https://www.iana.org/assignments/iana-ipv4-special-registry',
  shapes: ['dotted'],
  // A dotted quad behind `v`, `version` or `firmware` is a release; with a fifth number it is an OID or a build.
  pattern: new RegExp(
    String.raw`${START}(?<![0-9]\.)(?<!\b[vV]\.? ?)(?<!(?:${VERSIONED})[\s=:.,"'\\]{0,4})(?<!${BROWSER}\/)(?<!\brv:)${NO_PRODUCT}${NO_LIBRARY}${NO_RELEASE}${NO_VERSION_BEHIND}(?![0-9]+\.0\.0\.0(?![0-9]))[0-9]{1,3}(?:\.[0-9]{1,3}){3}` +
      String.raw`(?![A-Za-z0-9_]|\.[0-9]|-(?:[aA]lpha|[bB]eta|[dD]ev|[fF]inal|[pP]re|[rR][cC]|[rR]elease|RELEASE|[sS]napshot|SNAPSHOT|generic|microsoft))`,
    'y',
  ),
  validate: (value) => pointsAtSomeone(ipv4Class(value)),
  confidence: 0.85,
  examples: [
    '203.0.113.7',
    '192.168.1.1',
    'from «198.51.100.200»:8080',
    'client=«10.0.0.5», ok',
    '[«192.0.2.1»]',
    'to /«192.0.2.33»:50010.',
    'LocalAddress="IPV4/UDP/«172.17.0.2»/5060"',
    'node1.example.com/«10.0.0.7»:9000',
    'Master/«192.0.2.9»',
    'release «192.168.1.5» of eth0',
    'server «8.8.8.8» answered',
    'SERVER: «8.8.4.4»',
    'resolver=«9.9.9.9»',
    'release «10.20.3.4»',
    'peer «8.8.8.8» version 2.1',
    'client «203.0.113.7» build failed',
    'update «192.0.2.77» firmware',
  ],
  counterExamples: [
    '127.0.0.1',
    '0.0.0.0',
    'OpenSSL/1.0.1 zlib/1.2.3.4 libidn/1.23',
    '255.255.255.255',
    'v1.2.3.4',
    'version 1.2.3.4',
    'ver=1.2.3.4',
    'fwVer: 1.2.3.4',
    'app_ver 1.2.3.4',
    '"agent_version":"1.2.3.4"',
    '1.3.6.1.4.1',
    '256.1.1.1',
    '1.2.3.4-beta',
    '224.0.0.251',
    'Chrome/133.0.0.0 Safari/537.36',
    'Gecko/20070515 Firefox/2.0.0.4',
    'Firefox/1.5.0.11',
    'Camino/1.6.8.2',
    'CLDC-1.1 UP.Browser/6.2.3.8.c.1.101 (GUI)',
    'Linux kernel/5.10.16.3-microsoft-standard',
    'Mozilla/5.0 (X11; U; Linux i686; rv:1.8.1.4) Gecko',
    'OPR/106.0.4998.70',
    '10.0.0.0/8',
    'firmware 2.0.1.7 loaded',
    '"firmware": "120.4.3.1"',
    '1.2.3.4 version',
    'found 1.2.3.4 version, want 1.2.3.5 version',
    'dotnet 6.0.1.21',
    '.NET Framework 4.8.1.2',
    'build 7.2.19.4 is out',
    'upgraded to 3.4.5.6',
  ],
};

export const ipv6: Detector = {
  id: 'ipv6',
  entity: 'IP_ADDRESS',
  title: 'IPv6 address',
  reference: 'RFC 4291 section 2.2, RFC 4007',
  shapes: ['colons'],
  pattern:
    /(?<![A-Za-z0-9_:.](?<!\\[bfnrt]|%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|[A-Za-z_]:))(?:(?:[0-9A-Fa-f]{0,4}:){2,7}(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9A-Fa-f]{1,4}|(?<=::)(?!\/[0-9]))(?:%[A-Za-z0-9._-]{1,15})?(?![A-Za-z0-9_]|:(?![0-9]{5}(?![0-9A-Fa-f:]))[0-9A-Fa-f:])|(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}(?=:[0-9]{1,5}(?![0-9A-Fa-f:])))/y,
  validate: (value) => pointsAtSomeone(ipv6Class(value)),
  confidence: 0.9,
  examples: [
    '2001:db8::8:800:200c:417a',
    '2001:DB8:0:0:8:800:200C:417A',
    '::ffff:203.0.113.7',
    'fe80::1%eth0',
    'addr:«2001:db8:1:2:3:4:5:6»',
    'a:«2001:db8::1»',
    '[client «2001:0db8:8dc5:aa99:6c75:6c09:44b0:54e2»:55366]',
    'fd12:3456:789a:1::1',
    '[«2001:db8::1»]:443',
    'from «2001:db8::1»: refused',
    '[client «2001:db8::80f5»:62359]',
    '[client «2001:db8:1:2:3:4:5:6»:8080]',
    'inet6 «2001:db8::7»/64 scope global',
  ],
  counterExamples: [
    '::1',
    '::',
    '12:34:56',
    'std::vector',
    'dead::beef',
    '00:00:5e:00:53:01',
    'ff02::1',
    '::ffff:127.0.0.1',
    '16:27:3e:12:aa:bb:cc:dd:ee:ff:00:11:22:33:44:55',
    '2001:db8::/32',
    'route 2001:db8:12::/48 via eth0',
  ],
};
