/** The coding of an answer: that of the question, unless `Accept-Encoding` rules it out. */
import type { Coding } from './coding.ts';

/** Of equal weight the first is taken. */
const CODINGS: readonly Coding[] = ['gzip', 'br', 'zstd', 'deflate'];
/** Of an answer without a coding, where nothing is said of it: it is taken when nothing else may be (RFC 9110, 12.5.3). */
const UNSAID = 1e-6;

/** `header`: Accept-Encoding. Null: no coding; so too when everything is ruled out. */
export function answerCoding(question: Coding | null, header: string | undefined): Coding | null {
  if (header === undefined) return question;
  const weights = weightsOf(header);
  const weight = (name: string) => weights.get(name) ?? weights.get('*');
  const plain = weight('identity') ?? UNSAID;
  if (question === null ? plain > 0 : (weight(question) ?? 0) > 0) return question;
  let best: Coding | null = null;
  let most = plain;
  for (const coding of CODINGS) {
    const own = weight(coding) ?? 0;
    if (own > most) [best, most] = [coding, own];
  }
  return best;
}

function weightsOf(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name, ...parameters] = part.split(';').map((text) => text.trim());
    const q = parameters.find((text) => text.startsWith('q='));
    if (name === '') continue;
    weights.set(name === 'x-gzip' ? 'gzip' : name, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  return weights;
}
