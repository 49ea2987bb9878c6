/** Detectors of tokens without a mark of their own: the issuer's name must stand before them. */
import type { Detector } from '../types.ts';
import { TOKEN_END } from './edges.ts';
import { placeholder } from './placeholder.ts';

export interface NamedToken
  extends Pick<
    Detector,
    'id' | 'entity' | 'title' | 'reference' | 'examples' | 'counterExamples' | 'notKeys'
  > {
  /** Lower case; as words of a text. */
  readonly words: readonly string[];
  /** Source of a pattern of the token; no capture groups, no edges. */
  readonly form: string;
  /** Keys that decide alone; the form is not asked for, only masks and variables pass. */
  readonly keys?: readonly string[];
  readonly validate?: (value: string) => boolean;
  readonly confidence?: number;
  /** The token may be without any digit. */
  readonly needsDigit?: boolean;
  readonly window?: number;
}

/** What may stand between the name and the token, in either case: "Datadog API key is …", "twilio: sid=…". */
const JOINING =
  'api app application account access auth secret service server personal private client user bot key token pat id sid is was with using the our for';
const JOIN = JOINING.split(' ')
  .map((word) => word.replace(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`))
  .join('|');
/** "app id", "service id": what stands behind it is no secret. */
const PUBLIC_ID =
  '(?![^0-9A-Za-z]{1,4}(?:(?:app|application|user|client|service|server)[^0-9A-Za-z]{1,4})?[iI][dD](?![0-9A-Za-z]))';
const BETWEEN = `^${PUBLIC_ID}(?:[^0-9A-Za-z]{1,4}(?:${JOIN})){0,4}[^0-9A-Za-z]{1,5}`;

export function namedToken(spec: NamedToken): Detector {
  const { words, form, keys, validate, confidence = 0.85, needsDigit = true, window = 96, ...rest } = spec;
  return {
    ...rest,
    confidence,
    context: [
      {
        words,
        pattern: new RegExp(`${BETWEEN}(${form})${TOKEN_END}`, 'd'),
        validate: (value) => new Set(value).size > 6 && (validate?.(value) ?? true),
        needsDigit,
        window,
        confidence,
      },
    ],
    ...(keys ? { keys, validateKeyed: (value: string) => value.length >= 8 && !placeholder(value) } : {}),
  };
}
