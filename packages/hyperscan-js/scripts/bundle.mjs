// One file in the place of the entry that tsc wrote: each module costs whoever starts half a millisecond and more.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const build = await rolldown({
  cwd: root,
  input: join(root, 'src', 'index.ts'),
  platform: 'node',
  external: (id) => !/^[./]/.test(id),
});
await build.write({ file: join(root, 'dist', 'index.js'), format: 'esm' });
await build.close();
