import { flatten, pairs } from '../events/flat.ts';
import { eventWriter } from '../events/writer.ts';
import { time } from '../markup.ts';
import type { Rng } from '../rng.ts';
import type { Format } from '../types.ts';
import { services } from '../words.ts';

const classes = [
  'Service',
  'Controller',
  'Repository',
  'Client',
  'Scheduler',
  'Worker$Task',
  'Handler$$Lambda/0x7f',
];
const exceptions = [
  'java.lang.IllegalStateException',
  'java.sql.SQLIntegrityConstraintViolationException',
  'org.springframework.dao.DataAccessException',
  'java.net.SocketTimeoutException',
  'com.acme.errors.ValidationException',
];
const methods = ['invoke', 'handle', 'doFilter', 'execute', 'lambda$run$3', 'access$200', '<init>'];

function frame(r: Rng): string {
  const service = r.pick(services);
  const type = service[0].toUpperCase() + service.slice(1) + r.pick(classes.slice(0, 5));
  return r.pick([
    `\tat com.acme.${service}.${type}.${r.pick(methods)}(${type}.java:${r.int(20, 600)})`,
    `\tat org.springframework.web.servlet.FrameworkServlet.service(FrameworkServlet.java:${r.int(600, 950)})`,
    `\tat java.base/java.util.concurrent.ThreadPoolExecutor$Worker.run(ThreadPoolExecutor.java:${r.int(600, 700)})`,
    '\tat jdk.internal.reflect.GeneratedMethodAccessor214.invoke(Unknown Source)',
  ]);
}

const frames = (r: Rng, least: number, most: number) =>
  Array.from({ length: r.int(least, most) }, () => frame(r));

/** The message stands in the exception or in its cause, where rules for the first line never look. */
function trace(r: Rng, message: string): string {
  if (r.chance(0.5)) return [`${r.pick(exceptions)}: ${message}`, ...frames(r, 3, 7)].join('\n');
  return [
    `${r.pick(exceptions)}: request could not be handled`,
    ...frames(r, 2, 4),
    `Caused by: ${r.pick(exceptions)}: ${message}`,
    ...frames(r, 1, 3),
    `\t... ${r.int(4, 60)} more`,
  ].join('\n');
}

/** Java prints what an object holds as it is: a key in PEM form spreads over the lines of the record. */
const printed = (fields: object) =>
  flatten(fields)
    .map(([key, value]) => (value.includes('\n') ? `${key}=${value}` : pairs({ [key]: value })))
    .join(' ');

export const java: Format = {
  about: 'log4j pattern lines, some followed by a stack trace of many lines',
  maxGapMs: 120,
  start(r) {
    return eventWriter(r, ({ level, msg, fields: { err, ...fields } }) => {
      const service = r.pick(services);
      const thread = r.pick([
        `http-nio-8080-exec-${r.int(1, 40)}`,
        'main',
        `pool-${r.int(1, 4)}-thread-${r.int(1, 16)}`,
      ]);
      const logger = `c.a.${service}.${service[0].toUpperCase()}${service.slice(1)}${r.pick(classes)}`;
      const traced = err !== undefined || (fields.req === undefined && r.chance(0.2));
      const severity = (traced ? 'error' : level).toUpperCase().padEnd(5);
      const head = (text: string) => `${time('log4j')} ${severity} [${thread}] ${logger} - ${text}`;
      const message = [err ? (err as { message: string }).message : msg, printed(fields)].join(' ').trimEnd();
      return traced
        ? `${head(r.pick(['Unhandled exception', 'Will Retry']))}\n${trace(r, message)}`
        : head(message);
    });
  },
};
