const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Tail of a secret for example rows: computed, so that no provider ever issued it and no code host takes this
 * repository's examples for a leak. The seed chooses; same seed, same text.
 */
export function madeUp(seed: number, length: number, alphabet: string = ALPHANUMERIC): string {
  let state = seed;
  let text = '';
  while (text.length < length) {
    // Numerical Recipes' linear congruential generator; its high bits are the good ones.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += alphabet[Math.floor((state / 2 ** 32) * alphabet.length)];
  }
  return text;
}
