// The command as one file, over what tsc wrote: each module costs its start half a millisecond and more. It lies as deep
// as in src/, for package.json is looked for beside that folder. The service is another file: the command's other parts
// have no use for Fastify.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SERVICE = './serve.js';

await bundle('cli.ts', 'cli.js', {
  name: 'service-apart',
  resolveId: (id) => (/[/]serve[/]index\.ts$/.test(id) ? { id: SERVICE, external: true } : null),
});
await bundle('serve/index.ts', 'serve.js');

async function bundle(source, file, ...plugins) {
  const build = await rolldown({
    cwd: root,
    input: join(root, 'src', source),
    platform: 'node',
    external: (id) => !/^[./]/.test(id),
    plugins,
  });
  await build.write({ file: join(root, 'dist', file), format: 'esm', codeSplitting: false });
  await build.close();
}
