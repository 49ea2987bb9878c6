import type { Detector } from '../types.ts';
import { basicAuth, bearerToken } from './authorization.ts';
import { awsAccessKey, awsSecretKey } from './aws.ts';
import { commandLinePassword } from './command-line.ts';
import { cookie, sessionValue } from './cookie.ts';
import { githubToken } from './github-token.ts';
import { gitlabToken } from './gitlab-token.ts';
import { googleApiKey } from './google-api-key.ts';
import { jsonWebToken } from './jwt.ts';
import { pass, password } from './password.ts';
import { privateKey } from './private-key.ts';
import { providers } from './providers/index.ts';
import { pw, querySecret } from './query-secret.ts';
import { authorization, oneTimeCode, secret } from './secret.ts';
import { slackToken, slackWebhook } from './slack-token.ts';
import { stripeKey } from './stripe-key.ts';
import { databaseCredentials, urlCredentials } from './url-credentials.ts';

export const secrets: readonly Detector[] = [
  urlCredentials,
  databaseCredentials,
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
  cookie,
  sessionValue,
  commandLinePassword,
  querySecret,
  pw,
  ...providers,
];
