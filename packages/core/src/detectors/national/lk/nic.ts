import { lkNic as isLkNic } from '../../../validators/national/lk/nic.ts';
import { idNumber } from '../../kit/id-number.ts';

export const lkNic = idNumber({
  id: 'lk-nic',
  entity: 'LK_NIC',
  country: 'LK',
  title: 'Sri Lankan identity card number (NIC)',
  reference: 'https://drp.gov.lk; https://en.wikipedia.org/wiki/National_identity_card_(Sri_Lanka)',
  form: '(?:[0-9]{9} ?[VX]|(?:19|20)[0-9]{10})',
  validate: isLkNic,
  checked: true,
  words: [
    'nic no',
    'nic number',
    'nic',
    'national identity card',
    'ජාතික හැඳුනුම්පත',
    'ජාතික හැඳුනුම්පත් අංකය',
    'தேசிய அடையாள அட்டை',
  ],
  keys: ['nic_number', 'nic_no', 'lk_nic', 'sri_lanka_nic'],
  examples: [
    'NIC: «853400937V»',
    'nic no «198534000937»',
    '{"nicNumber":"«857400937X»"}',
    'national identity card «853400937v»',
    '«853400937V» is my nic',
  ],
  counterExamples: [
    '853400937V',
    'nic 853990937V',
    'nic 198599900937',
    'nic 853400937A',
    'nic eth0 198500000000',
    'nic driver 1985',
  ],
});
