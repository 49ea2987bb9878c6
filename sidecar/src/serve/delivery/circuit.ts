/**
 * When the next attempt is made. Each failure in a row doubles the delay, up to `max`; a share of it is drawn by lot, so that
 * many services that lost the same hop do not come back to it as one. `breaker` failures in a row open the circuit: attempts
 * go on at their pace, but each is a probe, with one parcel only, until one succeeds.
 */
import type { DeliveryState } from '../contract.ts';
import type { ServeConfig } from '../settings.ts';

/** ms. A hop that asks for more, or whose clock is wrong, is asked again sooner. */
const LONGEST_AFTER = 300_000;

export class Circuit {
  readonly #settings: ServeConfig['retry'];
  readonly #random: () => number;
  #failures = 0;
  #probing = false;

  constructor(settings: ServeConfig['retry'], random: () => number = Math.random) {
    this.#settings = settings;
    this.#random = random;
  }

  get state(): DeliveryState['circuit'] {
    if (this.#failures < this.#settings.breaker) return 'closed';
    return this.#probing ? 'half-open' : 'open';
  }

  /** Failures in a row. */
  get failures(): number {
    return this.#failures;
  }

  attempt(): void {
    this.#probing = true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#probing = false;
  }

  /** ms to wait. `after`: what the hop asks for, ms; it is never asked sooner. */
  failed(after = 0): number {
    const { min, max, jitter } = this.#settings;
    const delay = Math.min(Math.max(min, 1) * 2 ** this.#failures, Math.max(min, max));
    this.#failures++;
    this.#probing = false;
    return Math.max(Math.round(delay * (1 - jitter * this.#random())), Math.min(after, LONGEST_AFTER));
  }
}
