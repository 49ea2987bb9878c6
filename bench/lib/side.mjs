// A side of a comparison in a process of its own, told when to run: so that no side warms or spoils another's compiled
// code and heap, and yet all of them run in turns. Forked with the name of a module of sides/ and its options.

const [module, options] = process.argv.slice(2);
const { open } = await import(new URL(`../sides/${module}.mjs`, import.meta.url));
const side = await open(JSON.parse(options));

/**
 * One pass; wall and CPU time of all threads of the process, collector and compiler too, in ms. A side that has others work
 * for it says itself what they took.
 */
async function run() {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const result = await side.run();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return { wall: result.wall ?? wall, cpu: result.cpu ?? (user + system) / 1000, result };
}

process.on('message', async () => {
  try {
    process.send(await run());
  } catch (error) {
    process.stderr.write(`${module}: ${error.message}\n`);
    await side.close?.();
    process.exit(1);
  }
});
// Also when whoever asked is gone: nothing that a side started may outlive it.
process.once('disconnect', async () => {
  await side.close?.();
  process.exit();
});
process.send('ready');
