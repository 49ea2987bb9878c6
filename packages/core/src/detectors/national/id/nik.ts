import { idNik as isIdNik } from '../../../validators/national/id/nik.ts';
import { idNumber } from '../../kit/id-number.ts';

export const idNik = idNumber({
  id: 'id-nik',
  entity: 'ID_NIK',
  country: 'ID',
  title: 'Indonesian population number (NIK)',
  reference: 'https://dukcapil.kemendagri.go.id; https://id.wikipedia.org/wiki/Nomor_Induk_Kependudukan',
  form: '[1-9][0-9](?:[ .]?[0-9]{2}){5}[ .]?[0-9]{4}',
  validate: isIdNik,
  checked: true,
  words: ['nik', 'ktp', 'nomor ktp', 'no ktp', 'nomor induk kependudukan', 'kartu tanda penduduk', 'ektp'],
  keys: ['nik', 'no_ktp', 'nomor_ktp', 'ktp', 'ktp_number', 'nik_ktp'],
  examples: [
    'NIK: «3171011502900002»',
    'no ktp «3527095503870001»',
    '{"nik":"«3171015502900002»"}',
    'nomor induk kependudukan «32.73.01.15.02.90.0002»',
    '«3171011502900002» is my nik',
  ],
  counterExamples: [
    '3171011502900002',
    'nik 0071011502900002',
    'nik 3171013502900002',
    'nik 3171011502900000',
    'NIK 4111111111111111',
  ],
});
