import { describe, expect, test } from 'vitest';
import { ERRORS, type ErrorCode, errorsReference, ScrubJayError } from './errors.ts';

const rows = Object.entries(ERRORS) as [ErrorCode, (typeof ERRORS)[ErrorCode]][];

describe.each(rows)('%s', (code, row) => {
  test('has a message, a remedy and an exit code', () => {
    expect(code).toMatch(/^SJ_[A-Z]+(_[A-Z]+)*$/);
    expect(row.message).not.toBe('');
    expect(row.remedy).toMatch(/\.$/);
    expect([1, 2, 3]).toContain(row.exitCode);
  });

  test('fills its message', () => {
    const names = [...row.message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const params = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
    const error = ScrubJayError.of(code, params as never);
    expect(error).toBeInstanceOf(Error);
    expect(error.message).not.toMatch(/[{}]/);
    for (const name of names) expect(error.message).toContain(`<${name}>`);
    expect(error).toMatchObject({ name: 'ScrubJayError', code, remedy: row.remedy, exitCode: row.exitCode });
  });
});

test('a value with braces is not filled again', () => {
  expect(ScrubJayError.of('SJ_INPUT', { reason: '{reason} $& $1' }).message).toBe(
    'Input cannot be read: {reason} $& $1',
  );
});

test('several problems make one error, a line each', () => {
  const one = ScrubJayError.of('SJ_CONFIG_TYPE', { path: 'workers', reason: 'must be a number' });
  const two = ScrubJayError.of('SJ_CONFIG_UNKNOWN_KEY', { path: 'enigne', hint: '; did you mean engine?' });
  expect(ScrubJayError.all([one])).toBe(one);
  const both = ScrubJayError.all([one, two]);
  expect(both.message).toBe('workers: must be a number\nenigne: no such setting; did you mean engine?');
  expect(both).toMatchObject({ code: 'SJ_CONFIG_TYPE', path: 'workers', exitCode: 2, problems: [one, two] });
  expect(both.remedy).toContain(one.remedy);
  expect(both.remedy).toContain(two.remedy);
});

test('a problem can be told of another place', () => {
  const error = ScrubJayError.of('SJ_CONFIG_TYPE', { path: 'workers', reason: 'must be a number' }).at(
    '--workers',
  );
  expect(error).toMatchObject({
    path: '--workers',
    message: '--workers: must be a number',
    code: 'SJ_CONFIG_TYPE',
  });
});

test('docs/reference/errors.md is what the table gives', async () => {
  await expect(errorsReference()).toMatchFileSnapshot('../../../docs/reference/errors.md');
});
