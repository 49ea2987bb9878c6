import { entropy } from '../../validators/entropy.ts';
import { END, sticky } from '../kit/edges.ts';
import { madeUp } from '../kit/made-up.ts';
import { placeholder } from '../kit/placeholder.ts';
import type { Detector } from '../types.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const awsAccessKey: Detector = {
  id: 'aws-access-key',
  entity: 'AWS_ACCESS_KEY',
  title: 'AWS access key id',
  reference:
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
  prefixes: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
  pattern: sticky(`(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}${END}`),
  confidence: 0.95,
  examples: [
    'AKIAIOSFODNN7EXAMPLE',
    `ASIA${madeUp(1, 16, BASE32)}`,
    `ABIA${madeUp(2, 16, BASE32)}`,
    `ACCA${madeUp(3, 16, BASE32)}`,
    'AWS_ACCESS_KEY_ID=«AKIAI44QH8DHBEXAMPLE»',
    'Credential=«AKIAIOSFODNN7EXAMPLE»/20260101/us-east-1/s3/aws4_request',
  ],
  counterExamples: [
    'AKIAIOSFODNN7EXAMPL',
    'AKIAIOSFODNN7EXAMPLES',
    'akiaiosfodnn7example',
    'AKIA IOSFODNN7EXAMPLE',
    'ASIA PACIFIC',
    'XAKIAIOSFODNN7EXAMPLE',
  ],
};

/** Forty base64 characters; a SHA-1 in hex has forty too. */
function secretKey(value: string): boolean {
  return /^[A-Za-z0-9/+]{40}$/.test(value) && !/^[0-9a-fA-F]{40}$/.test(value) && entropy(value) > 3.5;
}

export const awsSecretKey: Detector = {
  id: 'aws-secret-key',
  entity: 'AWS_SECRET_KEY',
  title: 'AWS secret access key',
  reference: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  confidence: 0.9,
  context: [
    {
      words: [
        'aws secret',
        'aws secret key',
        'aws secret access key',
        'secret access key',
        'aws',
        'secretaccesskey',
      ],
      pattern: /(?<![A-Za-z0-9/+=])([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/d,
      validate: secretKey,
      needsDigit: false,
      window: 96,
      confidence: 0.85,
    },
  ],
  keys: ['aws_secret', 'aws_secret_key', 'aws_secret_access_key', 'secret_access_key', 'secretaccesskey'],
  // The key decides; only masks and variables pass.
  validateKeyed: (value) => value.length >= 8 && !placeholder(value),
  examples: [
    'aws_secret_access_key=«wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY»',
    '{"SecretAccessKey":"«wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY»"}',
    'aws secret is «je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY»',
    `secretAccessKey: «${madeUp(7, 40)}»`,
    `AWS secret access key «${madeUp(8, 40)}»`,
  ],
  counterExamples: [
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    'aws secret da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'aws_secret_access_key=null',
    `aws_secret_access_key=\${AWS_SECRET_ACCESS_KEY}`,
    `aws secret ${'a'.repeat(40)}`,
  ],
};

export const awsSessionToken: Detector = {
  id: 'aws-session-token',
  entity: 'AWS_SESSION_TOKEN',
  title: 'Session token of AWS',
  reference: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
  prefixes: ['FwoGZXIvYXdz', 'FQoGZXIvYXdz', 'FQoDYXdz', 'AQoDYXdz', 'IQoJb3JpZ2lu'],
  pattern: sticky(
    '(?:F[Qw]oGZXIvYXdz|[AF]QoDYXdz|IQoJb3JpZ2lu)(?:[A-Za-z0-9/+]|%2[BFbf]){80,2400}(?:=|%3[Dd]){0,2}(?![A-Za-z0-9/+=_-])',
  ),
  maxLength: 3072,
  confidence: 0.98,
  keys: ['aws_session_token', 'amz_security_token'],
  validateKeyed: (value) => value.length >= 16 && !placeholder(value),
  examples: [
    `IQoJb3JpZ2luX2Vj${madeUp(1, 300)}==`,
    `FwoGZXIvYXdzE${madeUp(2, 260)}`,
    `AWS_SESSION_TOKEN=«IQoJb3JpZ2luX2Vj${madeUp(3, 200)}=»`,
    `GET /?X-Amz-Security-Token=«IQoJb3JpZ2luX2Vj${madeUp(4, 150)}%2F${madeUp(5, 60)}%3D%3D»&X-Amz-Date=20260101T000000Z`,
    `{"SessionToken":"«FwoGZXIvYXdzE${madeUp(6, 240)}»"}`,
  ],
  counterExamples: [
    'IQoJb3JpZ2luX2Vj',
    `xIQoJb3JpZ2luX2Vj${madeUp(1, 200)}`,
    'aws_session_token=null',
    `iqojb3jpz2lux2vj${madeUp(2, 200)}`,
    `FwoGZXIvYXdz${madeUp(3, 40)}`,
  ],
};
