import { idNumber } from '../../kit/id-number.ts';
import { ownForm } from '../own-form.ts';

export const frPassport = ownForm(
  idNumber({
    id: 'fr-passport',
    entity: 'FR_PASSPORT',
    country: 'FR',
    title: 'French passport number, where a word or key says so',
    reference: 'https://www.service-public.fr/particuliers/vosdroits/N360; ICAO 9303',
    form: '[0-9]{2}[A-Z]{2}[0-9]{5}',
    checked: false,
    words: [
      'passeport',
      'numéro de passeport',
      'numero de passeport',
      'numéro passeport',
      'numero passeport',
      'french passport',
      'passeport numéro',
    ],
    keys: ['passeport', 'numero_passeport', 'numero_de_passeport', 'num_passeport', 'french_passport'],
    examples: [
      'passeport «12AB34567»',
      'numéro de passeport : «10CV12345»',
      '{"numeroPasseport":"«12AB34567»"}',
      'passeport n° «14AK00001»',
      'num_passeport=«09ah12345»',
    ],
    counterExamples: [
      '12AB34567',
      'passeport 1234',
      'passeport expiré',
      'passeport AB1234567',
      '{"passeport":null}',
      'passeport 12AB345678',
    ],
  }),
);

export const frIdCard = ownForm(
  idNumber({
    id: 'fr-id-card',
    entity: 'FR_ID_CARD',
    country: 'FR',
    title: 'French identity card number, where a word or key says so',
    reference: 'https://www.service-public.fr/particuliers/vosdroits/N358; ICAO 9303',
    form: '(?:[0-9]{4}(?:[0-9]{2}|2[AB])[0-9]{6}|(?=[A-Z0-9]{0,7}[0-9][A-Z]{0,8}[0-9])[BCDFGHJ-NP-TV-Z0-9]{9})',
    checked: false,
    words: [
      'carte nationale',
      'identité',
      'identite',
      'carte cni',
      'numéro cni',
      'numero cni',
      'numéro de cni',
      'carte d identité',
      'carte identite',
      'french id card',
    ],
    keys: [
      'cni',
      'numero_cni',
      'num_cni',
      'carte_identite',
      'carte_d_identite',
      'carte_nationale_identite',
      'numero_carte_identite',
    ],
    examples: [
      "pièce d'identité «880692310285»",
      'carte nationale n° «X4RTBPFW4»',
      '{"numeroCni":"«D2H6862M2»"}',
      'cni=«880692310285»',
      "carte d'identité: «X4RTBPFW4»",
    ],
    counterExamples: [
      '880692310285',
      'cni plugin v0.9.1',
      'identité vérifiée',
      '{"cni":"calico"}',
      'cni=bridge123',
      'carte nationale 12345',
    ],
  }),
);
