// Puts the core into one file beside what tsc wrote: Node takes half a millisecond and more for each module, and a
// command that is to be up in 150 has none to spare. dist/bundle/ is as deep as the folders of src/, so that files found
// by `import.meta.url` are where they are looked for. tsc's single files stay, for whoever looks at one stage alone.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const src = (file) => join(root, 'src', file);

rmSync(join(root, 'dist', 'bundle'), { recursive: true, force: true });
const build = await rolldown({
  cwd: root,
  input: { index: src('index.ts'), internal: src('internal.ts'), 'pool/worker': src('pool/worker.ts') },
  platform: 'node',
  external: (id) => !/^[./]/.test(id),
});
await build.write({
  dir: join(root, 'dist'),
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'bundle/[name].js',
  // The worker's file does something when it is loaded, all others are only there to be used.
  codeSplitting: { groups: [{ name: 'core', test: (id) => !/pool[\\/]worker\.ts$/.test(id) }] },
});
await build.close();
