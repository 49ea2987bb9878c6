/** What zod found wrong, as coded errors in the words of the configuration. */
import type { core } from 'zod';
import { type ErrorCode, ScrubJayError } from '../errors.ts';
import { hint } from './nearest.ts';
import { whereIn } from './plain.ts';
import type { Schemas } from './schema.ts';

type Issue = core.$ZodIssue;
type Path = readonly PropertyKey[];

const NOUNS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function nounOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean' || Number.isNaN(value)) return String(value);
  if (typeof value === 'number')
    return Number.isInteger(value) ? 'a whole number' : 'a number with a fraction';
  return NOUNS[typeof value] ?? typeof value;
}

function valueAt(raw: unknown, path: Path): unknown {
  let value = raw as Record<PropertyKey, unknown> | undefined | null;
  for (const step of path) value = value?.[step] as typeof value;
  return value;
}

/** Keys that the schema allows where the path leads. */
function keysAt(path: Path, schemas: Schemas): string[] {
  const keysOf = (schema: { shape: object }) => Object.keys(schema.shape);
  if (path.length === 0) return keysOf(schemas.config);
  if (path[0] === 'serve') return keysBelow(schemas.serve, path.slice(1));
  if (path.at(-1) === 'action' || path[0] === 'actions')
    return [...new Set(schemas.spec.options.flatMap((option) => keysOf(option)))];
  if (path[0] === 'detectors') return keysOf(schemas.detector);
  if (path[0] === 'paths') return keysOf(schemas.pathRule);
  if (path[0] === 'allow') return keysOf(schemas.allowRule);
  return keysOf(schemas.keyRule);
}

/** Keys of every object that may stand where the path leads. */
function keysBelow(schema: Schemas['serve'], path: Path): string[] {
  let nodes = kindsOf(schema as unknown as Node);
  for (const step of path) {
    nodes = nodes.flatMap((node) =>
      kindsOf(typeof step === 'number' ? node.element : node.shape?.[step as string]),
    );
  }
  return [...new Set(nodes.flatMap(({ shape }) => Object.keys(shape ?? {})))];
}

/** As far as our own schema goes. */
interface Node {
  readonly shape?: Readonly<Record<string, Node>>;
  readonly element?: Node;
  readonly options?: readonly Node[];
  readonly unwrap?: () => Node;
}

/** A schema without its default, or the members of a union. */
function kindsOf(node: Node | undefined): Node[] {
  if (node === undefined) return [];
  if (node.options) return node.options.flatMap(kindsOf);
  return node.element === undefined && node.unwrap ? kindsOf(node.unwrap()) : [node];
}

/** What an issue wanted, when it failed for being another kind of value altogether. */
function wanted(issue: Issue, value: unknown): string | undefined {
  if (issue.path.length > 0) return undefined;
  if (issue.code === 'invalid_type') return NOUNS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value' && typeof value !== 'string') return issue.values.join(', ');
  return undefined;
}

/** All problems of a configuration's shape. `raw` is plain data: it went through `copyPlain`. */
export function shapeProblems(issues: readonly Issue[], raw: unknown, schemas: Schemas): ScrubJayError[] {
  return issues.flatMap((issue) => problemsOf(issue, [], raw, schemas));
}

function problemsOf(issue: Issue, base: Path, raw: unknown, schemas: Schemas): ScrubJayError[] {
  const path = [...base, ...issue.path];
  const value = valueAt(raw, path);
  const say = (code: Extract<ErrorCode, 'SJ_CONFIG_TYPE' | 'SJ_CONFIG_VALUE'>, reason: string) => [
    ScrubJayError.of(code, { path: whereIn(path), reason }),
  ];
  const mustBe = (kind: string) =>
    value === undefined
      ? say('SJ_CONFIG_TYPE', `is missing; it must be ${kind}`)
      : say('SJ_CONFIG_TYPE', `must be ${kind}, not ${nounOf(value)}`);
  const oneOf = (values: readonly unknown[]) => {
    const names = values.map(String);
    const near = typeof value === 'string' ? hint(value, names) : '';
    return say('SJ_CONFIG_VALUE', `must be ${names.length > 1 ? 'one of ' : ''}${names.join(', ')}${near}`);
  };

  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = keysAt(path, schemas);
      return issue.keys.map((key) =>
        ScrubJayError.of('SJ_CONFIG_UNKNOWN_KEY', { path: whereIn([...path, key]), hint: hint(key, keys) }),
      );
    }
    case 'invalid_type':
      return mustBe(NOUNS[issue.expected] ?? issue.expected);
    case 'invalid_value':
      return value === undefined || typeof value === 'string'
        ? oneOf(issue.values)
        : mustBe(issue.values.join(', '));
    case 'invalid_union': {
      if ('options' in issue && issue.options) return oneOf(issue.options);
      // The branch that is of the value's kind has the problem that the user can mend.
      const branch = issue.errors.find((errors) => !errors.some((error) => wanted(error, value)));
      if (branch) return branch.flatMap((error) => problemsOf(error, path, raw, schemas));
      const kinds = issue.errors.map((errors) => errors.map((error) => wanted(error, value)).find(Boolean));
      return mustBe([...new Set(kinds)].join(' or '));
    }
    case 'too_small':
      return say(
        'SJ_CONFIG_VALUE',
        issue.origin === 'string' ? 'may not be empty' : `must be ${issue.minimum} or more`,
      );
    case 'too_big':
      return say(
        'SJ_CONFIG_VALUE',
        issue.origin === 'string'
          ? `may not be longer than ${issue.maximum} characters`
          : `must be ${issue.maximum} or less`,
      );
    default:
      return say('SJ_CONFIG_VALUE', issue.message);
  }
}
