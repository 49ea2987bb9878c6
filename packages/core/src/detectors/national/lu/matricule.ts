import { matricule } from '../../../validators/national/lu/matricule.ts';
import { idNumber } from '../../kit/id-number.ts';

export const luNationalNumber = idNumber({
  id: 'lu-national-number',
  entity: 'LU_NATIONAL_NUMBER',
  country: 'LU',
  title: 'Luxembourg national number (matricule)',
  reference:
    'https://guichet.public.lu/fr/citoyens/citoyennete/registre-national/identification/numero-matricule.html; Loi du 19 juin 2013, https://legilux.public.lu',
  form: '[0-9]{4}[ .-]?[0-9]{2}[ .-]?[0-9]{2}[ .-]?[0-9]{3}[ .-]?[0-9]{2}',
  validate: matricule,
  checked: true,
  words: [
    'matricule',
    'numéro de matricule',
    'numero de matricule',
    'numéro d identification',
    'numéro national',
    'numero national',
    'identifikationsnummer',
    'sozialversicherungsnummer',
    'cns',
    'ccss',
    'matrikel',
  ],
  keys: [
    'matricule',
    'numero_national',
    'sozialversicherungsnummer',
    'matricule_nationale',
    'matricule_number',
    'numero_matricule',
    'no_matricule',
  ],
  examples: [
    'matricule «1893120105732»',
    '{"matricule":"«1893120105732»"}',
    'numéro de matricule : «1893 12 01 057 32»',
    'CCSS «18931201 05732»',
    'numero_matricule=«1893120105732»',
  ],
  counterExamples: [
    '1893120105732',
    'matricule 1893120105733',
    'matricule 1893120105722',
    'matricule 1700000000000',
    'matricule 42',
    'cns 1893130105732',
  ],
});
