/**
 * Every file of sidecar/examples: configurations by `scrubjay serve --check` and with records sent through them, manifests by
 * the published schemas, the rest by its structure; Fluent Bit's own by Fluent Bit, where there is one.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Rng } from '../../corpora/src/rng.ts';
import { folders } from '../../sidecar/src/test/delivery.ts';
import { ForwardDownstream } from '../../sidecar/src/test/downstream.ts';
import { findProgram } from '../../sidecar/src/test/program.ts';
import { running } from '../../sidecar/src/test/serving.ts';
import { BIN, outcome, scrubjay } from '../../sidecar/src/test/spawned.ts';
import {
  CONFIGS,
  compose,
  EXAMPLES,
  FILES,
  FLUENT_BITS,
  fluentBit,
  MANIFESTS,
  manifestsOf,
  read,
  replaced,
} from './support/examples.ts';
import { configMapsOf, dangling, podsOf, unknownFields, validate } from './support/kubernetes.ts';
import { isRaw, readEntries } from './support/records.ts';
import { Outbox, sendForward, sendHttp } from './support/sources.ts';

const folder = folders();
const FLUENT_BIT = findProgram('fluent-bit', 'FLUENT_BIT');
const toEnd: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of toEnd.splice(0).reverse()) await end();
});

it('has nothing that no test looks at', () => {
  const looked = [...CONFIGS, ...FLUENT_BITS].map(([name]) => name).filter((name) => FILES.includes(name));
  const others = [
    'README.md',
    'app.mjs',
    'parsers.conf',
    'stdin/run.sh',
    'compose/compose.yaml',
    ...MANIFESTS,
  ];
  expect(FILES).toEqual([...looked, ...others].sort());
});

it('the page names every folder, and no other', () => {
  const named = read('README.md')
    .match(/^\| `[\w-]+` \|/gm)!
    .map((row) => row.slice(3, -3));
  expect(named.sort()).toEqual([...new Set(FILES.map(dirname))].filter((dir) => dir !== '.').sort());
});

/** A file of its own with this text. */
function written(name: string, text: string): string {
  const dir = folder('example');
  mkdirSync(dir);
  const file = join(dir, name);
  writeFileSync(file, text);
  return file;
}

const sinkOf = (text: string) => parse(text).serve.sink;

describe('scrubjay serve --check', () => {
  it.each(CONFIGS)('%s', async (_, text) => {
    const file = written('scrubjay.config.yaml', text);
    const { code, stdout, stderr } = await scrubjay(['serve', '--check', '--config', file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { host, port } = sinkOf(text);
    expect(stdout.toString()).toMatch(new RegExp(`^sink +forward tcp://${host}:${port}`, 'm'));
  });
});

describe('Kubernetes', () => {
  it.each(MANIFESTS)('%s is what the schemas say, and names nothing that is not there', (path) => {
    const manifests = manifestsOf(path);
    for (const manifest of manifests) validate(manifest);
    expect(unknownFields(manifests)).toEqual([]);
    expect(configMapsOf(manifests).length).toBeGreaterThan(0);
    expect(podsOf(manifests)).toHaveLength(1);
    expect(dangling(manifests)).toEqual([]);
  });

  it.each<[string, string, string, RegExp]>([
    ['a field that there is not', 'imagePullPolicyy', 'Always', /imagePullPolicyy/],
    ['a value that there is not', 'imagePullPolicy', 'Sometimes', /imagePullPolicy|Sometimes/],
    [
      'a volume that there is not',
      'volumeMounts',
      [{ name: 'none', mountPath: '/x' }] as never,
      /volume none/,
    ],
  ])('%s is seen', (_, field, value, message) => {
    const manifests = manifestsOf(MANIFESTS[0]);
    Object.assign(podsOf(manifests)[0].containers[0], { [field]: value });
    const seen = () => {
      for (const manifest of manifests) validate(manifest);
      throw new Error([...unknownFields(manifests), ...dangling(manifests)].join('\n'));
    };
    expect(seen).toThrow(message);
  });
});

it('compose.yaml has the structure, and names only what is there', () => {
  const { services, volumes } = compose(read('compose/compose.yaml'));
  for (const { depends_on, volumes: mounts, command } of Object.values(services)) {
    expect(Object.keys(services)).toEqual(expect.arrayContaining(depends_on));
    const sources = mounts.map((mount) => mount.split(':'));
    for (const [source] of sources) {
      if (source.startsWith('.')) expect(FILES).toContain(join('compose', source));
      else expect(Object.keys(volumes)).toContain(source);
    }
    const given = command.filter((arg) => /^\/(app|etc)\//.test(arg));
    expect(sources.map(([, target]) => target)).toEqual(expect.arrayContaining(given));
  }
  const { forward, sink } = parse(read('compose/scrubjay.config.yaml')).serve;
  expect(services.scrubjay.ports).toEqual([`127.0.0.1:${forward.port}:${forward.port}`]);
  expect(services.app.logging?.options['fluentd-address']).toBe(`127.0.0.1:${forward.port}`);
  const [{ port }] = fluentBit(read('compose/fluent-bit.yaml')).pipeline.inputs as { port: number }[];
  expect(services[sink.host]).toBeDefined();
  expect(sink.port).toBe(port);
});

describe('Fluent Bit', () => {
  it.each(FLUENT_BITS)('%s has the structure', (name, text) => {
    const { service, pipeline } = fluentBit(text);
    const { parsers_file } = service;
    const parsers = parsers_file ? readFileSync(join(EXAMPLES, dirname(name), parsers_file), 'utf8') : '';
    const known = [...parsers.matchAll(/^ +Name +(\w+)$/gm)].map(([, parser]) => parser);
    const named = pipeline.inputs.flatMap((input) =>
      'parser' in input && input.parser ? [input.parser] : [],
    );
    expect(known).toEqual(named);
  });

  it.skipIf(!FLUENT_BIT).each(FILES.filter((path) => FLUENT_BITS.some(([name]) => name === path)))(
    '%s is taken by fluent-bit',
    async (path) => {
      const child = spawn(FLUENT_BIT!, ['--dry-run', '-c', join(EXAMPLES, path)], {
        cwd: join(EXAMPLES, dirname(path)),
      });
      const { code, stderr } = await outcome(child as never);
      expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    },
  );
});

/** Of each configuration the sink's Fluent Bit, where that is a file of its own. */
const PIPELINES = CONFIGS.map(([name, text]) => {
  const beside = ['fluent-bit.yaml', 'ship.yaml'].map((file) => join(dirname(name), file));
  return [name, text, beside.find((file) => FILES.includes(file)) ?? null] as const;
});

/** The service of this configuration, its records going to this port. */
async function serving(text: string, port: number) {
  const spool = folder('spool');
  const here = replaced(text, {
    'serve.http.port': 0,
    'serve.forward.port': 0,
    'serve.forward.host': '127.0.0.1',
    'serve.spool.dir': spool,
    'serve.sink.host': '127.0.0.1',
    'serve.sink.port': port,
  });
  const service = await running(['--config', written('scrubjay.config.yaml', here)], {});
  toEnd.push(() => service.child.kill('SIGKILL') && service.ended);
  const outbox = new Outbox('app');
  /** Settles when so many records, or a batch more, are acknowledged. */
  const send = async (records: number) => {
    const byForward = 'forward' in parse(text).serve;
    const address = service.addresses.at(byForward ? -1 : 0)!;
    await (byForward ? sendForward : sendHttp)(outbox, address, () => {
      outbox.closed ||= outbox.acknowledged.length >= records;
    });
  };
  const end = async () => {
    service.child.kill('SIGTERM');
    const { code, stderr } = await service.ended;
    expect({ code, raw: isRaw(Buffer.from(stderr)) }).toEqual({ code: 0, raw: false });
  };
  return { send, end, outbox };
}

describe('records come out scrubbed and whole', () => {
  it.each(PIPELINES)('%s', async (_, text) => {
    const tags = new Set<string>();
    const downstream = new ForwardDownstream(new Rng('examples'), (entries, tag) => {
      tags.add(tag);
      return readEntries(entries);
    });
    downstream.kind = true;
    await downstream.start();
    toEnd.push(() => downstream.stop());
    const { send, end, outbox } = await serving(text, downstream.port);
    await send(100);
    await end();
    const arrived = downstream.calls.flatMap(({ parcels }) => parcels);
    expect(arrived.map(({ n }) => n)).toEqual(outbox.acknowledged);
    expect(arrived.filter(({ whole }) => !whole)).toEqual([]);
    expect([...tags]).toEqual(['app']);
  });

  const WITH = PIPELINES.filter(([, , file]) => file !== null);
  it.skipIf(!FLUENT_BIT).each(WITH)('%s, through fluent-bit', async (_, text, file) => {
    const free = new ForwardDownstream(new Rng('port'), readEntries);
    await free.start();
    await free.stop();
    const config = replaced(read(file!), {
      'pipeline.inputs.0.port': free.port,
      'pipeline.inputs.0.listen': '127.0.0.1',
    });
    const child = spawn(FLUENT_BIT!, ['-q', '-c', written('fluent-bit.yaml', config)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = outcome(child as never);
    toEnd.push(() => child.kill('SIGKILL') && ended);
    const { send, end, outbox } = await serving(text, free.port);
    await send(100);
    await end();
    child.kill('SIGTERM');
    const { stdout } = await ended;
    const lines = stdout.toString().trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).n)).toEqual(outbox.acknowledged);
    expect(isRaw(stdout)).toBe(false);
  });
});

describe('stdin/run.sh', () => {
  /** Keeps what it is given. */
  const standIn = () => `sh ${written('fluent-bit.sh', 'test "$1" = -c && test -f "$2" && exec cat\n')}`;
  const rows: [string, (() => string) | undefined][] = [
    ['something in place of fluent-bit', standIn],
    ['fluent-bit', FLUENT_BIT ? () => FLUENT_BIT : undefined],
  ];

  it.each(rows.filter(([, program]) => program))('brings scrubbed lines to %s', async (_, program) => {
    const run = join(EXAMPLES, 'stdin', 'run.sh');
    const env = {
      ...process.env,
      LINES: '50',
      SCRUBJAY: `${process.execPath} ${BIN}`,
      FLUENT_BIT: program!(),
    };
    const { code, stdout } = await outcome(spawn('sh', [run], { env }) as never);
    expect(code).toBe(0);
    const msgs = stdout
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).msg);
    const expected = Array.from(
      { length: 50 },
      (_, i) => `login ${i + 1} of [EMAIL_ADDRESS], card [CREDIT_CARD]`,
    );
    expect(msgs).toEqual(expected);
  });
});
