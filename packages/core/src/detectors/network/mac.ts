import { mac } from '../../validators/mac.ts';
import { START } from '../kit/edges.ts';
import type { Detector } from '../types.ts';

/** Six pairs below 60 are a time with frames or days where the word before says so. */
const NO_CLOCK = String.raw`(?!(?<=\b(?:[dD]uration|[eE]lapsed|[uU]ptime|[tT]ime(?:stamp|code)?|TIME(?:STAMP|CODE)?|[cC]lock|[tT]ook|[sS]ince|[uU]ntil|[aA]fter|[sS]tarted|[eE]nded|[fF]inished|[sS]topped|(?:[bB]ackup|[jJ]ob|[eE]vent|[sS]napshot|[sS]tarted|[eE]nded|[fF]inished|[sS]topped|[sS]cheduled|[lL]ogged|[rR]ecorded|[rR]an) at)[\s=:"'\[\\]{1,4})(?:[0-5][0-9][:-]){5}[0-5][0-9])`;
/** Cisco's writing. */
const DOTTED = String.raw`(?:[0-9A-Fa-f]{4}\.){2}[0-9A-Fa-f]{4}`;

/** `(Macintosh; Intel Mac OS X 10_15_7)` in the line of every other visitor. */
const MAC_OS = /^ OS X(?: [0-9]{1,2}[._][0-9]|\))/;

export const macAddress: Detector = {
  id: 'mac-address',
  entity: 'MAC_ADDRESS',
  title: 'MAC address',
  reference: 'IEEE 802; RFC 7042 for the documentation range',
  shapes: ['colons'],
  // Six pairs and no seventh: sixteen or twenty are the fingerprint of a key.
  pattern: new RegExp(
    String.raw`${START}${NO_CLOCK}(?<!(?<![A-Za-z0-9])[0-9A-Fa-f]{2}[:-])([0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\2){4}[0-9A-Fa-f]{2})(?![A-Za-z0-9_]|[:-][0-9A-Fa-f])`,
    'yd',
  ),
  // With dashes and without a letter it may be a date and time: 20-01-31-12-30-59.
  validate: (value) => mac(value) && (value.includes(':') || /[A-Fa-f]/.test(value)),
  confidence: 0.9,
  context: [
    {
      words: ['mac', 'mac address', 'hwaddr', 'ether', 'bssid', 'hardware address', 'physical address'],
      notBefore: MAC_OS,
      pattern:
        /^[^0-9A-Za-z]{0,4}(?:is |address )?((?:[0-9A-Fa-f]{4}\.){2}[0-9A-Fa-f]{4}|[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{12})(?![A-Za-z0-9_]|[.:-][0-9A-Fa-f])/d,
      validate: mac,
      confidence: 0.8,
    },
    {
      words: [
        'mac',
        'hwaddr',
        'bia',
        'lladdr',
        'arp',
        'vlan',
        'flapping',
        'wlan',
        'ethernet',
        'station',
        'hardware address',
        'client identifier',
      ],
      notBefore: MAC_OS,
      pattern: new RegExp(`(?<![A-Za-z0-9_.:-])(${DOTTED})(?![A-Za-z0-9_]|[.:-][0-9A-Fa-f])`, 'd'),
      before: new RegExp(
        `(?<![A-Za-z0-9_.:-])(${DOTTED})[^0-9A-Za-z]{1,4}(?:(?:in|on|is)[^0-9A-Za-z])?$`,
        'd',
      ),
      // Without a letter it may be numbers.
      validate: (value) => mac(value) && /[A-Fa-f]/.test(value),
      confidence: 0.8,
    },
  ],
  keys: ['mac', 'mac_address', 'mac_addr', 'macaddress', 'hwaddr', 'bssid', 'hardware_address'],
  validateKeyed: mac,
  examples: [
    '00:00:5e:00:53:01',
    '00-00-5E-00-53-FF',
    'DHCPACK to «00:00:5E:00:53:af» via eth0',
    'mac «0000.5e00.53af»',
    'Mac «0000.5e00.53af» OS unknown',
    'Mac OS X «001b.4411.3ab7»',
    'hwaddr:«00:00:5e:00:53:01»',
    'a:«00:00:5E:00:53:AF»',
    '{"mac_address":"«00005e005301»"}',
    'mac-address-table dynamic «001b.4411.3ab7» vlan 10',
    'Host «001b.4411.3ab7» in vlan 10 is flapping',
    'Station «001b.4411.3ab7» associated',
    'Internet 192.0.2.4 ARP «0000.5e00.53af» Vlan1',
    '? (192.0.2.1) at «00:11:22:33:44:55» on en0',
  ],
  counterExamples: [
    '(Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36',
    '00:00:00:00:00:00',
    'ff:ff:ff:ff:ff:ff',
    '01:00:5e:00:00:fb',
    '20-01-31-12-30-58',
    '16:27:3e:12:aa:bb:cc:dd:ee:ff:00:11:22:33:44:55',
    '12:34:56',
    'duration 00:01:02:03:04:05',
    'started at 08:00:07:12:34:56',
    'time=08:00:07:12:34:56',
    'backup at 08:00:07:12:34:56',
    'timecode: 00:01:02:03:04:05',
    '001b.4411.3ab7',
    'vlan 1234.5678.9012',
  ],
};
