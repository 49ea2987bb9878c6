/** The coding of an answer: that of the question, unless `Accept-Encoding` rules it out. */
import type { Coding } from './coding.ts';

/** In the order in which they are taken when the question's own is ruled out. */
const CODINGS: readonly Coding[] = ['gzip', 'br', 'zstd', 'deflate'];

/** `header`: Accept-Encoding. Null: no coding. Where everything is ruled out, none is used all the same (RFC 9110, 12.5.3). */
export function answerCoding(question: Coding | null, header: string | undefined): Coding | null {
  if (header === undefined) return question;
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name, ...parameters] = part.split(';').map((text) => text.trim());
    const q = parameters.find((text) => text.startsWith('q='));
    if (name !== '')
      weights.set(name === 'x-gzip' ? 'gzip' : name, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  const weight = (name: string, otherwise: number) => weights.get(name) ?? weights.get('*') ?? otherwise;
  if (question !== null && weight(question, 0) > 0) return question;
  // Without a coding an answer may always be, unless that is said to be unwanted.
  if (weight('identity', 1) > 0) return null;
  return CODINGS.find((coding) => weight(coding, 0) > 0) ?? null;
}
