// Pseudo-random strings to measure false positives with: same seed, same words, on every machine.

/** mulberry32 */
export function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words of 10 to 16 letters: long enough that none is a real entry by chance. */
export function randomWords(count, seed) {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    let word = '';
    for (let i = 10 + Math.floor(random() * 7); i > 0; i--)
      word += String.fromCharCode(97 + Math.floor(random() * 26));
    return word;
  });
}
