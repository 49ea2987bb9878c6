import { iccid, imei, imsi, meid } from '../../validators/device.ts';
import { idNumber } from '../kit/id-number.ts';
import type { Detector } from '../types.ts';

const deviceImei = idNumber({
  id: 'imei',
  entity: 'IMEI',
  title: 'Number of a mobile device (IMEI, IMEISV)',
  reference: '3GPP TS 23.003 section 6; https://www.gsma.com TS.06',
  form: '[0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{6}[ -]?[0-9]{1,2}',
  validate: imei,
  checked: true,
  words: ['imei', 'imei no', 'imeisv', 'imei sv', 'device imei'],
  keys: ['imei', 'imei_number', 'imei_no', 'imeisv', 'imeis', 'imei1', 'imei2', 'imei_1', 'imei_2'],
  examples: [
    'IMEI: «490154203237518»',
    'imei «35-209900-176148-1» registered',
    '{"imei":"«860123456789014»"}',
    'IMEISV=«3520990017614823»',
    '«490154203237518» is the imei',
    'device_imei=«352099001761481»',
    'IMEI1: «490154203237518»',
  ],
  counterExamples: [
    '490154203237518',
    'imei 490154203237517',
    'imei 000000000000000',
    'imei 790154203237518',
    'imei check took 16094592 ns',
    'imei at 1609459200000',
  ],
});

const deviceImsi = idNumber({
  id: 'imsi',
  entity: 'IMSI',
  title: 'Number of a mobile subscriber (IMSI)',
  reference: 'ITU-T E.212; 3GPP TS 23.003 section 2.2',
  form: '[0-9]{14,15}',
  validate: imsi,
  checked: false,
  words: ['imsi', 'imsi no', 'subscriber identity', 'mobile subscriber identity', 'supi'],
  keys: ['imsi', 'imsi_number', 'imsi_no'],
  examples: [
    'IMSI: «310150123456789»',
    'imsi=«262011234567890»',
    '{"imsi":"«26201123456789»"}',
    'attach request, imsi «404685505601234»',
    '«310150123456789» is the imsi',
    'SUPI imsi-«001010123456789»',
  ],
  counterExamples: [
    '310150123456789',
    'imsi 810150123456789',
    'imsi 31015012345',
    'imsi lookup took 310150123456789 ns',
    'imsi 1609459200000',
    'imsi 222222222222222',
  ],
});

const simIccid = idNumber({
  id: 'iccid',
  entity: 'ICCID',
  title: 'Number of a SIM card (ICCID)',
  reference: 'ITU-T E.118',
  form: '89[0-9]{2}(?:[ -]?[0-9]{4}){3}[ -]?[0-9]{3,4}F?',
  validate: iccid,
  checked: true,
  words: [
    'iccid',
    'iccid no',
    'sim serial',
    'sim serial number',
    'sim card number',
    'sim card',
    'sim number',
  ],
  keys: [
    'iccid',
    'iccid_number',
    'sim_serial',
    'sim_serial_number',
    'sim_number',
    'sim_card_number',
    'icc_id',
  ],
  // Long identifiers of other things begin with 89 as well.
  alone: { form: '89[0-9]{17,18}', groups: ['19', '20'], confidence: 0.4 },
  examples: [
    'ICCID: «8944500102030405062»',
    'sim serial number «89445001020304050675»',
    '{"iccid":"«8944500102030405062F»"}',
    'sim card «8944 5001 0203 0405 062» activated',
    '8944500102030405062',
    'sim_serial=«89014103211118510720»',
  ],
  counterExamples: [
    '8944500102030405063',
    'iccid 8944500102030405063',
    'iccid 894450010203',
    '7944500102030405062',
    'span=12.8944500102030405062',
    '1609459200000000000',
  ],
});

const deviceMeid = idNumber({
  id: 'meid',
  entity: 'MEID',
  title: 'Number of a CDMA device (MEID)',
  reference: 'https://www.3gpp2.org S.R0048; TIA-928',
  form: '[A-F][0-9A-F]{13}',
  validate: meid,
  checked: false,
  words: ['meid', 'meid hex', 'meid no'],
  keys: ['meid', 'meid_hex', 'meid_number'],
  examples: [
    'MEID: «A10000009296F2»',
    'meid «af0123450abcde»',
    '{"meid":"«A1000049FA3B2C»"}',
    'meid_hex=«A10000009296F2»',
    '«A10000009296F2» is the meid',
  ],
  counterExamples: [
    'A10000009296F2',
    'meid A10000009296',
    'meid 10000009296F2A',
    'meid lookup of deadbeef12',
    'meid A10000009296F2B0',
  ],
});

export const devices: readonly Detector[] = [deviceImei, deviceImsi, simIccid, deviceMeid];
