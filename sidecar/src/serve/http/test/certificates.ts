/** For tests: authorities and certificates, made anew in a folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { onTestFinished } from 'vitest';

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  readonly key: string;
  readonly files: { readonly cert: string; readonly key: string };
}

export interface Authority extends Certificate {
  issue(name: string): Promise<Certificate>;
}

const EC = { keyType: 'ec', algorithm: 'sha256' } as const;

export async function authority(name: string): Promise<Authority> {
  const dir = mkdtempSync(join(tmpdir(), 'scrubjay-ca-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const written = (made: { cert: string; private: string }, as: string): Certificate => {
    const files = { cert: join(dir, `${as}.pem`), key: join(dir, `${as}.key`) };
    writeFileSync(files.cert, made.cert);
    writeFileSync(files.key, made.private);
    return { cert: made.cert, key: made.private, files };
  };
  const own = await generate([{ name: 'commonName', value: name }], {
    ...EC,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  });
  const issuer = written(own, name);
  return {
    ...issuer,
    issue: async (subject) =>
      written(
        await generate([{ name: 'commonName', value: subject }], {
          ...EC,
          ca: { key: issuer.key, cert: issuer.cert },
          extensions: [
            { name: 'basicConstraints', cA: false },
            { name: 'keyUsage', digitalSignature: true },
            {
              name: 'subjectAltName',
              altNames: [
                { type: 2, value: 'localhost' },
                { type: 7, ip: '127.0.0.1' },
              ],
            },
          ],
        }),
        subject,
      ),
  };
}
