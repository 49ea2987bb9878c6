import { npi } from '../../../validators/national/us/npi.ts';
import { idNumber } from '../../kit/id-number.ts';

export const usNpi = idNumber({
  id: 'us-npi',
  entity: 'US_NPI',
  country: 'US',
  title: 'US national provider identifier (NPI)',
  reference:
    'https://www.cms.gov/regulations-and-guidance/administrative-simplification/nationalprovidentstand',
  form: '[12][0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}',
  validate: npi,
  checked: true,
  words: ['npi', 'npi number', 'national provider identifier', 'national provider id', 'provider npi'],
  keys: ['npi', 'npi_number', 'national_provider_identifier', 'national_provider_id'],
  examples: [
    'NPI «1234567893»',
    '{"npi":"«1993999998»"}',
    '{"providerNpi":«1234567893»}',
    'national provider identifier of the doctor: «1234-567-893»',
    '«1558598797» is the npi',
  ],
  counterExamples: [
    '1234567893',
    'npi 1234567890',
    'npi 3234567893',
    '{"npi":"12345678930"}',
    'npi 1234567893.5',
    'npi lookup at 1609459200000',
  ],
});
