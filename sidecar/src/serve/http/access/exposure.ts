/** Who could reach a listener, and what it therefore needs. */
import { isIPv4 } from 'node:net';
import { ScrubJayError } from '@scrubjay/core';
import type { HttpConfig } from '../../settings.ts';

type Place = Pick<HttpConfig, 'host' | 'port' | 'socket' | 'tls' | 'insecure'>;

/** Only processes of this machine can connect. */
export function isLocal({ host, socket }: Pick<Place, 'host' | 'socket'>): boolean {
  if (socket !== undefined) return true;
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

/**
 * Beyond this machine records need TLS, and callers a token or a certificate. `open`: there are no tokens.
 * @throws ScrubJayError SJ_LISTEN
 */
export function assertExposure(place: Place, open: boolean): void {
  if (isLocal(place)) return;
  const address = `${place.host}:${place.port}`;
  if (!place.tls && !place.insecure) {
    throw ScrubJayError.of('SJ_LISTEN', { address, reason: 'beyond loopback there must be TLS' });
  }
  if (open && place.tls?.ca === undefined) {
    const reason = 'beyond loopback callers must have tokens, or certificates of `tls.ca`';
    throw ScrubJayError.of('SJ_LISTEN', { address, reason });
  }
}
