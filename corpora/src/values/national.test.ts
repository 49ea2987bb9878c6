/** What is made here is what the core's validators, written apart from it, take for real. */
import { expect, test } from 'vitest';
import { auTfn } from '../../../packages/core/src/validators/national/au/tfn.ts';
import { cpf } from '../../../packages/core/src/validators/national/br/cpf.ts';
import { sin } from '../../../packages/core/src/validators/national/ca/sin.ts';
import { rut } from '../../../packages/core/src/validators/national/cl/rut.ts';
import { deTaxId } from '../../../packages/core/src/validators/national/de/tax-id.ts';
import { dni } from '../../../packages/core/src/validators/national/es/nif.ts';
import { hetu } from '../../../packages/core/src/validators/national/fi/hetu.ts';
import { nir } from '../../../packages/core/src/validators/national/fr/nir.ts';
import { nhs } from '../../../packages/core/src/validators/national/gb/nhs.ts';
import { nino } from '../../../packages/core/src/validators/national/gb/nino.ts';
import { aadhaar } from '../../../packages/core/src/validators/national/in/aadhaar.ts';
import { codiceFiscale } from '../../../packages/core/src/validators/national/it/codice-fiscale.ts';
import { bsn } from '../../../packages/core/src/validators/national/nl/bsn.ts';
import { pesel } from '../../../packages/core/src/validators/national/pl/pesel.ts';
import { personnummer } from '../../../packages/core/src/validators/national/se/personnummer.ts';
import { zaIdNumber } from '../../../packages/core/src/validators/national/za/id-number.ts';
import { Rng } from '../rng.ts';
import * as made from './national.ts';

test.each([
  ['cpf', made.cpf, cpf],
  ['nif', made.nif, dni],
  ['codice fiscale', made.fiscalCode, codiceFiscale],
  ['pesel', made.pesel, pesel],
  ['personnummer', made.personnummer, personnummer],
  ['bsn', made.bsn, bsn],
  ['tax id', made.taxId, deTaxId],
  ['nir', made.nir, nir],
  ['nino', made.nino, nino],
  ['nhs', made.nhs, nhs],
  ['sin', made.sin, sin],
  ['tfn', made.tfn, auTfn],
  ['aadhaar', made.aadhaar, aadhaar],
  ['hetu', made.hetu, hetu],
  ['rut', made.rut, rut],
  ['za id', made.southAfricanId, zaIdNumber],
])('%s', (_name, make, validate) => {
  const r = new Rng('national');
  const bad = Array.from({ length: 300 }, () => make(r)).filter((text) => !validate(text));
  expect(bad).toEqual([]);
});
