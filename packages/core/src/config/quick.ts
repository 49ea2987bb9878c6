/**
 * The way around zod for good configurations: loading zod takes 50 ms, and the command must be up in 150. The published
 * JSON Schema, which is made from the zod schema, is read as far as our schema goes. It only ever accepts; whatever it has
 * doubts about goes to zod, which words the problem. A property test holds what it accepts to what zod accepts.
 */
import { readFileSync } from 'node:fs';
import type { ShapedConfig } from './schema.ts';

/** Every keyword of JSON Schema that our schema gives rise to. */
export interface SchemaNode {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly propertyNames?: SchemaNode;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly default?: unknown;
  readonly description?: string;
}

const REFUSED = Symbol('refused');

function number(value: number, { type, minimum = -Infinity, maximum = Infinity }: SchemaNode): boolean {
  return (
    (type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
    value >= minimum &&
    value <= maximum
  );
}

function text(value: string, { minLength = 0, maxLength = Infinity, pattern }: SchemaNode): boolean {
  if (value.length < minLength || value.length > maxLength) return false;
  return pattern === undefined || new RegExp(pattern, 'u').test(value);
}

/** The value with defaults filled in. Nothing that a schema or a caller owns is in it, but for what the value holds. */
function shaped(value: unknown, node: SchemaNode): unknown {
  const kinds = node.anyOf ?? node.oneOf;
  if (kinds) {
    for (const kind of kinds) {
      const result = shaped(value, kind);
      if (result !== REFUSED) return result;
    }
    return REFUSED;
  }
  if (node.const !== undefined) return value === node.const ? value : REFUSED;
  if (node.enum) return node.enum.includes(value) ? value : REFUSED;
  switch (node.type) {
    case 'string':
      return typeof value === 'string' && text(value, node) ? value : REFUSED;
    case 'number':
    case 'integer':
      return typeof value === 'number' && number(value, node) ? value : REFUSED;
    case 'boolean':
      return typeof value === 'boolean' ? value : REFUSED;
    case 'array':
      return Array.isArray(value) ? list(value, node) : REFUSED;
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? object(value, node)
        : REFUSED;
    default:
      return REFUSED;
  }
}

function list(value: readonly unknown[], { items = {}, minItems = 0 }: SchemaNode): unknown {
  if (value.length < minItems) return REFUSED;
  const result = value.map((item) => shaped(item, items));
  return result.includes(REFUSED) ? REFUSED : result;
}

function object(
  value: object,
  { properties = {}, additionalProperties, required = [] }: SchemaNode,
): unknown {
  const result: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    const node = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (typeof node !== 'object' || key === '__proto__') return REFUSED;
    result[key] = shaped(member, node);
    if (result[key] === REFUSED) return REFUSED;
  }
  for (const [key, node] of Object.entries(properties)) {
    if (Object.hasOwn(result, key)) continue;
    if (node.default !== undefined) result[key] = structuredClone(node.default);
    else if (required.includes(key)) return REFUSED;
  }
  return result;
}

let schema: SchemaNode | undefined;

/** What zod would make of it, or undefined where zod must be asked. `raw` is plain data: it went through `copyPlain`. */
export function quickShape(raw: unknown): ShapedConfig | undefined {
  try {
    const file = new URL('../../schema/scrubjay.config.schema.json', import.meta.url);
    schema ??= JSON.parse(readFileSync(file, 'utf8')) as SchemaNode;
  } catch {
    // Bundled without the file: zod knows it all, only later.
    return undefined;
  }
  const result = shaped(raw, schema);
  return result === REFUSED ? undefined : (result as ShapedConfig);
}
