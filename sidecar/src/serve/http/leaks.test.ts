/** Whatever a client makes of a body and says of it: what arrives behind the proxy holds no address. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CODECS, CODING_NAMES } from './test/codings.ts';
import { MAIL, service } from './test/service.ts';
import { upstream } from './test/upstream.ts';

const BODIES = [
  `{"mail":"${MAIL}","n":1}\n{"mail":"${MAIL}"}\n`,
  `[{"mail":"${MAIL}"},{"a":{"b":["${MAIL}"]}}]`,
  `{"create":{}}\n{"mail":"${MAIL}"}\n`,
  `{"streams":[{"stream":{},"values":[["1700000000000000000","${MAIL}"]]}]}`,
  `{"log":"{\\"mail\\":\\"${MAIL}\\"}"}`,
  `{"log":"${MAIL.replace('@', '\\u0040')}"}`,
  `level=info mail=${MAIL}\n`,
  `mail=${encodeURIComponent(MAIL)}&a=b`,
];
const TYPES = [
  undefined,
  'application/json',
  'application/x-ndjson',
  'text/plain',
  'application/x-protobuf',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-16',
];
const PATHS = [
  '/in',
  '/_bulk',
  '/loki/api/v1/push',
  '/services/collector',
  '/services/collector/raw',
  '/v1/logs',
];
/** What is said of the encoding; `true` is the truth. */
const SAID = [undefined, ...CODING_NAMES, 'snappy', 'gzip, gzip', ...Array<true>(12).fill(true)];
const RAW = /jane\.doe(?:@|%40|\\u0040)acme\.example/i;

/** What becomes of the bytes on their way here, beside being compressed. */
const damage = fc.oneof(
  { weight: 8, arbitrary: fc.constant((bytes: Buffer) => bytes) },
  fc.nat().map((at) => (bytes: Buffer) => bytes.subarray(0, at % (bytes.length + 1))),
  fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 8 })).map(([at, more]) => (bytes: Buffer) => {
    const cut = at % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, cut), more, bytes.subarray(cut)]);
  }),
  fc.constant((bytes: Buffer) => Buffer.from(bytes.toString(), 'utf16le')),
  fc.constant((bytes: Buffer) => Buffer.concat([Buffer.from('\ufeff'), bytes])),
  fc.constant((bytes: Buffer) => Buffer.concat([bytes, bytes])),
);

it('nothing raw gets behind the proxy', async () => {
  const behind = await upstream();
  const { app, said } = await service({ http: { proxy: [{ upstream: behind.url }] } });
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PATHS),
      fc.constantFrom(...TYPES),
      fc.constantFrom(...SAID),
      fc.constantFrom(...CODING_NAMES),
      fc.constantFrom(...BODIES),
      damage,
      damage,
      async (url, type, told, coding, body, before, after) => {
        const said = told === true ? coding : told;
        const payload = after(CODECS[coding].encode(before(Buffer.from(body))));
        const headers = { ...(type && { 'content-type': type }), ...(said && { 'content-encoding': said }) };
        const answer = await app.inject({ method: 'POST', url, headers, payload });
        const came = behind.arrived.splice(0);
        if (answer.statusCode !== 200) expect(came).toEqual([]);
        passed += came.length;
        for (const { body: arrived } of came) expect(arrived).not.toMatch(RAW);
        expect(answer.body).not.toMatch(RAW);
      },
    ),
    { numRuns: Number(process.env.SCRUBJAY_SOAK ?? 0) > 0 ? 5_000 : 400 },
  );
  expect(passed).toBeGreaterThan(40);
  expect(said()).not.toMatch(RAW);
});
