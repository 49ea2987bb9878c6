import { writeFileSync } from 'node:fs';
import { connect, type TLSSocket } from 'node:tls';
import { expect, it, onTestFinished, vi } from 'vitest';
import { MemoryLog } from '../test/forward.ts';
import { authority } from './http/test/certificates.ts';
import type { ServeConfig } from './settings.ts';
import { openSources, type SourceParts } from './sources.ts';

it('Forward takes a renewed certificate without a restart', async () => {
  const ca = await authority('ca');
  const { files } = await ca.issue('server');
  const forward = {
    host: '127.0.0.1',
    port: 0,
    tls: files,
    allow: [],
    users: [],
    idleTimeout: 60_000,
    chunkLimit: 65_536,
    maxConnections: 64,
  };
  const log = new MemoryLog();
  const [source] = openSources({ forward } as unknown as ServeConfig, { log } as unknown as SourceParts);
  const [address] = await source.listen();
  onTestFinished(() => source.close(0));
  const port = Number(new URL(address).port);
  const subject = () =>
    new Promise<string>((resolve, reject) => {
      const socket: TLSSocket = connect({ host: '127.0.0.1', port, ca: ca.cert }, () => {
        resolve(String(socket.getPeerCertificate().subject.CN));
        socket.destroy();
      });
      socket.on('error', reject);
    });
  const renewed = await ca.issue('renewed');
  writeFileSync(files.cert, renewed.cert);
  expect(await subject()).toBe('server');
  writeFileSync(files.key, renewed.key);
  await vi.waitFor(async () => expect(await subject()).toBe('renewed'), { timeout: 15_000, interval: 200 });
  expect(log.lines.filter((line) => line.startsWith('info certificate read again'))).not.toEqual([]);
});
