// Runs sides in turns: A B C C B A A B C … Every side sees the same noise of the machine and the same neighbours.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { turn } from './turn.mjs';

const SIDE = fileURLToPath(new URL('./side.mjs', import.meta.url));

/** What a side of a definition is called in tables. */
export const sideName = ({ module, engine, workers }) =>
  [module, engine, workers === undefined ? null : `${workers} ${workers === 1 ? 'worker' : 'workers'}`]
    .filter((part) => part)
    .join(' ');

function answer(child, name) {
  return new Promise((resolve, reject) => {
    const failed = (code) => {
      child.off('message', answered);
      reject(new Error(`side ${name} ended with code ${code}`));
    };
    const answered = (message) => {
      child.off('exit', failed);
      resolve(message);
    };
    child.once('exit', failed).once('message', answered);
  });
}

/** The side closes what it opened. */
function end(child) {
  if (!child.connected) return;
  const ended = once(child, 'exit');
  child.disconnect();
  return ended;
}

function ask(child, name) {
  const result = answer(child, name);
  child.send('run');
  return result;
}

/**
 * `sides`: name → { module, options }. `verify(name, result)` is told the result of a first pass and throws when it is
 * wrong; then come passes that warm up, then the rounds. Returns name → { wall, cpu, result }, lists of ms by round.
 */
export async function interleave(sides, { rounds, warmUp = 2, verify, report = () => {} }) {
  const children = new Map();
  try {
    for (const [name, { module, options }] of Object.entries(sides)) {
      const child = fork(SIDE, [module, JSON.stringify(options)], {
        execArgv: ['--max-old-space-size=4096'],
      });
      children.set(name, child);
      await answer(child, name);
      verify(name, (await ask(child, name)).result);
    }
    for (let i = 1; i < warmUp; i++) for (const [name, child] of children) await ask(child, name);
    const times = Object.fromEntries(
      [...children.keys()].map((name) => [name, { wall: [], cpu: [], result: null }]),
    );
    for (let round = 1; round <= rounds; round++) {
      for (const [name, child] of turn([...children], round)) {
        const { wall, cpu, result } = await ask(child, name);
        times[name].wall.push(wall);
        times[name].cpu.push(cpu);
        times[name].result = result;
      }
      report(round);
    }
    return times;
  } finally {
    await Promise.all([...children.values()].map(end));
  }
}
