import { basicAuth, bearerToken } from './authorization.ts';
import { awsAccessKey, awsSecretKey } from './aws.ts';
import { creditCard } from './credit-card.ts';
import { bitcoin, ethereum } from './crypto.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { email } from './email.ts';
import { githubToken } from './github-token.ts';
import { gitlabToken } from './gitlab-token.ts';
import { googleApiKey } from './google-api-key.ts';
import { ibanCode } from './iban.ts';
import { ipv4, ipv6 } from './ip.ts';
import { jsonWebToken } from './jwt.ts';
import { macAddress } from './mac.ts';
import { pass, password } from './password.ts';
import { person } from './person.ts';
import { phoneInternational, phoneNanp, phoneNational } from './phone.ts';
import { privateKey } from './private-key.ts';
import { authorization, oneTimeCode, secret } from './secret.ts';
import { slackToken, slackWebhook } from './slack-token.ts';
import { stripeKey } from './stripe-key.ts';
import type { Detector } from './types.ts';
import { urlCredentials } from './url-credentials.ts';
import { abaRoutingNumber, usBankNumber } from './us-bank.ts';
import { usSsnDetector, usSsnSpaced } from './us-ssn.ts';

/** The catalogue. The order means nothing: confidence and length settle overlaps. */
export const detectors: readonly Detector[] = [
  email,
  phoneInternational,
  phoneNanp,
  phoneNational,
  creditCard,
  usSsnDetector,
  usSsnSpaced,
  ibanCode,
  usBankNumber,
  abaRoutingNumber,
  ipv4,
  ipv6,
  macAddress,
  dateOfBirth,
  person,
  bitcoin,
  ethereum,
  urlCredentials,
  jsonWebToken,
  privateKey,
  awsAccessKey,
  awsSecretKey,
  githubToken,
  gitlabToken,
  slackToken,
  slackWebhook,
  stripeKey,
  googleApiKey,
  bearerToken,
  basicAuth,
  password,
  pass,
  secret,
  authorization,
  oneTimeCode,
];
