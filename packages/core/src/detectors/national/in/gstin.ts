import { gstin } from '../../../validators/national/in/gstin.ts';
import { idNumber } from '../../kit/id-number.ts';

export const inGstin = idNumber({
  id: 'in-gstin',
  entity: 'IN_GSTIN',
  country: 'IN',
  title: 'Indian goods and services tax number (GSTIN)',
  reference: 'https://services.gst.gov.in/services/searchtp',
  form: '[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]',
  validate: gstin,
  checked: true,
  words: ['gstin', 'gst', 'gst number', 'gst no', 'goods and services tax'],
  keys: ['gstin', 'gstin_number', 'gst_number', 'gst_no', 'gst_in'],
  alone: {
    form: '[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]',
    codes: ['99AAAAA9999AXAX'],
    confidence: 0.95,
  },
  examples: [
    '27AAPFU0939F1ZV',
    'GSTIN «29AAGCB7383J1Z4»',
    'gst no: «07aaacb2894g1zp»',
    '{"gstin":"«27ABCPE1234F1ZB»"}',
    'invoice of «27AAPFU0939F1ZV», paid',
  ],
  counterExamples: [
    '27AAPFU0939F1ZA',
    '00AAPFU0939F1ZV',
    '27AAPFU0939F0ZV',
    '27AAPFU0939F1ZV1',
    'gstin check failed 27',
  ],
});
