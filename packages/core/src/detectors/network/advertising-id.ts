import { advertisingId as isAdvertisingId } from '../../validators/device.ts';
import { idNumber } from '../kit/id-number.ts';

/** A UUID says nothing about what it is of, so a word or key must. */
export const advertisingId = idNumber({
  id: 'advertising-id',
  entity: 'ADVERTISING_ID',
  title: 'Advertising id of a device (IDFA, AAID)',
  reference:
    'https://developer.apple.com/documentation/adsupport; https://support.google.com/googleplay/android-developer/answer/6048248',
  form: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
  validate: isAdvertisingId,
  checked: false,
  words: [
    'idfa',
    'gaid',
    'aaid',
    'idfv',
    'advertising id',
    'advertising identifier',
    'ad id',
    'google ad id',
  ],
  keys: [
    'idfa',
    'idfv',
    'gaid',
    'aaid',
    'adid',
    'ad_id',
    'advertising_id',
    'advertising_identifier',
    'advertiser_id',
    'google_aid',
    'gps_adid',
    'ifa',
    'rdid',
    'oaid',
  ],
  examples: [
    'idfa=«6D92078A-8246-4BA4-AE5B-76104861E7DC»',
    '{"advertisingId":"«cdda802e-fb9c-47ad-9866-0794d394c912»"}',
    'GAID: «cdda802e-fb9c-47ad-9866-0794d394c912»',
    'advertising id is «6d92078a-8246-4ba4-ae5b-76104861e7dc»',
    'GET /e?gps_adid=«cdda802e-fb9c-47ad-9866-0794d394c912»&x=1',
  ],
  counterExamples: [
    'cdda802e-fb9c-47ad-9866-0794d394c912',
    'idfa=00000000-0000-0000-0000-000000000000',
    'ad_id=12345',
    'request cdda802e-fb9c-47ad-9866-0794d394c912 done',
    '{"trace_id":"cdda802e-fb9c-47ad-9866-0794d394c912"}',
    'idfa not allowed, request cdda802e-fb9c-47ad-9866-0794d394c912',
  ],
});
