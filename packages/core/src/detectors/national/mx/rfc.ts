import { rfc, rfcForm } from '../../../validators/national/mx/rfc.ts';
import { idNumber } from '../../kit/id-number.ts';
import type { Detector } from '../../types.ts';

/**
 * Next to its word the form and a real date are enough; alone the check digit must be right, and it is a person's:
 * those of companies look like the numbers of articles.
 */
export const mxRfc: Detector = {
  ...idNumber({
    id: 'mx-rfc',
    entity: 'MX_RFC',
    country: 'MX',
    title: 'Mexican taxpayer code (RFC)',
    reference: 'https://www.sat.gob.mx/aplicacion/operacion/29073/verifica-si-estas-registrado-en-el-rfc',
    // Ñ is two bytes.
    form: '(?:[A-Z&]|\xc3[\x91\xb1]){3,4}[ -]?[0-9]{6}[ -]?[A-Z0-9]{2}[0-9A]',
    validate: rfcForm,
    checked: true,
    words: ['rfc', 'registro federal de contribuyentes', 'rfc emisor', 'rfc receptor'],
    keys: ['rfc', 'rfc_emisor', 'rfc_receptor', 'rfc_number', 'clave_rfc'],
    alone: {
      form: '[A-Z]{4}[0-9]{6}[A-Z0-9]{2}[0-9A]',
      codes: ['AAAA999999XXX'],
      confidence: 0.6,
    },
    examples: [
      'GODE561231GR8',
      'RFC: «GODE561231GR9»',
      'rfc «MAB-930714-8T4» de la empresa',
      '{"rfc":"«SALC7304253S0»"}',
      'RFC «Ñ&T130705MD6»',
      'factura de «GODE561231GR8», pagada',
    ],
    counterExamples: [
      'GODE561231GR9',
      'GODE561331GR8',
      'see RFC 9110',
      'rfc XAXX010101000',
      'BUILD2024010112',
      'rfc 2616 section 14',
      'AGODE561231GR8',
      'MAB9307148T4',
    ],
  }),
  validate: rfc,
};
