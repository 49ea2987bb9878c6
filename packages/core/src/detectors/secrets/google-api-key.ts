import { sticky, TOKEN_END } from '../kit/edges.ts';
import { madeUp } from '../kit/made-up.ts';
import { namedToken } from '../kit/named-token.ts';
import type { Detector } from '../types.ts';

export const googleApiKey: Detector = {
  id: 'google-api-key',
  entity: 'GOOGLE_API_KEY',
  title: 'Google API key, client secret or OAuth access token',
  reference:
    'https://cloud.google.com/docs/authentication/api-keys; https://developers.google.com/identity/protocols/oauth2',
  prefixes: ['AIza', 'GOCSPX-', 'ya29.'],
  pattern: sticky(
    String.raw`(?:AIza[A-Za-z0-9_-]{35}|GOCSPX-[A-Za-z0-9_-]{28}|ya29\.[A-Za-z0-9_-]{20,2048})${TOKEN_END}`,
  ),
  maxLength: 2304,
  confidence: 0.95,
  examples: [
    `AIza${madeUp(1, 35)}`,
    `GOCSPX-${madeUp(2, 28)}`,
    `ya29.${madeUp(3, 120)}`,
    `GET /maps/api/js?key=«AIza${madeUp(4, 35)}»&v=3`,
    `{"access_token":"«ya29.${madeUp(5, 200)}»"}`,
  ],
  counterExamples: [
    `AIza${madeUp(1, 34)}`,
    `AIza${madeUp(1, 36)}`,
    `aiza${madeUp(1, 35)}`,
    'GOCSPX-short',
    'ya29.',
    `xAIza${madeUp(1, 35)}`,
  ],
};

export const googleRefreshToken: Detector = namedToken({
  id: 'google-refresh-token',
  entity: 'GOOGLE_TOKEN',
  title: 'Refresh token or authorization code of Google',
  reference: 'https://developers.google.com/identity/protocols/oauth2#expiration',
  words: ['refresh token', 'refreshtoken', 'authorization code', 'auth code', 'google token', 'google oauth'],
  form: '(?:1//0|4/0A)[A-Za-z0-9_-]{40,480}',
  keys: ['google_refresh_token', 'google_token', 'gcp_refresh_token'],
  confidence: 0.95,
  window: 560,
  examples: [
    `refresh token «1//0g${madeUp(1, 98)}»`,
    `google token: «1//04${madeUp(2, 98)}»`,
    `authorization code is «4/0A${madeUp(3, 70)}»`,
    `{"googleRefreshToken":"«1//03${madeUp(4, 98)}»"}`,
    `refreshToken=«1//0e${madeUp(5, 98)}»`,
  ],
  counterExamples: [
    `1//0g${madeUp(1, 98)}`,
    'google 1//0',
    'refresh token expired 1/4',
    `google token https://example.com/1//0g${madeUp(2, 98)}`,
    'authorization code 4/0AX',
  ],
});
