import { expect, it } from 'vitest';
import { Circuit } from './circuit.ts';

const settings = { min: 250, max: 30_000, jitter: 0.5, breaker: 3 };

it.each([
  ['without luck', 0, [250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]],
  ['with all luck', 1, [125, 250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000]],
])('doubles its delay up to a limit, %s', (_, luck, delays) => {
  const circuit = new Circuit(settings, () => luck);
  expect(delays.map(() => circuit.failed())).toEqual(delays);
});

it.each([
  ['longer than its own delay', 5000, 5000],
  ['shorter than its own delay', 10, 250],
  ['longer than any hop may', 86_400_000, 300_000],
])('waits what a hop asks for when that is %s', (_, after, delay) => {
  expect(new Circuit(settings, () => 0).failed(after)).toBe(delay);
});

it.each([
  ['no least delay', { min: 0, max: 8, jitter: 0, breaker: 1 }, [1, 2, 4, 8, 8]],
  ['a limit below the least', { min: 100, max: 10, jitter: 0, breaker: 1 }, [100, 100]],
])('makes sense of settings with %s', (_, odd, delays) => {
  const circuit = new Circuit(odd);
  expect(delays.map(() => circuit.failed())).toEqual(delays);
});

it('stays finite however long it fails', () => {
  const circuit = new Circuit(settings, () => 0);
  for (let i = 0; i < 5000; i++) circuit.failed();
  expect(circuit.failed()).toBe(30_000);
});

it('opens at the failure that is one too many, probes, and closes at success', () => {
  const circuit = new Circuit(settings);
  const states = [circuit.state];
  for (const step of [
    'attempt',
    'failed',
    'attempt',
    'failed',
    'attempt',
    'failed',
    'attempt',
    'failed',
    'attempt',
  ] as const) {
    circuit[step]();
    states.push(circuit.state);
  }
  circuit.succeeded();
  states.push(circuit.state);
  expect(states).toEqual([...Array(6).fill('closed'), 'open', 'half-open', 'open', 'half-open', 'closed']);
  expect(circuit.failures).toBe(0);
});
