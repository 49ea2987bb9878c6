/** docs/reference/config.md, made from the JSON Schema and the tables beside it. A test holds the committed page to this. */
import { PRESETS, type Preset, SAFE_HARBOR } from './presets.ts';
import { DEFAULT_PROTECT } from './protect.ts';
import type { SchemaNode } from './quick.ts';
import { CONFIG_VARIABLE, OTHER_VARIABLES, SETTINGS } from './settings.ts';

const number = (value: number) => value.toLocaleString('en');
const code = (value: unknown) => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;

function typeOf(node: SchemaNode): string {
  const kinds = node.anyOf ?? node.oneOf;
  if (kinds) return [...new Set(kinds.map(typeOf))].join(' or ');
  if (node.const !== undefined) return code(node.const);
  if (node.enum) return node.enum.map(code).join(', ');
  if (node.type === 'array' && node.items) return `list of ${typeOf(node.items)}`;
  if (node.type === 'integer' || node.type === 'number') {
    const range = node.maximum !== undefined && node.maximum < Number.MAX_SAFE_INTEGER;
    const kind = node.type === 'integer' ? 'whole number' : 'number';
    return range ? `${kind} ${number(node.minimum ?? 0)}–${number(node.maximum)}` : kind;
  }
  if (typeof node.additionalProperties === 'object') return `object of ${typeOf(node.additionalProperties)}`;
  return { string: 'text', boolean: '`true`, `false`', object: 'object' }[node.type ?? ''] ?? 'anything';
}

/** Lists of seven actions in every row would drown the table. */
const shortType = (node: SchemaNode) => typeOf(node).replaceAll(typeOf(ACTION_LIST), 'action');
const ACTION_LIST: SchemaNode = { enum: ['label', 'mask', 'partial', 'remove', 'keep', 'drop', 'fail'] };

function fallback(node: SchemaNode): string {
  const { default: value } = node;
  if (value === undefined) return '';
  // Sections have their defaults in tables of their own.
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 1
    ? ''
    : code(value);
}

function table(node: SchemaNode): string {
  const rows = Object.entries(node.properties ?? {}).map(([name, member]) => {
    const needed = node.required?.includes(name) ? ' (required)' : '';
    return `| \`${name}\`${needed} | ${shortType(member)} | ${fallback(member)} | ${member.description ?? ''} |`;
  });
  return ['| key | type | default | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The member of a union that is an object with properties. */
function objectIn(node: SchemaNode | boolean | undefined): SchemaNode {
  if (typeof node !== 'object') throw new TypeError('The schema has no object here');
  const found = node.properties ? node : (node.anyOf ?? []).find((kind) => kind.properties);
  return found ?? objectIn(undefined);
}

function actionTable(action: SchemaNode): string {
  const specs = action.anyOf?.flatMap((kind) => kind.oneOf ?? []) ?? [];
  const rows = specs.map(({ properties = {}, description }) => {
    const { name, ...options } = properties;
    const list = Object.entries(options).map(
      ([key, option]) => `\`${key}\` (${typeOf(option)}, default ${fallback(option)}): ${option.description}`,
    );
    return `| ${code(name.const)} | ${description} | ${list.join('<br>')} |`;
  });
  return ['| action | what it does | options |', '| --- | --- | --- |', ...rows].join('\n');
}

/** `schema` is what `jsonSchema` gives. */
export function configReference(schema: Record<string, unknown>): string {
  const root = schema as SchemaNode;
  const settings = root.properties ?? {};
  const variables = Object.values(SETTINGS).map(({ flag, variable, kind }) => {
    const written = {
      list: 'names with commas between',
      word: 'text',
      number: 'number',
      switch: '`true` or `false`',
    };
    return `| \`${flag}\` | \`${variable}\` | ${written[kind]} |`;
  });
  return `# Configuration

One file, \`scrubjay.config.yaml\` (or \`.yml\`, \`.json\`, \`.mjs\`), in the working directory or named by \`--config\` or \`${CONFIG_VARIABLE}\`. Two of
them in one folder are an error. An \`.mjs\` file exports the settings, or a function that makes them, as default. Every setting is
optional: without any, every entity of the catalogue is replaced by its label. \`packages/core/schema/scrubjay.config.schema.json\`
is the JSON Schema.

\`\`\`yaml
preset: default
action: label
actions:
  CREDIT_CARD: { name: partial, last: 4 }
  EMAIL_ADDRESS: remove
keys:
  employeeId: label
  internal_ref: { entity: CASE_NUMBER, action: remove }
paths:
  - req.headers.authorization
  - { path: 'users[*].nickname', entity: PERSON, action: mask }
allow:
  - support@example.com
detectors:
  - id: employee-number
    entity: EMPLOYEE_NUMBER
    pattern: 'EMP-\\d{6}'
\`\`\`

## Settings

${table(root)}

## Where settings come from

Flags win over the environment, the environment over the file, the file over the defaults, setting by setting: a list or an object
replaces the one below it, nothing is merged. \`preset\` and \`entities\` are one choice: whoever sets either sets aside both from below, so
\`--entities EMAIL_ADDRESS\` means just that. A setting that is \`null\`, and a variable that is empty, count as not set.

| flag | variable | written as |
| --- | --- | --- |
${variables.join('\n')}

Any other variable that starts with \`SCRUBJAY_\` is an error, so that a misspelt one is noticed. Left alone are the addresses that
Kubernetes sets for a service called \`scrubjay…\` (\`SCRUBJAY_SERVICE_HOST\`, \`SCRUBJAY_PORT_8080_TCP\`, …) and these, which are no settings:

| variable | what it is |
| --- | --- |
${Object.entries(OTHER_VARIABLES)
  .map(([name, what]) => `| \`${name}\` | ${what} |`)
  .join('\n')}

## Presets

| preset | what it takes | entities |
| --- | --- | --- |
${Object.entries(PRESETS)
  .map(([name, preset]) => `| \`${name}\` | ${preset.description} | ${chosenBy(preset)} |`)
  .join('\n')}

A star stands for any characters, \`@national\` for every number that a country issues. Entities of custom detectors are always looked for, unless \`excludeEntities\` names them. A
choice that leaves nothing to look for is an error.

Preset \`hipaa\` and the 18 identifiers of Safe Harbor (45 CFR 164.514(b)(2)(i)):

| identifier | entities | not found |
| --- | --- | --- |
${SAFE_HARBOR.map(({ identifier, entities, gap }) => `| ${identifier} | ${entities.map(code).join(', ') || '–'} | ${gap ?? ''} |`).join('\n')}

## Actions

An action is written as its name, or as an object with \`name\` and options.

${actionTable(settings.action)}

## Keys

A rule under \`keys\` decides by the key alone, at any depth, in JSON and in logfmt. Case and the joints between words do not
count: \`employeeId\` stands for \`employee_id\`, \`Employee-ID\` and \`EMPLOYEE_ID\` too, but the whole key must be named: \`token\` is neither
\`tokenizer\` nor \`access_token\`. The rule is the name of an action, or an object:

${table(objectIn(settings.keys.additionalProperties))}

## Paths

| path | reaches |
| --- | --- |
| \`req.headers.authorization\` | one key after another |
| \`a["b-c"].d\`, \`a['x.y']\` | a key with dots, brackets, stars, quotes or spaces in it is quoted in brackets |
| \`items[0].x\` | one element of an array |
| \`items[*].token\`, \`*.token\` | one level, whatever the key or index |
| \`**.password\`, \`req.**.token\` | any number of levels, none included |

A star stands for a whole key, never for a part of one. A path names one key or index at least. ASCII letters are compared without
case, unless \`caseSensitive\` is set. Paths win over keys; of two paths that reach the same value the first wins. An item is text, or
an object:

${table(objectIn(settings.paths.items))}

## Protected values

What \`protect\` names is never scanned or changed, by no rule. Keys are compared exactly. These envelope fields of pino, bunyan, winston, ECS,
OpenTelemetry and Kubernetes are protected by default, for their times and ids look like card numbers and keys:

${DEFAULT_PROTECT.map(code).join(', ')}

\`protectDefaults: false\` scans them too. One of them that a rule under \`keys\` or \`paths\` names (or may mean, by its last key) is not protected.
Fields that a client can put its own text into, such as \`name\` or \`reqId\`, are not among them.

## Allowed values

The whole value of a finding is compared: \`example.com\` allows no address in that domain. An item is text, or an object with either \`value\`
or \`pattern\`:

${table(objectIn(settings.allow.items))}

## Detectors

${table(objectIn(settings.detectors.items))}

Patterns are in [RE2 syntax](https://github.com/google/re2/wiki/Syntax), which can always be matched in linear time. Refused with the reason: what
does not compile, look-around, back-references, repeats beyond 1,000 or that multiply to a large program, and what can match the
empty string.

## Service

What \`scrubjay serve\` goes by; the other faces pass over it. A secret is never written into the file: \`{ env: NAME }\` or \`{ file: PATH }\`
says where it is.

${sections(settings.serve, 'serve')}

## Errors

All problems are told at once, a line each, with the place, the reason and the nearest name:

\`\`\`
actions.EMAIL_ADRESS: no entity is called EMAIL_ADRESS; did you mean EMAIL_ADDRESS?
\`\`\`

[errors.md](errors.md) lists the codes. YAML is read as version 1.2; a document with unknown tags, repeated keys, or aliases that
expand without end is refused, and so is a key called \`__proto__\`.

This page is made from the schema; a test holds it there. \`npx vitest run packages/core/src/config -u\` writes it anew.
`;
}

function chosenBy({ entities, without = [], threshold }: Preset): string {
  const less = without.length > 0 ? ` but ${without.map(code).join(', ')}` : '';
  return `${entities.map(code).join(', ')}${less}${threshold === undefined ? '' : `; threshold ${threshold}`}`;
}

/** A table for each object below, whose name is the way there; the same table comes once. */
function sections(root: SchemaNode, name: string): string {
  const texts: string[] = [];
  const seen = new Map<string, string>();
  const visit = (node: SchemaNode, path: string): void => {
    if (node.properties && !isSecret(node)) {
      const kind = node.properties.type?.const;
      const title = kind === undefined ? path : `${path}: ${kind}`;
      const rows = table(node);
      const known = seen.get(rows);
      texts.push(`### \`${title}\`\n\n${known === undefined ? rows : `As \`${known}\`.`}`);
      if (known !== undefined) return;
      seen.set(rows, title);
      for (const [key, member] of Object.entries(node.properties)) visit(member, `${path}.${key}`);
    }
    for (const kind of node.anyOf ?? node.oneOf ?? []) visit(kind, path);
    if (node.items) visit(node.items, `${path}[]`);
  };
  visit(root, name);
  return texts.join('\n\n');
}

const isSecret = ({ properties = {} }: SchemaNode) =>
  Object.keys(properties).length === 1 && ('env' in properties || 'file' in properties);
