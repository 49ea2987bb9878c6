import { describe, expect, it } from 'vitest';
import { assertExposure } from './exposure.ts';

const tls = { cert: 'c', key: 'k' };
const mutual = { ...tls, ca: 'a' };

describe('a listener', () => {
  it.each([
    ['127.0.0.1', {}, true],
    ['127.9.9.9', {}, true],
    ['::1', {}, true],
    ['localhost', {}, true],
    ['0.0.0.0', { socket: '/run/scrubjay.sock' }, true],
    ['0.0.0.0', { tls }, false],
    ['0.0.0.0', { insecure: true }, false],
    ['10.0.0.1', { tls: mutual }, true],
  ])('on %s with %j may open, without tokens: %s', (host, more, open) => {
    expect(() => assertExposure({ host, port: 1, insecure: false, ...more }, open)).not.toThrow();
  });

  it.each([
    ['0.0.0.0', {}, false, 'TLS'],
    ['::', {}, false, 'TLS'],
    ['acme.example', {}, false, 'TLS'],
    ['127.0.0.1.acme.example', {}, false, 'TLS'],
    ['0.0.0.0', { tls }, true, 'tokens'],
    ['0.0.0.0', { insecure: true }, true, 'tokens'],
  ])('on %s with %j, without tokens: %s, lacks %s', (host, more, open, lacks) => {
    const listen = () => assertExposure({ host, port: 1, insecure: false, ...more }, open);
    expect(listen).toThrow(expect.objectContaining({ code: 'SJ_LISTEN' }));
    expect(listen).toThrow(lacks);
  });
});
